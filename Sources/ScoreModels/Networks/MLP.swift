public import Tensors

/// A multilayer perceptron: affine layers with an activation between them.
///
///     h₀ = x,   hₖ₊₁ = f(hₖ Wₖ + bₖ),   y = h_L W_L + b_L
///
///     let network = MLP(3, [128, 128, 128], 2, activation: .silu, using: &random)
public struct MLP: Network, Equatable, CustomStringConvertible {
  /// The affine layers.
  public private(set) var layers: [Linear]
  /// f.
  public let activation: Activation
  private let names: [String]

  /// A network with random numbers, as `Linear` draws them.
  public init(
    _ inputs: Int, _ hidden: [Int], _ outputs: Int, activation: Activation = .silu,
    elementType: ElementType = .float32, using random: inout RandomStream
  ) {
    precondition(
      ([inputs] + hidden + [outputs]).areWidths, ([inputs] + hidden + [outputs]).widthsProblem)
    let widths = [inputs] + hidden + [outputs]
    self.init(
      zip(widths, widths.dropFirst()).map {
        Linear($0, $1, elementType: elementType, using: &random)
      }, activation: activation)
  }

  /// A network of given layers, each of which takes as many coordinates as the one before gives.
  public init(_ layers: [Linear], activation: Activation = .silu) {
    precondition(!layers.isEmpty, "a network needs at least one layer, found 0")
    precondition(layers.fitTogether, layers.misfit)
    self.layers = layers
    self.activation = activation
    names = layers.indices.flatMap { ["\($0).weight", "\($0).bias"] }
  }

  /// The number of coordinates that go in.
  public var inputs: Int { layers[0].inputs }
  package var elementType: ElementType { layers[0].elementType }
  /// The number of coordinates that come out.
  public var outputs: Int { layers[layers.count - 1].outputs }

  /// The weight and the bias of each layer: "0.weight", "0.bias", "1.weight", ….
  public var parameters: Parameters {
    get { Parameters(layout: names, layers.flatMap { [$0.weight, $0.bias] }) }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      let tensors = newValue.tensors
      for i in layers.indices {
        layers[i] = Linear(weight: tensors[2 * i], bias: tensors[2 * i + 1])
      }
    }
  }

  /// The values at points: batch + [inputs] → batch + [outputs].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(
      x.fits(inputs: inputs, layers[0].weight.elementType),
      x.problem(inputs: inputs, layers[0].weight.elementType))
    return activation(x, between: layers)
  }

  /// The widths and the activation.
  public var description: String {
    let hidden = layers.dropLast().map(\.outputs)
    return "MLP(\(inputs), \(hidden), \(outputs), activation: .\(activation))"
  }
}

extension [Int] {
  /// Whether these are numbers of coordinates between layers.
  package var areWidths: Bool {
    allSatisfy { $0 >= 1 } && zip(self, dropFirst()).allSatisfy { [$0, $1].isShape }
  }

  /// Why they are not.
  package var widthsProblem: String {
    if let width = first(where: { $0 < 1 }) { return "widths must be positive, found \(width)" }
    let pair = zip(self, dropFirst()).first { ![$0, $1].isShape }
    return pair.map { [$0, $1].shapeProblem } ?? ""
  }
}

extension [Linear] {
  /// Whether each layer takes what the one before gives.
  package var fitTogether: Bool {
    zip(self, dropFirst()).allSatisfy {
      $0.outputs == $1.inputs && $0.weight.elementType == $1.weight.elementType
    }
  }

  /// Which do not.
  package var misfit: String {
    let pair = zip(self, dropFirst()).first {
      $0.outputs != $1.inputs || $0.weight.elementType != $1.weight.elementType
    }
    guard let (a, b) = pair else { return "" }
    return a.outputs == b.inputs
      ? "layers compute in \(a.weight.elementType) and \(b.weight.elementType)"
      : "a layer with \(a.outputs) outputs does not fit one with \(b.inputs) inputs"
  }
}

extension MLP: KnownNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, texts: [activation.name], tensors: parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard let activation = stored.activation, let layers = [Linear](pairs: stored.tensors),
      !layers.isEmpty, layers.fitTogether
    else { return nil }
    self.init(layers, activation: activation)
  }
}
