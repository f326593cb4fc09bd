public import Tensors

/// Blocks of two layers that are added to their input, with layer normalisation before each.
///
///     h₀ = x W₀ + b₀,   hₖ₊₁ = hₖ + f(norm(hₖ) Aₖ + aₖ) Bₖ + cₖ,   y = f(h_L) W₁ + b₁
///
/// He, Zhang, Ren, Sun: Identity mappings in deep residual networks, 2016, on points.
public struct ResidualMLP: Network, Equatable, CustomStringConvertible {
  struct Block: Sendable, Equatable {
    var norm: LayerNorm
    var first: Linear
    var second: Linear

    init(_ width: Int, _ type: ElementType, using random: inout RandomStream) {
      norm = LayerNorm(width, elementType: type)
      first = Linear(width, width, elementType: type, using: &random)
      second = Linear(width, width, elementType: type, using: &random)
    }

    init(norm: LayerNorm, first: Linear, second: Linear) {
      (self.norm, self.first, self.second) = (norm, first, second)
    }

    static let partNames = ["norm", "first", "second"]

    var parameters: Parameters {
      get {
        Parameters(
          Self.partNames, parts: [norm.parameters, first.parameters, second.parameters])
      }
      set {
        norm.parameters = newValue.part("norm")
        first.parameters = newValue.part("first")
        second.parameters = newValue.part("second")
      }
    }

    func callAsFunction(_ h: Tensor, _ activation: Activation) -> Tensor {
      h + second(activation(norm(h), after: first))
    }
  }

  private var input: Linear
  private var blocks: [Block]
  private var output: Linear
  /// f.
  public let activation: Activation

  /// A network with random numbers, as `Linear` draws them.
  public init(
    _ inputs: Int, width: Int, blocks: Int, _ outputs: Int, activation: Activation = .silu,
    elementType: ElementType = .float32, using random: inout RandomStream
  ) {
    precondition(
      [inputs, width, width, outputs].areWidths, [inputs, width, width, outputs].widthsProblem)
    precondition(blocks >= 1, "the number of blocks must be positive, found \(blocks)")
    precondition([blocks, width, width].isShape, [blocks, width, width].shapeProblem)
    input = Linear(inputs, width, elementType: elementType, using: &random)
    self.blocks = (0..<blocks).map { _ in Block(width, elementType, using: &random) }
    output = Linear(width, outputs, elementType: elementType, using: &random)
    self.activation = activation
  }

  private var partNames: [String] {
    ["input"] + blocks.indices.map { "block\($0)" } + ["output"]
  }

  /// "input.weight", …, "block0.norm.weight", "block0.first.weight", …, "output.bias".
  public var parameters: Parameters {
    get {
      Parameters(
        partNames, parts: [input.parameters] + blocks.map(\.parameters) + [output.parameters])
    }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      input.parameters = newValue.part("input")
      for i in blocks.indices { blocks[i].parameters = newValue.part("block\(i)") }
      output.parameters = newValue.part("output")
    }
  }

  /// The values at points: batch + [inputs] → batch + [outputs].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(x.fits(inputs: inputs, elementType), x.problem(inputs: inputs, elementType))
    return output(activation(blocks.reduce(input(x)) { $1($0, activation) }))
  }

  /// The number of coordinates that go in.
  public var inputs: Int { input.inputs }
  package var elementType: ElementType { input.elementType }

  /// The widths, the number of blocks and the activation.
  public var description: String {
    "ResidualMLP(\(inputs), width: \(input.outputs), blocks: \(blocks.count), \(output.outputs),"
      + " activation: .\(activation))"
  }
}

extension ResidualMLP: KnownNetwork, Storable {
  package var stored: StoredParts? {
    let norms = blocks.compactMap(\.norm.stored)
    let layers = [input] + blocks.flatMap { [$0.first, $0.second] } + [output]
    return StoredParts(
      Self.self, texts: [activation.name], tensors: layers.flatMap(\.parameters.constants),
      parts: norms)
  }

  package init?(stored: StoredParts) {
    guard let activation = stored.activation, let layers = [Linear](pairs: stored.tensors),
      layers.count == 2 + 2 * stored.parts.count, layers.count >= 4, layers.fitTogether
    else { return nil }
    let width = layers[0].outputs
    let norms = stored.parts.compactMap(LayerNorm.init(stored:))
    guard norms.count == stored.parts.count, norms.allSatisfy({ $0.width == width }),
      layers.dropLast().allSatisfy({ $0.outputs == width })
    else { return nil }
    (input, output, self.activation) = (layers[0], layers[layers.count - 1], activation)
    blocks = norms.indices.map {
      Block(norm: norms[$0], first: layers[1 + 2 * $0], second: layers[2 + 2 * $0])
    }
  }
}
