#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// A number as sines and cosines of it at frequencies that fall geometrically.
///
///     e(t) = (sin ω₀t, …, sin ω_{k−1}t, cos ω₀t, …, cos ω_{k−1}t),   ωⱼ = P^(−j/k),   k = width/2
///
/// Vaswani and others: Attention is all you need, 2017. For times in [0, 1], scale them up first:
/// the largest frequency is 1.
public struct SinusoidalEmbedding: Sendable, Equatable, CustomStringConvertible {
  /// The number of coordinates.
  public let width: Int
  /// P.
  public let maximumPeriod: Double

  /// An embedding in an even number of coordinates.
  public init(_ width: Int, maximumPeriod: Double = 10_000) {
    precondition(
      width >= 2 && width % 2 == 0, "an embedding needs an even width, at least 2, found \(width)")
    precondition([width].isShape, [width].shapeProblem)
    precondition(
      maximumPeriod > 1 && maximumPeriod.isFinite,
      "the largest period must be more than 1 and finite, found \(maximumPeriod)")
    (self.width, self.maximumPeriod) = (width, maximumPeriod)
  }

  /// The coordinates of each number: batch → batch + [width].
  public func callAsFunction(_ t: Tensor) -> Tensor {
    precondition((t.shape + [width]).isShape, (t.shape + [width]).shapeProblem)
    let k = width / 2
    let frequencies = Tensor((0..<k).map { pow(maximumPeriod, -Double($0) / Double(k)) })
    let angles = t.expanded(axis: -1) * frequencies.converted(to: t.elementType)
    return Tensor(concatenating: [sin(angles), cos(angles)], axis: -1)
  }

  /// The width.
  public var description: String { "SinusoidalEmbedding(\(width))" }
}

extension SinusoidalEmbedding: Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, numbers: [Double(width), maximumPeriod])
  }

  package init?(stored: StoredParts) {
    guard stored.numbers.count == 2, let width = Int(exactly: stored.numbers[0]), width >= 2,
      width % 2 == 0, [width].isShape, stored.numbers[1] > 1, stored.numbers[1].isFinite
    else { return nil }
    (self.width, maximumPeriod) = (width, stored.numbers[1])
  }
}
