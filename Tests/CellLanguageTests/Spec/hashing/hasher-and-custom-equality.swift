struct Fraction: Hashable {
  let top: Int, bottom: Int
  static func == (a: Fraction, b: Fraction) -> Bool { a.top * b.bottom == b.top * a.bottom }
  func hash(into hasher: inout Hasher) { hasher.combine(Double(top) / Double(bottom)) }
}
let set: Set = [
  Fraction(top: 1, bottom: 2), Fraction(top: 2, bottom: 4), Fraction(top: 1, bottom: 3),
]
var names = [Fraction(top: 1, bottom: 2): "half"]
names[Fraction(top: 3, bottom: 6)] = "one half"
print(set.count, names.count, names[Fraction(top: 5, bottom: 10)] ?? "-")
var a = Hasher()
var b = Hasher()
for n in [1, 2] { a.combine(n) }
b.combine(1)
b.combine(2)
print(a.finalize() == b.finalize(), 1.hashValue == 1.hashValue, "a".hashValue == "a".hashValue)
