public import Tensors

/// The gradient of a potential with one hidden layer, in closed form.
///
///     s(x) = (w ⊙ f(x W + b)) Wᵀ = ∇ₓ Σ wⱼ F((x W + b)ⱼ),   F′ = f
///
/// Its Jacobian W diag(w f′) Wᵀ is symmetric: the field has no curl.
public struct OneLayerGradientNetwork: Network, Equatable, CustomStringConvertible {
  private var hidden: Linear
  private var factor: Tensor
  /// f.
  public let activation: Activation

  private static let names = ["W1", "b1", "W2"]

  /// A network with normal random numbers, over √inputs for W and b and over √hidden for w.
  public init(
    _ inputs: Int, _ hidden: Int, activation: Activation = .silu,
    elementType: ElementType = .float64, using random: inout RandomStream
  ) {
    precondition([inputs, hidden].areWidths, [inputs, hidden].widthsProblem)
    self.hidden = Linear(normal: inputs, hidden, elementType, using: &random)
    factor = random.normal([hidden], elementType: elementType) / Double(hidden).squareRoot()
    self.activation = activation
  }

  /// W as "W1", b as "b1" and w as "W2".
  public var parameters: Parameters {
    get { Parameters(layout: Self.names, [hidden.weight, hidden.bias, factor]) }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      hidden = Linear(weight: newValue.tensors[0], bias: newValue.tensors[1])
      factor = newValue.tensors[2]
    }
  }

  /// The field at points, batch + [inputs], in their shape.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(x.fits(inputs: inputs, elementType), x.problem(inputs: inputs, elementType))
    let none = Tensor.zeros([inputs], elementType: elementType)
    return (activation(hidden(x)) * factor).affine(hidden.weight.transposed(), none)
  }

  /// The number of coordinates that go in.
  public var inputs: Int { hidden.inputs }
  package var elementType: ElementType { hidden.elementType }

  /// The widths and the activation.
  public var description: String {
    "OneLayerGradientNetwork(\(hidden.inputs), \(hidden.outputs), activation: .\(activation))"
  }
}

extension OneLayerGradientNetwork: KnownNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, texts: [activation.name], tensors: parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard let activation = stored.activation, let factor = stored.tensors.last,
      let layers = [Linear](pairs: stored.tensors.dropLast()), layers.count == 1,
      factor.shape == [layers[0].outputs], factor.elementType == layers[0].elementType
    else { return nil }
    (hidden, self.factor, self.activation) = (layers[0], factor, activation)
  }
}
