#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

// ScoreModels: what score-based generative modelling is about, as values.
//
// In:  parameters, and a random stream where something is drawn.
// Out: densities, scores and samples as numbers and tensors.
//
// `Distributions/` has one file per member: parameters, equation and source, then evaluation, then
// sampling. `Networks/` are functions with parameters, `Objectives/` say what makes them scores,
// `Optimisers/` move their parameters, `Training/` is the loop as a value. `Datasets/` reads files of
// numbers. `Metrics/` judges samples and scores against them. `SpecialFunctions/` has the functions
// of analysis that the C library lacks.
//
// Conventions. The score is the gradient of the log density in x. Where the density has a kink the
// score is 0; outside the support the log density is −∞ and the score NaN. NaN in gives NaN out.
// Log densities and scores of the library's laws have derivatives of every order with respect to
// points; at a kink of the density those of the score are 0 or NaN.
// Sampling n and then m gives the same numbers as sampling n + m.

/// A probability distribution over numbers or points, with its score.
public protocol Distribution: Sendable {
  /// The shape of one draw: `[]` for numbers, `[d]` for points in d dimensions.
  var eventShape: [Int] { get }

  /// log p(x) for each number or point: batch + eventShape → batch.
  func logDensity(at x: Tensor) -> Tensor

  /// The score ∇ₓ log p(x) for each number or point, in the shape of x.
  func score(at x: Tensor) -> Tensor

  /// Independent draws, [count] + eventShape.
  func sample(_ count: Int, using random: inout RandomStream) -> Tensor
}

extension Distribution {
  /// p(x) for each number or point: batch + eventShape → batch.
  public func density(at x: Tensor) -> Tensor {
    precondition(x.holds(events: eventShape), x.problem(events: eventShape))
    return exp(logDensity(at: x))
  }
}

extension Tensor {
  /// Whether the last axes are those of a distribution's draws.
  package func holds(events: [Int]) -> Bool {
    rank >= events.count && Array(shape.suffix(events.count)) == events
  }

  /// Why a tensor does not hold a distribution's draws.
  package func problem(events: [Int]) -> String {
    "expected points of dimension \(events.last ?? 0), found shape \(shape)"
  }
}
