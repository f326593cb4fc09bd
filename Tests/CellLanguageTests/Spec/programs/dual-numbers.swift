struct Dual: Equatable, CustomStringConvertible {
  var value: Double
  var derivative: Double
  init(_ value: Double, _ derivative: Double = 0) {
    self.value = value
    self.derivative = derivative
  }
  static func variable(_ x: Double) -> Dual { Dual(x, 1) }
  var description: String { "\(value) + \(derivative)ε" }
}
extension Dual: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  init(floatLiteral value: Double) { self.init(value) }
  init(integerLiteral value: Int) { self.init(Double(value)) }
}
extension Dual: AdditiveArithmetic {
  static var zero: Dual { Dual(0) }
  static func + (a: Dual, b: Dual) -> Dual { Dual(a.value + b.value, a.derivative + b.derivative) }
  static func - (a: Dual, b: Dual) -> Dual { Dual(a.value - b.value, a.derivative - b.derivative) }
}
extension Dual {
  static func * (a: Dual, b: Dual) -> Dual {
    Dual(a.value * b.value, a.derivative * b.value + a.value * b.derivative)
  }
  static func / (a: Dual, b: Dual) -> Dual {
    Dual(a.value / b.value, (a.derivative * b.value - a.value * b.derivative) / (b.value * b.value))
  }
  static prefix func - (a: Dual) -> Dual { Dual(-a.value, -a.derivative) }
  static func *= (a: inout Dual, b: Dual) { a = a * b }
}
import Foundation
func sin(_ x: Dual) -> Dual {
  Dual(Foundation.sin(x.value), x.derivative * Foundation.cos(x.value))
}
func exp(_ x: Dual) -> Dual { let e = Foundation.exp(x.value); return Dual(e, x.derivative * e) }
func pow(_ x: Dual, _ n: Int) -> Dual {
  var r: Dual = 1
  for _ in 0..<n { r *= x }
  return r
}
func derivative(of f: (Dual) -> Dual, at x: Double) -> Double { f(.variable(x)).derivative }
print(derivative(of: { x in x * x * x - 2 * x + 1 }, at: 2))
print(derivative(of: { exp(-$0 * $0 / 2) }, at: 0.5))
print(derivative(of: { pow($0, 5) / (1 + $0) }, at: 1))
print([Dual(1), 2.5, 3].reduce(.zero, +))
let xs: [Dual] = [1, 2, 3.5]
print(xs)
print(xs.map(\.value))
var total = Dual.zero
for x in xs { total += x }
print(total, total == Dual(6.5))
