struct Dual: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, CustomStringConvertible {
  var v: Double, d: Double
  init(_ v: Double, _ d: Double = 0) { self.v = v; self.d = d }
  init(floatLiteral x: Double) { self.init(x) }
  init(integerLiteral x: Int) { self.init(Double(x)) }
  static func + (a: Dual, b: Dual) -> Dual { Dual(a.v + b.v, a.d + b.d) }
  static func * (a: Dual, b: Dual) -> Dual { Dual(a.v * b.v, a.v * b.d + a.d * b.v) }
  var description: String { "\(v) + \(d)ε" }
}
protocol Ring { static func + (a: Self, b: Self) -> Self; static func * (a: Self, b: Self) -> Self; init(_ n: Int) }
extension Ring {
  static func - (a: Self, b: Self) -> Self { a + Self(-1) * b }
  static prefix func - (a: Self) -> Self { Self(-1) * a }
  func squared() -> Self { self * self }
}
extension Dual: Ring { init(_ n: Int) { self.init(Double(n), 0) } }
let x = Dual(3, 1)
print(x * x + 2 * x + 1, x - 2, 5 - x, -x, (x - 1).squared(), 1.5 * x - 0.5)
class L { var items: [Int] = []; convenience init(_ xs: Int...) { self.init(); items = xs } }
class M: L { var extra = 2 }
print(L(1, 2).items, L().items, M(4).items, M(4).extra, M().extra)
