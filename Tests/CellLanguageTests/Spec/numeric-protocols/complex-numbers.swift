struct Complex: Equatable, CustomStringConvertible, AdditiveArithmetic {
  var re, im: Double
  init(_ re: Double, _ im: Double = 0) { (self.re, self.im) = (re, im) }
  static let zero = Complex(0)
  static func + (a: Complex, b: Complex) -> Complex { Complex(a.re + b.re, a.im + b.im) }
  static func - (a: Complex, b: Complex) -> Complex { Complex(a.re - b.re, a.im - b.im) }
  static func * (a: Complex, b: Complex) -> Complex {
    Complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
  }
  var description: String { im < 0 ? "\(re) - \(-im)i" : "\(re) + \(im)i" }
}
let i = Complex(0, 1)
print(i * i, Complex(1, 2) * Complex(3, -1), [i, i, Complex(1)].reduce(.zero, +))
var z = Complex.zero
for _ in 1...3 { z = z * z + Complex(-0.5, 0.5) }
z += i
print(z, z == .zero)
