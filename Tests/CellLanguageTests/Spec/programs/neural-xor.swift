import Foundation
struct RNG: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6364136223846793005 &+ 1442695040888963407
    var x = state
    x ^= x >> 33
    x = x &* 0xff51afd7ed558ccd
    x ^= x >> 33
    return x
  }
  mutating func uniform() -> Double { Double(next() >> 11) / Double(1 << 53) }
}
typealias Vector = [Double]
func dot(_ a: Vector, _ b: Vector) -> Double { zip(a, b).map(*).reduce(0, +) }
struct Layer {
  var weights: [Vector]
  var bias: Vector
  init(_ inputs: Int, _ outputs: Int, using rng: inout RNG) {
    weights = (0..<outputs).map { _ in (0..<inputs).map { _ in rng.uniform() * 2 - 1 } }
    bias = Vector(repeating: 0, count: outputs)
  }
  func callAsFunction(_ x: Vector) -> Vector { zip(weights, bias).map { dot($0, x) + $1 } }
}
func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
var rng = RNG(state: 42)
var hidden = Layer(2, 4, using: &rng)
var output = Layer(4, 1, using: &rng)
let data: [(x: Vector, y: Double)] = [([0, 0], 0), ([0, 1], 1), ([1, 0], 1), ([1, 1], 0)]
let rate = 0.5
for epoch in 1...2000 {
  var loss = 0.0
  for (x, y) in data {
    let h = hidden(x).map(tanh)
    let p = sigmoid(output(h)[0])
    loss -= y * log(p) + (1 - y) * log(1 - p)
    let d = p - y
    for j in h.indices {
      let g = d * output.weights[0][j] * (1 - h[j] * h[j])
      output.weights[0][j] -= rate * d * h[j]
      for i in x.indices { hidden.weights[j][i] -= rate * g * x[i] }
      hidden.bias[j] -= rate * g
    }
    output.bias[0] -= rate * d
  }
  if epoch % 500 == 0 { print("epoch \(epoch): loss \(String(format: "%.6f", loss / 4))") }
}
for (x, y) in data {
  let p = sigmoid(output(hidden(x).map { tanh($0) })[0])
  print(x, y, p > 0.5 ? 1 : 0)
}
