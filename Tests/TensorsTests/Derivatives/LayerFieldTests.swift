import Tensors
import Testing

/// Divergences of layers in products of matrices, against derivatives along each coordinate.
@Suite struct LayerFieldTests {
  /// The parameters of layers between widths.
  private static func parameters(_ widths: [Int]) -> [Tensor] {
    var random = RandomStream(seed: 8, label: "\(widths)")
    return zip(widths, widths.dropFirst()).flatMap {
      [random.normal([$0, $1]) * 0.5, random.normal([$1])]
    }
  }

  private static func fused(_ x: Tensor, _ parameters: [Tensor]) -> Tensor {
    x.through(
      stride(from: 0, to: parameters.count, by: 2).map {
        let isLast = $0 + 2 == parameters.count
        return ActivatedLayer(parameters[$0], parameters[$0 + 1], then: isLast ? nil : .silu)
      })
  }

  private static func separate(_ x: Tensor, _ parameters: [Tensor]) -> Tensor {
    var h = x.affine(parameters[0], parameters[1])
    for i in stride(from: 2, to: parameters.count, by: 2) {
      h = silu(h).affine(parameters[i], parameters[i + 1])
    }
    return h
  }

  private typealias Network = (Tensor, [Tensor]) -> Tensor

  /// Value and divergence, with their gradients with respect to the points and the parameters.
  private func all(_ x: Tensor, _ p: [Tensor], _ network: @escaping Network) throws -> [Tensor] {
    let (value, divergence) = try valueAndDivergence(at: x) { network($0, p) }
    let (loss, gradients) = try valueAndGradient(at: [x] + p) { operands in
      let (value, divergence) = try valueAndDivergence(at: operands[0]) {
        network($0, Array(operands.dropFirst()))
      }
      return (value * value).sum(axis: -1) / 2 + divergence
    }
    return [value, divergence, loss] + gradients
  }

  private func expectEqual(_ x: Tensor, _ p: [Tensor], _ a: Network, _ b: Network) throws {
    try withoutActuallyEscaping(a) { a in
      try withoutActuallyEscaping(b) { b in
        for (a, b) in zip(try all(x, p, a), try all(x, p, b)) {
          #expect(a.shape == b.shape && a.isClose(to: b, tolerance: 1e-11))
        }
      }
    }
  }

  @Test(arguments: [
    [3, 3], [3, 5, 3], [3, 5, 4, 3], [3, 5, 4, 6, 3], [11, 4, 5, 11], [1, 4, 1],
  ])
  func `divergences are those along the coordinates`(widths: [Int]) throws {
    var random = RandomStream(seed: 9)
    let p = Self.parameters(widths)
    for shape in [[7, widths[0]], [widths[0]], [0, widths[0]]] {
      try expectEqual(random.normal(shape), p, Self.fused, Self.separate)
    }
  }

  @Test func `what is done with the points or the values comes in`() throws {
    var random = RandomStream(seed: 9)
    let (x, p) = (random.normal([7, 3]), Self.parameters([3, 5, 4, 3]))
    try expectEqual(
      x, p, { Self.fused($0, $1) * 2 - $0 }, { Self.separate($0, $1) * 2 - $0 })
    try expectEqual(x, p, { Self.fused(tanh($0), $1) }, { Self.separate(tanh($0), $1) })
    try expectEqual(
      x, p, { x, p in gradient(at: x) { Self.fused($0, p) } },
      { x, p in gradient(at: x) { Self.separate($0, p) } })
  }

  @Test(arguments: [[3, 5, 3], [3, 5, 4, 3], [3, 5, 4, 6, 3]])
  func `hidden layers may be modulated, by what is differentiated too`(widths: [Int]) throws {
    var random = RandomStream(seed: 9)
    let (x, p) = (random.normal([7, 3]), Self.parameters(widths))
    let hidden = widths.dropFirst().dropLast()
    let numbers = hidden.flatMap { [random.normal([7, $0]), random.normal([7, $0])] }
    let fused: Network = { x, p in
      let layers = (0..<widths.count - 1).map {
        ActivatedLayer(p[2 * $0], p[2 * $0 + 1], then: $0 < hidden.count ? .silu : nil)
      }
      let modulations = hidden.indices.map { i in
        let start = p.count - numbers.count + 2 * (i - 1)
        return LayerModulation(factor: p[start], shift: p[start + 1])
      }
      return x.through(layers, modulated: modulations)
    }
    let separate: Network = { x, p in
      var h = x
      for i in 0..<hidden.count {
        let start = p.count - numbers.count + 2 * i
        h = silu(h.affine(p[2 * i], p[2 * i + 1]) * p[start] + p[start + 1])
      }
      return h.affine(p[2 * hidden.count], p[2 * hidden.count + 1])
    }
    try expectEqual(x, p + numbers, fused, separate)
    try expectEqual(x, p + numbers, { fused($0, $1) * 2 - $0 }, { separate($0, $1) * 2 - $0 })
  }

  @Test func `divergences have forward derivatives`() throws {
    var random = RandomStream(seed: 9)
    let (x, p) = (random.normal([7, 3]), Self.parameters([3, 5, 4, 3]))
    let direction = random.normal([7, 3])
    func derivative(_ network: Network) throws -> Tensor {
      try valueAndDerivative(at: x, along: direction) { x in
        try divergence(at: x) { network($0, p) }
      }.derivative
    }
    #expect(try derivative(Self.fused).isClose(to: derivative(Self.separate), tolerance: 1e-11))
  }
}
