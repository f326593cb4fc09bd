import Foundation

func derivative(of f: (Double) -> Double, at x: Double, step h: Double = 1e-5) -> Double {
  (f(x + h) - f(x - h)) / (2 * h)
}
func gradient(of f: ([Double]) -> Double, at x: [Double]) -> [Double] {
  x.indices.map { i in
    derivative(
      of: { value in
        var moved = x
        moved[i] = value
        return f(moved)
      }, at: x[i])
  }
}
print(String(format: "%.5f %.5f", derivative(of: sin, at: 0), derivative(of: exp, at: 1)))
print(gradient(of: { $0[0] * $0[0] + 3 * $0[1] }, at: [2, 5]).map { ($0 * 1000).rounded() / 1000 })
print(abs(derivative(of: { log($0) }, at: 2) - 0.5) < 1e-8)
