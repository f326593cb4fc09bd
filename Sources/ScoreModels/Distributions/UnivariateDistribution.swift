#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// A distribution over numbers, with what only those have: a cumulative distribution function and
/// its inverse. Members give the functions of one number; those of tensors follow.
public protocol UnivariateDistribution: Distribution {
  /// log p(x).
  func logDensity(at x: Double) -> Double
  /// The score d/dx log p(x).
  func score(at x: Double) -> Double
  /// The cumulative distribution function P(X ≤ x).
  func cumulative(at x: Double) -> Double
  /// The number below which lies a given probability: the inverse of `cumulative`.
  func quantile(_ probability: Double) -> Double
  /// One draw.
  func sample(using random: inout RandomStream) -> Double
}

extension UnivariateDistribution {
  /// Draws are numbers.
  public var eventShape: [Int] { [] }

  /// p(x).
  public func density(at x: Double) -> Double { exp(logDensity(at: x)) }

  /// log p(x) for each element.
  public func logDensity(at x: Tensor) -> Tensor {
    x.function({ x in x.map { logDensity(at: $0) } }, gradient: { score(at: $0) })
  }

  /// p(x) for each element.
  public func density(at x: Tensor) -> Tensor {
    x.function(
      { x in x.map { exp(logDensity(at: $0)) } }, gradient: { density(at: $0) * score(at: $0) })
  }

  /// The score d/dx log p(x) for each element.
  public func score(at x: Tensor) -> Tensor {
    guard x.isTraced, let law = self as? any ScoreFormula else { return x.map { score(at: $0) } }
    return x.function(
      { x in x.map { score(at: $0) } }, formula: { law.scoreFormula(at: $0) })
  }

  /// P(X ≤ x) for each element.
  public func cumulative(at x: Tensor) -> Tensor {
    x.function({ x in x.map { cumulative(at: $0) } }, gradient: { density(at: $0) })
  }

  /// Independent draws, [count].
  public func sample(_ count: Int, using random: inout RandomStream) -> Tensor {
    precondition(count >= 0, "count must not be negative, found \(count)")
    precondition([count].isShape, [count].shapeProblem)
    return Tensor((0..<count).map { _ in sample(using: &random) })
  }
}
