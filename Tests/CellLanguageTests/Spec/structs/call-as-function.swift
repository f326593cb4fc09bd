struct Polynomial {
  var coefficients: [Double]
  func callAsFunction(_ x: Double) -> Double {
    coefficients.reversed().reduce(0) { $0 * x + $1 }
  }
  func callAsFunction(derivativeAt x: Double) -> Double {
    Polynomial(coefficients: coefficients.enumerated().dropFirst().map { Double($0) * $1 })(x)
  }
}
let p = Polynomial(coefficients: [1, -3, 2])
print(p(0), p(1), p(2.5), p(derivativeAt: 2))
print([0.0, 1].map { p($0) }, Polynomial(coefficients: [])(3))
