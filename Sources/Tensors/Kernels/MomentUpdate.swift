import CKernels

/// One step of Adam.
package struct MomentUpdate {
  /// β₁ and β₂.
  private let decays: (first: Double, second: Double)
  /// η / (1 − β₁ᵗ).
  private let rate: Double
  /// 1 − β₂ᵗ.
  private let correction: Double
  private let epsilon: Double
  /// 1 − η λ, what decoupled decay leaves of a parameter.
  private let shrinkage: Double

  package init(
    rate: Double, step: Int, decays: (first: Double, second: Double), epsilon: Double,
    weightDecay: Double
  ) {
    self.decays = decays
    self.epsilon = epsilon
    self.rate = rate / (1 - power(decays.first, step))
    correction = 1 - power(decays.second, step)
    shrinkage = 1 - rate * weightDecay
  }

  /// The moved parameters; both moments are brought up to date. All have the shapes and the types of
  /// the parameters.
  package func moved(
    _ parameters: [Tensor], along gradient: [Tensor], first: inout [Tensor], second: inout [Tensor]
  ) -> [Tensor] {
    for i in parameters.indices {
      first[i].makeUnique()
      second[i].makeUnique()
    }
    let results = parameters.map { Tensor($0.shape, $0.elementType) }
    let tensors = parameters.indices.map {
      (results[$0], parameters[$0], gradient[$0], first[$0], second[$0])
    }
    Parts.forEachRange(ofEach: parameters.map(\.count), per: 4096) { i, range in
      let (result, p, g, m, v) = tensors[i]
      switch p.elementType {
      case .float64: move(result, p, g, m, v, range, Double.self)
      case .float32: move(result, p, g, m, v, range, Float.self)
      }
    }
    return results
  }

  private func move<Element: TensorElement>(
    _ result: Tensor, _ parameter: Tensor, _ gradient: Tensor, _ first: Tensor, _ second: Tensor,
    _ range: Range<Int>, _: Element.Type
  ) {
    let moments = KernelMoments(
      firstDecay: decays.first, secondDecay: decays.second, firstShare: 1 - decays.first,
      secondShare: 1 - decays.second, rate: rate, correction: correction, epsilon: epsilon,
      shrinkage: shrinkage)
    let i = range.lowerBound
    Element.move(
      moments, result.memory(Element.self) + i, parameter.elements(Element.self) + i,
      gradient.elements(Element.self) + i, first.memory(Element.self) + i,
      second.memory(Element.self) + i, count: range.count)
  }
}

private func power(_ x: Double, _ n: Int) -> Double {
  var (result, base, rest) = (1.0, x, n)
  while rest > 0 {
    if rest & 1 == 1 { result *= base }
    base *= base
    rest >>= 1
  }
  return result
}
