import Foundation

struct Normal {
  var mean = 0.0, deviation = 1.0
  func logDensity(_ x: Double) -> Double {
    let z = (x - mean) / deviation
    return -z * z / 2 - log(deviation) - log(2 * .pi) / 2
  }
  func score(_ x: Double) -> Double { (mean - x) / (deviation * deviation) }
}
let normal = Normal(mean: 1, deviation: 2)
for x in stride(from: -1.0, through: 3, by: 2) {
  print(String(format: "%5.1f %.4f %+.3f", x, exp(normal.logDensity(x)), normal.score(x)))
}
let mass = stride(from: -15.0, to: 17, by: 0.01).reduce(0) {
  $0 + exp(normal.logDensity($1)) * 0.01
}
print((mass * 1e6).rounded() / 1e6)
