public import Tensors

/// One hidden layer beside an affine map.
///
///     y = f(x W₁ + b₁) W₂ + b₂ + x W₃ + b₃
///
/// The affine part alone is the score of a normal law, so the hidden layer learns only what is not
/// normal. Weights and biases start as normal numbers over √inputs of their layer.
public struct OneLayerNetworkWithLinearBypass: Network, Equatable, CustomStringConvertible {
  /// W₁ and b₁.
  public private(set) var hidden: Linear
  /// W₂ and b₂.
  public private(set) var output: Linear
  /// W₃ and b₃.
  public private(set) var bypass: Linear
  /// f.
  public let activation: Activation

  private static let names = ["W1", "b1", "W2", "b2", "W3", "b3"]

  /// A network with random numbers.
  public init(
    _ inputs: Int, _ hidden: Int, _ outputs: Int, activation: Activation = .silu,
    elementType: ElementType = .float64, using random: inout RandomStream
  ) {
    precondition([inputs, hidden, outputs].areWidths, [inputs, hidden, outputs].widthsProblem)
    precondition([inputs, outputs].isShape, [inputs, outputs].shapeProblem)
    self.hidden = Linear(normal: inputs, hidden, elementType, using: &random)
    output = Linear(normal: hidden, outputs, elementType, using: &random)
    bypass = Linear(normal: inputs, outputs, elementType, using: &random)
    self.activation = activation
  }

  /// W₁, b₁, W₂, b₂, W₃, b₃ under the names "W1", "b1", "W2", "b2", "W3", "b3".
  public var parameters: Parameters {
    get {
      Parameters(
        layout: Self.names,
        [hidden.weight, hidden.bias, output.weight, output.bias, bypass.weight, bypass.bias])
    }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      hidden = Linear(weight: newValue.tensors[0], bias: newValue.tensors[1])
      output = Linear(weight: newValue.tensors[2], bias: newValue.tensors[3])
      bypass = Linear(weight: newValue.tensors[4], bias: newValue.tensors[5])
    }
  }

  /// The values at points: batch + [inputs] → batch + [outputs].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(x.fits(inputs: inputs, elementType), x.problem(inputs: inputs, elementType))
    return output(activation(x, after: hidden)) + bypass(x)
  }

  /// The number of coordinates that go in.
  public var inputs: Int { hidden.inputs }
  package var elementType: ElementType { hidden.elementType }

  /// The widths and the activation.
  public var description: String {
    "OneLayerNetworkWithLinearBypass(\(hidden.inputs), \(hidden.outputs), \(output.outputs),"
      + " activation: .\(activation))"
  }
}

extension OneLayerNetworkWithLinearBypass: KnownNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, texts: [activation.name], tensors: parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard let activation = stored.activation, let layers = [Linear](pairs: stored.tensors),
      layers.count == 3, [layers[0], layers[1]].fitTogether,
      layers[2].inputs == layers[0].inputs, layers[2].outputs == layers[1].outputs,
      layers[2].elementType == layers[0].elementType
    else { return nil }
    (hidden, output, bypass) = (layers[0], layers[1], layers[2])
    self.activation = activation
  }
}
