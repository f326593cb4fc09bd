public import Tensors

/// A multilayer perceptron whose hidden layers are modulated by a number, a time or the logarithm of
/// a noise level.
///
///     c = f(e(t) U + u),   hₖ₊₁ = f((hₖ Wₖ + bₖ) (1 + γₖ(c)) + βₖ(c)),   y = h_L W_L + b_L
///
/// with Fourier features e and feature-wise modulation γ, β.
public struct ConditionalMLP: ConditionalNetwork, Equatable, CustomStringConvertible {
  private let embedding: FourierEmbedding
  private var condition: Linear
  private var layers: [Linear]
  private var modulations: [FeatureModulation]
  /// f.
  public let activation: Activation

  /// A network with random numbers.
  /// - Parameters:
  ///   - embedding: the number of Fourier features of the condition.
  ///   - scale: the standard deviation of their frequencies.
  public init(
    _ inputs: Int, _ hidden: [Int], _ outputs: Int, embedding: Int = 32, scale: Double = 1,
    activation: Activation = .silu, elementType: ElementType = .float32,
    using random: inout RandomStream
  ) {
    precondition(!hidden.isEmpty, "a conditional network needs at least one hidden layer, found 0")
    precondition(
      ([inputs] + hidden + [outputs]).areWidths, ([inputs] + hidden + [outputs]).widthsProblem)
    precondition(
      embedding >= 2 && embedding % 2 == 0,
      "an embedding needs an even width, at least 2, found \(embedding)")
    precondition(
      hidden.allSatisfy { [embedding, 2 * $0].isShape },
      [embedding, hidden.max() ?? 0].shapeProblem)
    precondition([embedding, embedding].isShape, [embedding, embedding].shapeProblem)
    precondition(
      scale > 0 && scale.isFinite, "a scale must be positive and finite, found \(scale)")
    let widths = [inputs] + hidden + [outputs]
    self.embedding = FourierEmbedding(
      embedding, scale: scale, elementType: elementType, using: &random)
    condition = Linear(embedding, embedding, elementType: elementType, using: &random)
    layers = zip(widths, widths.dropFirst()).map {
      Linear($0, $1, elementType: elementType, using: &random)
    }
    modulations = hidden.map {
      FeatureModulation($0, conditions: embedding, elementType: elementType, using: &random)
    }
    self.activation = activation
  }

  private var partNames: [String] {
    ["condition"] + layers.indices.map { "layer\($0)" }
      + modulations.indices.map { "modulation\($0)" }
  }

  /// "condition.weight", …, "layer0.weight", …, "modulation0.weight", ….
  public var parameters: Parameters {
    get {
      Parameters(
        partNames,
        parts: [condition.parameters] + layers.map(\.parameters) + modulations.map(\.parameters))
    }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      condition.parameters = newValue.part("condition")
      for i in layers.indices { layers[i].parameters = newValue.part("layer\(i)") }
      for i in modulations.indices {
        modulations[i].parameters = newValue.part("modulation\(i)")
      }
    }
  }

  /// The values at points [n, inputs] with the condition of each, [n], or one for all, [].
  public func callAsFunction(_ x: Tensor, _ condition: Tensor) -> Tensor {
    precondition(x.rank == 2, "points must have shape [n, \(inputs)], found \(x.shape)")
    precondition(x.fits(inputs: inputs, elementType), x.problem(inputs: inputs, elementType))
    precondition(condition.isCondition(for: x), condition.problem(conditionFor: x))
    let t = condition.converted(to: elementType).broadcast(to: [x.shape[0]])
    let c = activation(embedding(t), after: self.condition)
    return activation(x, between: layers, modulated: modulations.map { $0.modulation(for: c) })
  }

  /// The number of coordinates that go in.
  public var inputs: Int { layers[0].inputs }
  package var elementType: ElementType { layers[0].elementType }

  /// The widths and the activation.
  public var description: String {
    let hidden = layers.dropLast().map(\.outputs)
    return "ConditionalMLP(\(inputs), \(hidden), \(layers[layers.count - 1].outputs), embedding:"
      + " \(embedding.width), activation: .\(activation))"
  }
}

extension Tensor {
  /// Whether these are numbers that go with points [n, d]: one for each, [n], or one for all, [].
  package func isCondition(for x: Tensor) -> Bool { rank == 0 || shape == [x.shape[0]] }

  package func problem(conditionFor x: Tensor) -> String {
    "points of shape \(x.shape) need conditions of shape [\(x.shape[0])] or one number, found shape"
      + " \(shape)"
  }
}

extension ConditionalMLP: Storable {
  package var stored: StoredParts? {
    guard let embedding = embedding.stored else { return nil }
    let tensors = ([condition] + layers).flatMap(\.parameters.constants)
    return StoredParts(
      Self.self, texts: [activation.name], tensors: tensors,
      parts: [embedding] + modulations.compactMap(\.stored))
  }

  package init?(stored: StoredParts) {
    guard let activation = stored.activation, let all = [Linear](pairs: stored.tensors),
      let embedding = stored.parts.first.flatMap(FourierEmbedding.init(stored:))
    else { return nil }
    let modulations = stored.parts.dropFirst().compactMap(FeatureModulation.init(stored:))
    let layers = Array(all.dropFirst())
    guard let condition = all.first, modulations.count == stored.parts.count - 1,
      layers.count == modulations.count + 1, layers.count >= 2, layers.fitTogether,
      condition.inputs == embedding.width,
      zip(layers, modulations).allSatisfy({
        $0.outputs == $1.width && $1.conditions == condition.outputs
      })
    else { return nil }
    (self.embedding, self.condition, self.layers) = (embedding, condition, layers)
    (self.modulations, self.activation) = (modulations, activation)
  }
}
