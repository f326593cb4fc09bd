public import Tensors

/// Dropout: in training, coordinates are set to 0 at random, and the others enlarged so that the
/// mean stays.
///
///     y = x m / (1 − p),   mᵢ = 0 with probability p, otherwise 1
///
/// What is dropped is decided by a random stream, so the same stream drops the same coordinates. In
/// evaluation there is nothing to do. Srivastava and others: Dropout, 2014.
public struct Dropout: Sendable, Equatable {
  /// p.
  public let probability: Double

  /// Dropout with probability p.
  public init(_ probability: Double) {
    precondition(
      probability >= 0 && probability < 1,
      "a probability of dropping must be at least 0 and below 1, found \(probability)")
    self.probability = probability
  }

  /// x m / (1 − p), with one number of the stream for each element.
  public func callAsFunction(_ x: Tensor, using random: inout RandomStream) -> Tensor {
    let kept = random.uniform(x.shape, elementType: .float64) .>= probability
    return x * (kept.converted(to: x.elementType) / (1 - probability))
  }
}

extension Dropout: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, numbers: [probability]) }

  package init?(stored: StoredParts) {
    guard let probability = stored.numbers.first, probability >= 0, probability < 1 else {
      return nil
    }
    self.probability = probability
  }
}
