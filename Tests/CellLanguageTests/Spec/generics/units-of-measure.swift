protocol Unit {
  static var symbol: String { get }
  static var toBase: Double { get }
}
enum Meter: Unit { static let symbol = "m", toBase = 1.0 }
enum Kilometer: Unit {
  static let symbol = "km"
  static let toBase = 1000.0
}
struct Length<U: Unit>: Comparable, AdditiveArithmetic, CustomStringConvertible {
  var value: Double
  init(_ value: Double) { self.value = value }
  static var zero: Self { Self(0) }
  static func + (a: Self, b: Self) -> Self { .init(a.value + b.value) }
  static func - (a: Self, b: Self) -> Self { .init(a.value - b.value) }
  static func < (a: Self, b: Self) -> Bool { a.value < b.value }
  func to<Other: Unit>(_: Other.Type = Other.self) -> Length<Other> {
    Length<Other>(value * U.toBase / Other.toBase)
  }
  var description: String { "\(value) \(U.symbol)" }
}
let a = Length<Meter>(500), b = Length<Kilometer>(1.5)
let c: Length<Meter> = b.to()
print(a + c, a.to(Kilometer.self) + b, a < c, [c, a, .zero].sorted(), [a, c].reduce(.zero, +))
