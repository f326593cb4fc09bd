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
    let places = parameters.indices.map {
      Places(
        target: results[$0].buffer.address, parameter: parameters[$0].buffer.address,
        gradient: gradient[$0].buffer.address, first: first[$0].buffer.address,
        second: second[$0].buffer.address, elementType: results[$0].elementType)
    }
    withExtendedLifetime((parameters, gradient, first, second)) {
      Parts.forEachRange(ofEach: parameters.map(\.count), per: 4096) { i, range in
        switch places[i].elementType {
        case .float64: move(places[i], range, Double.self)
        case .float32: move(places[i], range, Float.self)
        }
      }
    }
    return results
  }

  /// Tensors as threads take them, with no references to count.
  private struct Places {
    let target: UnsafeMutableRawPointer
    let parameter: UnsafeMutableRawPointer
    let gradient: UnsafeMutableRawPointer
    let first: UnsafeMutableRawPointer
    let second: UnsafeMutableRawPointer
    let elementType: ElementType
  }

  private func move<Element: TensorElement>(_ places: Places, _ range: Range<Int>, _: Element.Type)
  {
    let moments = KernelMoments(
      firstDecay: decays.first, secondDecay: decays.second, firstShare: 1 - decays.first,
      secondShare: 1 - decays.second, rate: rate, correction: correction, epsilon: epsilon,
      shrinkage: shrinkage)
    func part(_ place: UnsafeMutableRawPointer) -> UnsafeMutablePointer<Element> {
      place.assumingMemoryBound(to: Element.self) + range.lowerBound
    }
    Element.move(
      moments, part(places.target), part(places.parameter), part(places.gradient),
      part(places.first), part(places.second), count: range.count)
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
