protocol Distribution {
  var mean: Double { get }
  func logDensity(_ x: Double) -> Double
  func score(_ x: Double) -> Double
}
extension Distribution {
  func score(_ x: Double) -> Double {
    let h = 0.125
    return (logDensity(x + h) - logDensity(x - h)) / (2 * h)
  }
  var summary: String { "mean \(mean), score at 1: \(score(1))" }
}
struct Normal: Distribution {
  var mean = 0.0
  func logDensity(_ x: Double) -> Double { -(x - mean) * (x - mean) / 2 }
}
struct Laplace: Distribution {
  let mean = 0.0
  func logDensity(_ x: Double) -> Double { -abs(x) }
  func score(_ x: Double) -> Double { x > 0 ? -1 : x < 0 ? 1 : 0 }
}
let all: [any Distribution] = [Normal(), Normal(mean: 3), Laplace()]
for distribution in all { print(distribution.summary) }
