#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// One hidden layer.
///
///     y = f(x W₁ + b₁) W₂ + b₂
///
/// Weights and biases start as normal numbers over √inputs of their layer.
public struct OneLayerNetwork: Network, Equatable, CustomStringConvertible {
  /// W₁ and b₁.
  public private(set) var hidden: Linear
  /// W₂ and b₂.
  public private(set) var output: Linear
  /// f.
  public let activation: Activation

  private static let names = ["W1", "b1", "W2", "b2"]

  /// A network with random numbers.
  public init(
    _ inputs: Int, _ hidden: Int, _ outputs: Int, activation: Activation = .silu,
    elementType: ElementType = .float64, using random: inout RandomStream
  ) {
    precondition([inputs, hidden, outputs].areWidths, [inputs, hidden, outputs].widthsProblem)
    self.hidden = Linear(normal: inputs, hidden, elementType, using: &random)
    output = Linear(normal: hidden, outputs, elementType, using: &random)
    self.activation = activation
  }

  /// W₁, b₁, W₂, b₂ under the names "W1", "b1", "W2", "b2".
  public var parameters: Parameters {
    get {
      Parameters(layout: Self.names, [hidden.weight, hidden.bias, output.weight, output.bias])
    }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      hidden = Linear(weight: newValue.tensors[0], bias: newValue.tensors[1])
      output = Linear(weight: newValue.tensors[2], bias: newValue.tensors[3])
    }
  }

  /// The values at points: batch + [inputs] → batch + [outputs].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(x.fits(inputs: inputs, elementType), x.problem(inputs: inputs, elementType))
    return activation(x, between: [hidden, output])
  }

  /// The number of coordinates that go in.
  public var inputs: Int { hidden.inputs }
  package var elementType: ElementType { hidden.elementType }

  /// The widths and the activation.
  public var description: String {
    "OneLayerNetwork(\(hidden.inputs), \(hidden.outputs), \(output.outputs), activation:"
      + " .\(activation))"
  }
}

extension Linear {
  /// A layer whose numbers are normal with variance 1/inputs, weight before bias.
  init(
    normal inputs: Int, _ outputs: Int, _ type: ElementType, using random: inout RandomStream
  ) {
    let scale = 1 / Double(inputs).squareRoot()
    let weight = random.normal([inputs, outputs], elementType: type) * scale
    self.init(weight: weight, bias: random.normal([outputs], elementType: type) * scale)
  }
}

extension OneLayerNetwork: KnownNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, texts: [activation.name], tensors: parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard let activation = stored.activation, let layers = [Linear](pairs: stored.tensors),
      layers.count == 2, layers.fitTogether
    else { return nil }
    (hidden, output, self.activation) = (layers[0], layers[1], activation)
  }
}
