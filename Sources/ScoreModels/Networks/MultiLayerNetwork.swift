public import Tensors

/// Hidden layers of one width, each of which moves its input a step of size δ = 1/√depth.
///
///     h₀ = x W₁ + b₁,   hₖ₊₁ = (1 − δ) hₖ + δ (f(hₖ) Vₖ + cₖ),   y = h_L W₂ + b₂
///
/// Weights and biases start as normal numbers over √inputs of their layer.
public struct MultiLayerNetwork: Network, Equatable, CustomStringConvertible {
  /// W₁ and b₁.
  public private(set) var input: Linear
  /// Vₖ and cₖ.
  public private(set) var hidden: [Linear]
  /// W₂ and b₂.
  public private(set) var output: Linear
  /// f.
  public let activation: Activation
  private let names: [String]

  /// A network with random numbers.
  public init(
    _ inputs: Int, _ width: Int, _ outputs: Int, depth: Int, activation: Activation = .silu,
    elementType: ElementType = .float64, using random: inout RandomStream
  ) {
    precondition(
      [inputs, width, width, outputs].areWidths, [inputs, width, width, outputs].widthsProblem)
    precondition(depth >= 1, "the depth must be positive, found \(depth)")
    precondition([depth, width, width].isShape, [depth, width, width].shapeProblem)
    input = Linear(normal: inputs, width, elementType, using: &random)
    hidden = (0..<depth).map { _ in Linear(normal: width, width, elementType, using: &random) }
    output = Linear(normal: width, outputs, elementType, using: &random)
    self.activation = activation
    names = Self.names(depth: depth)
  }

  private static func names(depth: Int) -> [String] {
    ["W1", "b1"] + (0..<depth).flatMap { ["WH.\($0)", "bH.\($0)"] } + ["W2", "b2"]
  }

  /// W₁ and b₁ as "W1" and "b1", Vₖ and cₖ as "WH.0", "bH.0", …, W₂ and b₂ as "W2" and "b2".
  public var parameters: Parameters {
    get {
      Parameters(
        layout: names, ([input] + hidden + [output]).flatMap { [$0.weight, $0.bias] })
    }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      let tensors = newValue.tensors
      let layers = (0..<tensors.count / 2).map {
        Linear(weight: tensors[2 * $0], bias: tensors[2 * $0 + 1])
      }
      input = layers[0]
      hidden = Array(layers[1..<layers.count - 1])
      output = layers[layers.count - 1]
    }
  }

  /// The values at points: batch + [inputs] → batch + [outputs].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(x.fits(inputs: inputs, elementType), x.problem(inputs: inputs, elementType))
    let delta = (1 / Double(hidden.count)).squareRoot()
    return output(
      hidden.reduce(input(x)) { h, layer in
        (1 - delta) * h + delta * layer(activation(h))
      })
  }

  /// The number of coordinates that go in.
  public var inputs: Int { input.inputs }
  package var elementType: ElementType { input.elementType }

  /// The widths, the depth and the activation.
  public var description: String {
    "MultiLayerNetwork(\(input.inputs), \(input.outputs), \(output.outputs), depth:"
      + " \(hidden.count), activation: .\(activation))"
  }
}

extension MultiLayerNetwork: KnownNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, texts: [activation.name], tensors: parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard let activation = stored.activation, let layers = [Linear](pairs: stored.tensors),
      layers.count >= 3, layers.fitTogether
    else { return nil }
    input = layers[0]
    hidden = Array(layers[1..<layers.count - 1])
    output = layers[layers.count - 1]
    self.activation = activation
    names = Self.names(depth: layers.count - 2)
  }
}
