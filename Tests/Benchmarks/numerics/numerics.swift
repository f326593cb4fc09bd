// Prints a name and the least of several times, in seconds, for each row of numerics.py.

import Score

func measure(_ name: String, runs: Int = 7, _ body: () -> Tensor) {
  var best = Double.infinity
  for _ in 0..<runs {
    let time = ContinuousClock().measure { _ = body().bytesRead }
    best = min(best, time / .seconds(1))
  }
  print(name, best, separator: "\t")
}

extension Tensor {
  /// Reads an element, so that nothing is put off.
  var bytesRead: Double { self.count == 1 ? item : flattened()[0].item }
}

func main() {
  let n = 10_000_000
  let stream = RandomStream(seed: 1)
  var random = stream
  for type in [ElementType.float64, .float32] {
    let (x, y) = (random.normal([n], elementType: type), random.normal([n], elementType: type))
    measure("normals \(type)") {
      var random = stream
      return random.normal([n], elementType: type)
    }
    measure("a + b \(type)") { x + y }
    measure("2 a + 3 b - 1 \(type)") { x * 2 + y * 3 - 1 }
    measure("exp(-a a / 2) b + 1 \(type)") { exp(-x * x / 2) * y + 1 }
    measure("a tanh(b) / (1 + a a) \(type)") { x * tanh(y) / (1 + x * x) }
  }
  for (m, k, n) in [(512, 128, 128), (1000, 1000, 1000), (2048, 2048, 2048)] {
    for type in [ElementType.float32, .float64] {
      let a = random.normal([m, k], elementType: type)
      let b = random.normal([k, n], elementType: type)
      measure("\(m) x \(k) x \(n) \(type)", runs: m < 1000 ? 300 : 7) { a.matmul(b) }
    }
  }
}

main()
