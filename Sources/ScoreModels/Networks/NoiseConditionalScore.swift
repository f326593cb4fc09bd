public import Tensors

/// A score at every noise level from a network that sees numbers of one size.
///
///     s(x, σ) = f(c(σ) x, log σ) / σ,   c(σ) = 1 / √(σ² + σ_d²)
///
/// σ times the score of the noised data has size 1 at all levels, and so have its points times c.
/// Song, Ermon: Improved techniques for training score-based generative models, 2020, and Karras
/// and others: Elucidating the design space of diffusion-based generative models, 2022.
public struct NoiseConditionalScore: ConditionalNetwork, CustomStringConvertible {
  private var network: ConditionalMLP
  /// σ_d, the standard deviation of the data.
  public let dataDeviation: Double

  /// The score that a network f of points and a number gives.
  public init(_ network: ConditionalMLP, dataDeviation: Double = 1) {
    precondition(
      dataDeviation > 0 && dataDeviation.isFinite,
      "a standard deviation must be positive and finite, found \(dataDeviation)")
    self.network = network
    self.dataDeviation = dataDeviation
  }

  /// The parameters of f.
  public var parameters: Parameters {
    get { network.parameters }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      network.parameters = newValue
    }
  }

  /// The score at points [n, d] noised at a level each, [n], or at one, [].
  public func callAsFunction(_ x: Tensor, _ noiseLevel: Tensor) -> Tensor {
    precondition(x.rank == 2, "points must have shape [n, \(inputs)], found \(x.shape)")
    precondition(x.fits(inputs: inputs, elementType), x.problem(inputs: inputs, elementType))
    precondition(noiseLevel.isCondition(for: x), noiseLevel.problem(conditionFor: x))
    let sigma = noiseLevel.converted(to: x.elementType).broadcast(to: [x.shape[0]])
    let scale = sqrt(sigma * sigma + dataDeviation * dataDeviation).expanded(axis: 1)
    return network(x / scale, log(sigma)) / sigma.expanded(axis: 1)
  }

  /// The number of coordinates that go in.
  public var inputs: Int { network.inputs }
  package var elementType: ElementType { network.elementType }

  /// The network and the deviation.
  public var description: String {
    "NoiseConditionalScore(\(network), dataDeviation: \(dataDeviation))"
  }
}

extension NoiseConditionalScore: Storable {
  package var stored: StoredParts? {
    network.stored.map {
      StoredParts(Self.self, numbers: [dataDeviation], parts: [$0])
    }
  }

  package init?(stored: StoredParts) {
    guard let network = stored.parts.first.flatMap(ConditionalMLP.init(stored:)),
      let deviation = stored.numbers.first, deviation > 0, deviation.isFinite
    else { return nil }
    (self.network, dataDeviation) = (network, deviation)
  }
}
