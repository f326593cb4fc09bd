import CKernels

/// One step of Adam for the elements of one tensor.
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

  /// The moved parameters; both moments are brought up to date. All have one shape and type.
  package func moved(
    _ parameter: Tensor, along gradient: Tensor, first: inout Tensor, second: inout Tensor
  ) -> Tensor {
    first.makeUnique()
    second.makeUnique()
    return switch parameter.elementType {
    case .float64: moved(parameter, gradient, first, second, Double.self)
    case .float32: moved(parameter, gradient, first, second, Float.self)
    }
  }

  private func moved<Element: TensorElement>(
    _ parameter: Tensor, _ gradient: Tensor, _ first: Tensor, _ second: Tensor, _: Element.Type
  ) -> Tensor {
    let moments = KernelMoments(
      firstDecay: decays.first, secondDecay: decays.second, firstShare: 1 - decays.first,
      secondShare: 1 - decays.second, rate: rate, correction: correction, epsilon: epsilon,
      shrinkage: shrinkage)
    let (p, g) = (parameter.elements(Element.self), gradient.elements(Element.self))
    let m = first.buffer.elements(Element.self)
    let v = second.buffer.elements(Element.self)
    return Tensor(parameter.shape, of: Element.self) { target in
      Parts.forEachRange(of: parameter.count, per: 4096) { range in
        let i = range.lowerBound
        Element.move(moments, target + i, p + i, g + i, m + i, v + i, count: range.count)
      }
    }
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
