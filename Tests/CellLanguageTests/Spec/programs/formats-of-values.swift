// number parsing/printing of tables; alignment; custom description nested
struct Fixed: CustomStringConvertible {
  let raw: Int; init(_ d: Double) { raw = Int((d * 100).rounded()) };
  var description: String {
    let s = raw < 0 ? "-" : "", m = abs(raw);
    return "\(s)\(m / 100).\(String(m % 100 + 100).suffix(2))"
  }
}
print(
  [Fixed(3.14159), Fixed(-0.5), Fixed(10)], ["x": Fixed(1)], Optional(Fixed(2)) as Any,
  (Fixed(1), 2))
func col(_ s: String, _ w: Int, right: Bool = false) -> String {
  let pad = String(repeating: " ", count: max(0, w - s.count)); return right ? pad + s : s + pad
}
let rows: [(String, Double, Int)] = [("apple", 1.5, 3), ("banana", 0.25, 12), ("kiwi", 12, 100)]
for (n, p, q) in rows {
  print(
    col(n, 8) + col("\(Fixed(p))", 7, right: true) + col(String(q), 5, right: true)
      + col("\(Fixed(p * Double(q)))", 10, right: true))
}
print(String(repeating: "=", count: 30));
print("total".uppercased(), rows.reduce(0) { $0 + $1.1 * Double($1.2) })
let h = [3, 7, 1, 5];
for level in stride(from: h.max()!, through: 1, by: -2) {
  print(h.map { $0 >= level ? "█" : " " }.joined(separator: " "))
}
print(
  h.map { String($0, radix: 2) }.map { String(repeating: "0", count: 4 - $0.count) + $0 }, 0x2A,
  0b101, 0o17, 1e3, 12e-1, 1_000)
print(
  Double(1) / 3, Float(1) / 3, 1e-7, 1e7, 123456789.123, 1e20, 0.1 + 0.7, 100.0, 5e-324,
  Double(Int.max), 2.0e-5, 3.0e5)
print(
  7 / 2, -7 / 2, 7 % -3, 7.0 / 2, Int(7.9), Int(-7.9), (7.5).rounded(), (-7.5).rounded(),
  (6.5).rounded(.toNearestOrEven), 2.4.rounded(.up))
print(
  Int.max, Int.min, UInt8.max, Int32.min, Double.greatestFiniteMagnitude > 1e308,
  Float.greatestFiniteMagnitude, Double.leastNonzeroMagnitude)
print(
  true && !false || false, 5 > 3 ? "y" : "n", [1, 2] == [1, 2], "a" + "b" == "ab", 3...5 ~= 4,
  (1, 2) == (1, 2), nil == Optional<Int>.none)
print(
  "\(1)\("a")\(2.5)\(true)\([1])\(Optional(1) as Any)", "multi \(1 + 1) \("nested \(2 * 3)")",
  #"raw \(1)"#, #"inter \#(1 + 1)"#)
print(1, "a", 2.0, separator: ", ", terminator: ".\n"); print("no newline", terminator: "");
print(); print([1: "a"], [Int: String](), Set<Int>(), [[]] as [[Int]])
debugPrint("q\"uote", 1.0, [Optional("x")], "tab\t");
print("unicode: é ñ 日本 🎉 \u{1F600}", "\\n stays", "quote \"x\"")
print(
  Character("a"), "a" as Character == "a", Character("é").isLetter, "abc".first as Any,
  Array("abc"), ["a": Character("b")])
var out = ""; print("into", 1, to: &out); print("more", terminator: "", to: &out);
print(out.debugDescription)
struct Deep {
  var a = [Inner()], b: Inner? = Inner(), c = ["k": Inner()], d = (Inner(), 1);
  struct Inner { var x = 1; var e = E.two(3) }; enum E { case one, two(Int) }
}
print(Deep()); print([Deep.E.one, .two(1)], Deep.E.two(5), Deep.Inner.self)
