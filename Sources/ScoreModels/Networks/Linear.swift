public import Tensors

/// An affine layer, x W + b.
public struct Linear: Network, Equatable, CustomStringConvertible {
  /// W, [inputs, outputs].
  public private(set) var weight: Tensor
  /// b, [outputs].
  public private(set) var bias: Tensor

  private static let names = ["weight", "bias"]

  /// A layer with given numbers: W [inputs, outputs] and b [outputs].
  public init(weight: Tensor, bias: Tensor) {
    precondition(
      weight.rank == 2 && bias.shape == [weight.shape[1]],
      "a layer needs a weight [inputs, outputs] and a bias [outputs], found shapes \(weight.shape)"
        + " and \(bias.shape)")
    precondition(
      weight.elementType == bias.elementType,
      "element types \(weight.elementType) and \(bias.elementType) cannot be mixed in a layer")
    self.weight = weight
    self.bias = bias
  }

  /// A layer with random numbers, uniform between −1/√inputs and 1/√inputs, as in PyTorch.
  public init(
    _ inputs: Int, _ outputs: Int, elementType: ElementType = .float32,
    using random: inout RandomStream
  ) {
    precondition(inputs >= 1, "a layer needs at least one input, found \(inputs)")
    precondition(outputs >= 1, "a layer needs at least one output, found \(outputs)")
    precondition([inputs, outputs].isShape, [inputs, outputs].shapeProblem)
    let bound = 1 / Double(inputs).squareRoot()
    weight = random.uniform([inputs, outputs], in: -bound...bound, elementType: elementType)
    bias = random.uniform([outputs], in: -bound...bound, elementType: elementType)
  }

  /// The number of coordinates that go in.
  public var inputs: Int { weight.shape[0] }
  /// The number of coordinates that come out.
  public var outputs: Int { weight.shape[1] }
  package var elementType: ElementType { weight.elementType }

  /// The weight and the bias.
  public var parameters: Parameters {
    get { Parameters(layout: Self.names, [weight, bias]) }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      (weight, bias) = (newValue.tensors[0], newValue.tensors[1])
    }
  }

  /// x W + b: batch + [inputs] → batch + [outputs].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(
      x.fits(inputs: inputs, elementType), x.problem(inputs: inputs, elementType))
    return x.affine(weight, bias)
  }

  /// The numbers of coordinates.
  public var description: String { "Linear(\(inputs), \(outputs))" }
}

extension Tensor {
  /// Whether the points in the last axis can go into a network.
  package func fits(inputs: Int, _ type: ElementType) -> Bool {
    shape.last == inputs && elementType == type
  }

  /// Why they cannot.
  package func problem(inputs: Int, _ type: ElementType) -> String {
    shape.last == inputs
      ? "the network computes in \(type), found points of type \(elementType); convert them with"
        + " 'converted(to: .\(type))'"
      : "the network takes points of dimension \(inputs), found shape \(shape)"
  }
}

extension Linear: KnownNetwork, Storable {
  package var stored: StoredParts? { StoredParts(Self.self, tensors: parameters.constants) }

  package init?(stored: StoredParts) {
    guard let layers = [Linear](pairs: stored.tensors), layers.count == 1 else { return nil }
    self = layers[0]
  }
}

extension [Linear] {
  /// Layers from their weights and biases by turns; nil if these do not fit.
  init?(pairs tensors: [Tensor]) {
    guard tensors.count % 2 == 0 else { return nil }
    self = []
    for i in stride(from: 0, to: tensors.count, by: 2) {
      let (weight, bias) = (tensors[i], tensors[i + 1])
      guard weight.rank == 2, weight.count > 0, bias.shape == [weight.shape[1]],
        weight.elementType == bias.elementType
      else { return nil }
      append(Linear(weight: weight, bias: bias))
    }
  }
}

extension Parameters {
  /// The tensors without derivatives.
  var constants: [Tensor] { tensors.map { $0.detached() } }
}
