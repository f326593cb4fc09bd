print(1_000.5, 0xA.8p1, 1e-2, 0b1, 0o777, 0xdead_beef)
print("\u{2764}\u{FE0F}".count, #"\"#, "a" + "" + "b", "\\\\".count)
let joined = """
  one \
  line, "quoted" and \t tab
  """
print(joined, -0x8, +3, 1.0e+2, 007)
