print(String(3), String(2.0), String(1e20), String(-0.0), String(Float(0.1)), String(UInt8(9)))
print(
  "\(3)\(2.0)\(true)\(Character("x"))", Double("1e3") ?? 0, Int("0b1") as Any, Double(" 1") as Any)
print(
  Int("-0") ?? 1, Double("-0") ?? 1, Float("0.1") ?? 0, Double("1e400") ?? 0, UInt8("-1") as Any)
print(
  Bool("false") as Any, Bool("False") as Any, Character("z").isLetter, [Character]("hé"),
  String(["a", "b"] as [Character]))
