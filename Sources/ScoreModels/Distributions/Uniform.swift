#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// The uniform distribution on an interval.
///
///     p(x) = 1 / (b − a) for a ≤ x ≤ b      score: 0
///
/// Flat inside and nothing outside: a density whose score says nothing about where it is.
public struct Uniform: UnivariateDistribution, Equatable {
  /// a, the lower bound.
  public let lowerBound: Double
  /// b, the upper bound, greater than a.
  public let upperBound: Double

  /// The uniform distribution on a range with distinct, finite bounds.
  public init(_ range: ClosedRange<Double> = 0...1) {
    precondition(range.isBounded, "bounds must be finite, found \(range)")
    precondition(
      range.lowerBound < range.upperBound, "bounds must differ, found \(range)")
    lowerBound = range.lowerBound
    upperBound = range.upperBound
  }

  private var width: Double { upperBound - lowerBound }

  /// (a + b) / 2.
  public var mean: Double { lowerBound + width / 2 }
  /// (b − a)² / 12.
  public var variance: Double { width * width / 12 }
  /// log(b − a).
  public var entropy: Double { log(width) }

  /// log p(x), −∞ outside.
  public func logDensity(at x: Double) -> Double {
    if x.isNaN { return x }
    return x >= lowerBound && x <= upperBound ? -log(width) : -.infinity
  }

  /// The score: 0 inside and at the bounds, NaN outside.
  public func score(at x: Double) -> Double {
    x >= lowerBound && x <= upperBound ? 0 : .nan
  }

  /// (x − a) / (b − a), from 0 to 1.
  public func cumulative(at x: Double) -> Double {
    x.isNaN ? x : min(1, max(0, (x - lowerBound) / width))
  }

  /// a + p (b − a).
  public func quantile(_ probability: Double) -> Double {
    precondition(
      probability >= 0 && probability <= 1,
      "probability must be between 0 and 1, found \(probability)")
    return probability == 1 ? upperBound : lowerBound + probability * width
  }

  /// One draw.
  public func sample(using random: inout RandomStream) -> Double {
    lowerBound + width * random.uniform()
  }
}

extension Uniform: ScoreFormula {
  func scoreFormula(at x: Tensor) -> Tensor {
    x.vanishing { $0 >= lowerBound && $0 <= upperBound }
  }
}

extension Uniform: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [lowerBound, upperBound]) }

  package init?(stored: StoredParts) {
    let numbers = stored.numbers
    guard numbers.count == 2, numbers[0] < numbers[1], numbers[0].isFinite, numbers[1].isFinite
    else { return nil }
    self.init(numbers[0]...numbers[1])
  }
}
