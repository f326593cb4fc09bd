import Foundation

func integral(_ f: (Double) -> Double, from a: Double, to b: Double, steps: Int) -> Double {
  let h = (b - a) / Double(steps)
  let inner = (1..<steps).reduce(0) { $0 + f(a + Double($1) * h) }
  return h * ((f(a) + f(b)) / 2 + inner)
}
print(String(format: "%.6f", integral(sin, from: 0, to: .pi, steps: 100)))
print(String(format: "%.4f", integral({ exp(-$0 * $0 / 2) }, from: -5, to: 5, steps: 200)))
print(integral({ $0 }, from: 0, to: 1, steps: 4))
