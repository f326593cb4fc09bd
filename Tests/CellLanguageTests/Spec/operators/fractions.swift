struct Fraction: Hashable, Comparable, CustomStringConvertible, ExpressibleByIntegerLiteral,
  SignedNumeric
{
  var n: Int, d: Int
  init(_ n: Int, _ d: Int = 1) {
    func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
    let g = gcd(Swift.abs(n), Swift.abs(d)) * (d < 0 ? -1 : 1)
    self.n = n / g
    self.d = d / g
  }
  init(integerLiteral value: Int) { self.init(value) }
  init?<T: BinaryInteger>(exactly source: T) {
    guard let value = Int(exactly: source) else { return nil }
    self.init(value)
  }
  var magnitude: Fraction { Fraction(Swift.abs(n), d) }
  static func + (a: Self, b: Self) -> Self { Self(a.n * b.d + b.n * a.d, a.d * b.d) }
  static func - (a: Self, b: Self) -> Self { Self(a.n * b.d - b.n * a.d, a.d * b.d) }
  static func * (a: Self, b: Self) -> Self { Self(a.n * b.n, a.d * b.d) }
  static func *= (a: inout Self, b: Self) { a = a * b }
  static func < (a: Self, b: Self) -> Bool { a.n * b.d < b.n * a.d }
  var description: String { d == 1 ? "\(n)" : "\(n)/\(d)" }
}
let h = (1...5).map { Fraction(1, $0) }.reduce(0, +)
print(h, -h, h * 2, h > 2, abs(Fraction(-3, 6)), Fraction(2, -4))
print(
  [Fraction(1, 2), 3, Fraction(-1, 3)].sorted(), Set([Fraction(1, 2), Fraction(2, 4), 1]).count)
func power<T: Numeric>(_ base: T, _ exponent: Int) -> T {
  (0..<exponent).reduce(1) { a, _ in a * base }
}
print(power(Fraction(2, 3), 3), power(2.5, 2), power(3, 4))
