extension String {
  // No member of a string takes two numbers: the function at the top level is meant.
  func padded(to n: Int) -> String { self + String(repeating: ".", count: max(0, n - count)) }
  func left(_ n: Int) -> Substring { prefix(min(max(n, 0), count)) }
  var largest: Character? { self.max() }
}
print("ab".padded(to: 4), "abc".left(7), "abc".left(-1).isEmpty, "hello".largest ?? "-")
