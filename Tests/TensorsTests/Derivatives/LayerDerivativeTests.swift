import Tensors
import Testing

/// An affine map with an activation behind it, in one walk, against the two one after the other.
@Suite struct LayerDerivativeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let fused: LayerFunction
    let function: @Sendable (Tensor) -> Tensor
    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(name: "silu", fused: .silu) { silu($0) },
    Case(name: "softplus", fused: .softplus) { softplus($0) },
    Case(name: "tanh", fused: .tanh) { tanh($0) }, Case(name: "relu", fused: .relu) { relu($0) },
    Case(name: "gelu", fused: .gelu) { gelu($0) },
    Case(name: "sigmoid", fused: .sigmoid) { sigmoid($0) },
  ]

  /// Rows, inputs, outputs: below and above what threads and vectors divide.
  private static let sizes = [(1, 1, 1), (7, 3, 5), (65, 2, 40), (600, 33, 70), (0, 3, 2)]

  private static func operands(
    _ size: (Int, Int, Int), _ type: ElementType
  ) -> [Tensor] {
    var random = RandomStream(seed: 4, label: "\(size)")
    return [
      random.normal([size.0, size.1], elementType: type),
      random.normal([size.1, size.2], elementType: type),
      random.normal([size.2], elementType: type),
    ]
  }

  @Test(arguments: cases)
  func `values and gradients are those of one after the other`(test: Case) {
    for size in Self.sizes {
      for (type, tolerance) in [(ElementType.float64, 1e-12), (.float32, 2e-4)] {
        let x = Self.operands(size, type)
        let plain = test.function(x[0].affine(x[1], x[2]))
        #expect(x[0].affine(x[1], x[2], then: test.fused) == plain)
        let weights = plain * 0.1 + 0.5
        let fused = valueAndGradient(at: x) {
          ($0[0].affine($0[1], $0[2], then: test.fused) * weights).sum(axis: -1)
        }
        let separate = valueAndGradient(at: x) {
          (test.function($0[0].affine($0[1], $0[2])) * weights).sum(axis: -1)
        }
        #expect(fused.value == separate.value)
        for (a, b) in zip(fused.gradients, separate.gradients) {
          #expect(a.shape == b.shape && a.elementType == b.elementType)
          #expect(a.isClose(to: b, tolerance: tolerance), "\(size)")
        }
      }
    }
  }

  @Test(arguments: cases)
  func `gradients with respect to some operands`(test: Case) {
    let x = Self.operands((9, 4, 6), .float64)
    let all = valueAndGradient(at: x) { $0[0].affine($0[1], $0[2], then: test.fused) }.gradients
    for i in 0..<3 {
      let one = gradient(at: x[i]) { traced in
        var operands = x
        operands[i] = traced
        return operands[0].affine(operands[1], operands[2], then: test.fused)
      }
      #expect(one == all[i])
    }
  }

  @Test(arguments: cases)
  func `derivatives of derivatives go through, too`(test: Case) {
    let x = Self.operands((5, 3, 4), .float64)
    func mixed(_ layer: @escaping (Tensor, Tensor) -> Tensor) -> [Tensor] {
      let direction = x[0] * 0.3 + 0.1
      let forward = gradient(at: x[1]) { weight in
        let slope = valueAndDerivative(at: x[0], along: direction) { layer($0, weight) }
        return slope.derivative * slope.value
      }
      let twice = gradient(at: x[1]) { weight in
        let inner = gradient(at: x[0]) { layer($0, weight) }
        return inner * inner
      }
      return [forward, twice]
    }
    let fused = mixed { $0.affine($1, x[2], then: test.fused) }
    let separate = mixed { test.function($0.affine($1, x[2])) }
    for (a, b) in zip(fused, separate) { #expect(a.isClose(to: b, tolerance: 1e-12)) }
  }

  @Test func `points of any batch`() {
    let x = Self.operands((12, 4, 6), .float64)
    let batch = x[0].reshaped(to: [2, 3, 2, 4])
    let value = valueAndGradient(at: [batch, x[1], x[2]]) {
      $0[0].affine($0[1], $0[2], then: .silu)
    }
    let flat = valueAndGradient(at: x) { $0[0].affine($0[1], $0[2], then: .silu) }
    #expect(value.value == flat.value.reshaped(to: [2, 3, 2, 6]))
    #expect(value.gradients[0] == flat.gradients[0].reshaped(to: [2, 3, 2, 4]))
    #expect(value.gradients[1] == flat.gradients[1])
  }

  /// A batch and the operands of layers 3 → 70 → 33 → 2.
  private static func network(_ rows: Int, _ type: ElementType) -> [Tensor] {
    var random = RandomStream(seed: 5, label: "network")
    let widths = [3, 70, 33, 2]
    return [random.normal([rows, 3], elementType: type)]
      + zip(widths, widths.dropFirst()).flatMap {
        [
          0.3 * random.normal([$0, $1], elementType: type),
          random.normal([$1], elementType: type),
        ]
      }
  }

  private static func fused(_ x: [Tensor]) -> Tensor {
    x[0].through([
      ActivatedLayer(x[1], x[2], then: .silu), ActivatedLayer(x[3], x[4], then: .tanh),
      ActivatedLayer(x[5], x[6]),
    ])
  }

  private static func separate(_ x: [Tensor]) -> Tensor {
    tanh(silu(x[0].affine(x[1], x[2])).affine(x[3], x[4])).affine(x[5], x[6])
  }

  @Test(arguments: [0, 1, 9, 130, 700])
  func `several layers are those of one after the other`(rows: Int) {
    for (type, tolerance) in [(ElementType.float64, 1e-12), (.float32, 2e-4)] {
      let x = Self.network(rows, type)
      #expect(Self.fused(x) == Self.separate(x))
      let fused = valueAndGradient(at: x) { Self.fused($0) * Self.fused($0) }
      let separate = valueAndGradient(at: x) { Self.separate($0) * Self.separate($0) }
      #expect(fused.value == separate.value)
      for (a, b) in zip(fused.gradients, separate.gradients) {
        #expect(a.shape == b.shape && a.isClose(to: b, tolerance: tolerance))
      }
    }
  }

  @Test func `several layers with gradients for some operands`() {
    let x = Self.network(150, .float64)
    let all = valueAndGradient(at: x) { Self.fused($0) }.gradients
    for i in x.indices {
      let one = gradient(at: x[i]) { traced in
        var operands = x
        operands[i] = traced
        return Self.fused(operands)
      }
      #expect(one == all[i])
    }
  }

  @Test func `derivatives of derivatives of several layers`() {
    let x = Self.network(5, .float64)
    func derivatives(_ network: @escaping ([Tensor]) -> Tensor) -> [Tensor] {
      let implicit = valueAndGradient(at: Array(x.dropFirst())) { parameters in
        let (value, slope) = valueAndDerivative(at: x[0], along: x[0] * 0.3) {
          network([$0] + parameters)
        }
        return value * value + slope
      }
      // The inner gradient is of a function whose way back is traced, the layers are not.
      let outer = gradient(at: x[0]) { scale in
        let inner = gradient(at: x[1]) { weight in
          (network([x[0], weight] + x.dropFirst(2)) * scale.sum()).sum()
        }
        return inner * inner
      }
      return implicit.gradients + [implicit.value, outer]
    }
    for (a, b) in zip(derivatives(Self.fused), derivatives(Self.separate)) {
      #expect(a.isClose(to: b, tolerance: 1e-11))
    }
  }
}
