public import Tensors

/// A number as sines and cosines of it at random frequencies, which training does not change.
///
///     e(t) = (sin 2πω₀t, …, cos 2πω₀t, …),   ωⱼ ~ N(0, s²)
///
/// Tancik and others: Fourier features let networks learn high frequency functions in low
/// dimensional domains, 2020; for noise levels, give their logarithm.
public struct FourierEmbedding: Sendable, Equatable, CustomStringConvertible {
  /// ω, [width / 2].
  public let frequencies: Tensor

  /// An embedding in an even number of coordinates, with frequencies of standard deviation s.
  public init(
    _ width: Int, scale: Double = 1, elementType: ElementType = .float32,
    using random: inout RandomStream
  ) {
    precondition(
      width >= 2 && width % 2 == 0, "an embedding needs an even width, at least 2, found \(width)")
    precondition([width].isShape, [width].shapeProblem)
    precondition(
      scale > 0 && scale.isFinite, "a scale must be positive and finite, found \(scale)")
    frequencies = random.normal([width / 2], elementType: elementType) * scale
  }

  /// The number of coordinates.
  public var width: Int { 2 * frequencies.count }

  /// The coordinates of each number: batch → batch + [width].
  public func callAsFunction(_ t: Tensor) -> Tensor {
    precondition((t.shape + [width]).isShape, (t.shape + [width]).shapeProblem)
    let angles = t.expanded(axis: -1) * (frequencies.converted(to: t.elementType) * (2 * .pi))
    return Tensor(concatenating: [sin(angles), cos(angles)], axis: -1)
  }

  /// The width.
  public var description: String { "FourierEmbedding(\(width))" }
}

extension FourierEmbedding: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, tensors: [frequencies.detached()]) }

  package init?(stored: StoredParts) {
    guard let frequencies = stored.tensors.first, frequencies.rank == 1, frequencies.count > 0
    else {
      return nil
    }
    self.frequencies = frequencies
  }
}
