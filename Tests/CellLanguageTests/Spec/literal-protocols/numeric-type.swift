struct Fraction: Numeric, Comparable, CustomStringConvertible {
  var top: Int
  var bottom = 1
  init(_ top: Int, _ bottom: Int) {
    func gcd(_ a: Int, _ b: Int) -> Int { b == 0 ? a : gcd(b, a % b) }
    let divisor = Swift.max(1, abs(gcd(top, bottom)))
    (self.top, self.bottom) = (top / divisor, bottom / divisor)
  }
  init(integerLiteral value: Int) { self.init(value, 1) }
  init?<T: BinaryInteger>(exactly source: T) { self.init(Int(source), 1) }
  var magnitude: Fraction { Fraction(abs(top), abs(bottom)) }
  static func + (a: Self, b: Self) -> Self {
    Fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
  }
  static func - (a: Self, b: Self) -> Self { a + Fraction(-b.top, b.bottom) }
  static func * (a: Self, b: Self) -> Self { Fraction(a.top * b.top, a.bottom * b.bottom) }
  static func < (a: Self, b: Self) -> Bool { a.top * b.bottom < b.top * a.bottom }
  static func *= (a: inout Self, b: Self) { a = a * b }
  var description: String { bottom == 1 ? "\(top)" : "\(top)/\(bottom)" }
}
let half = Fraction(1, 2)
print(
  half + 1, half * half, half - 1, (1...4).map { Fraction(1, $0) }.reduce(0, +),
  half == Fraction(2, 4))
