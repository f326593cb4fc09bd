public import Tensors

/// Two convolutions of images that are added to their input, each behind a normalisation and an
/// activation; a condition gives each feature between them a factor and a shift.
///
///     h = conv₁(f(norm₁(x))),   y = skip(x) + conv₂(f(norm₂(h) (1 + γ(c)) + β(c)))
///
/// [n, channels, rows, columns] → [n, features, rows, columns]; `skip` is x itself where the numbers
/// of channels and features are one, otherwise a convolution with a window of one element. Dhariwal,
/// Nichol: Diffusion models beat GANs on image synthesis, 2021.
public struct ResidualImageBlock: ConditionalNetwork, Equatable, CustomStringConvertible {
  private var firstNorm: ImageGroupNorm
  private var first: Convolution
  private var condition: Linear
  private var secondNorm: ImageGroupNorm
  private var second: Convolution
  private var skip: Convolution?
  /// f.
  public let activation: Activation

  /// A block with random numbers, of conditions with so many coordinates.
  public init(
    _ channels: Int, _ features: Int, conditions: Int, activation: Activation = .silu,
    elementType: ElementType = .float32, using random: inout RandomStream
  ) {
    precondition(
      windowProblem(channels, features, 3, 2, 1) == nil,
      windowProblem(channels, features, 3, 2, 1) ?? "")
    precondition(
      windowProblem(features, features, 3, 2, 1) == nil,
      windowProblem(features, features, 3, 2, 1) ?? "")
    precondition([conditions, features].areWidths, [conditions, features].widthsProblem)
    precondition([conditions, 2 * features].isShape, [conditions, 2 * features].shapeProblem)
    firstNorm = ImageGroupNorm(groups: groupCount(channels), channels, elementType: elementType)
    first = Convolution(channels, features, elementType: elementType, using: &random)
    condition = Linear(conditions, 2 * features, elementType: elementType, using: &random)
    secondNorm = ImageGroupNorm(groups: groupCount(features), features, elementType: elementType)
    second = Convolution(features, features, elementType: elementType, using: &random)
    if channels != features {
      skip = Convolution(
        channels, features, window: 1, padding: 0, elementType: elementType, using: &random)
    }
    self.activation = activation
  }

  /// The number of planes of an image that goes in.
  public var channels: Int { first.channels }
  /// The number of planes of an image that comes out.
  public var features: Int { first.features }
  /// The number of coordinates of a condition.
  public var conditions: Int { condition.inputs }

  private var partNames: [String] {
    ["norm1", "convolution1", "condition", "norm2", "convolution2"] + (skip == nil ? [] : ["skip"])
  }

  /// "norm1.weight", …, "convolution1.weight", …, "condition.weight", …, "skip.bias".
  public var parameters: Parameters {
    get {
      let parts: [any Trainable] = [firstNorm, first, condition, secondNorm, second]
      return Parameters(partNames, parts: (parts + (skip.map { [$0] } ?? [])).map(\.parameters))
    }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      firstNorm.parameters = newValue.part("norm1")
      first.parameters = newValue.part("convolution1")
      condition.parameters = newValue.part("condition")
      secondNorm.parameters = newValue.part("norm2")
      second.parameters = newValue.part("convolution2")
      skip?.parameters = newValue.part("skip")
    }
  }

  /// The features of images [n, channels, …], for conditions [n, conditions].
  public func callAsFunction(_ x: Tensor, _ condition: Tensor) -> Tensor {
    precondition(problem(at: x) == nil, problem(at: x) ?? "")
    precondition(
      condition.shape == [x.shape[0], conditions],
      "images of shape \(x.shape) need conditions of shape [\(x.shape[0]), \(conditions)], found"
        + " \(condition.shape)")
    precondition(
      condition.elementType == x.elementType,
      "element types \(x.elementType) and \(condition.elementType) cannot be mixed in a block")
    let h = secondNorm(first(activation(firstNorm(x))))
    let both = self.condition(condition).reshaped(to: [x.shape[0], 2 * features, 1])
    let planes = h.reshaped(to: [x.shape[0], features, x.planeSize])
    let factor = 1 + both.permuted([1, 0, 2])[0..<features].permuted([1, 0, 2])
    let shift = both.permuted([1, 0, 2])[features..<2 * features].permuted([1, 0, 2])
    let modulated = (planes * factor + shift).reshaped(to: h.shape)
    return (skip?(x) ?? x) + second(activation(modulated))
  }

  package func problem(at x: Tensor) -> String? { firstNorm.problem(at: x) }

  /// The numbers of channels, features and coordinates of a condition.
  public var description: String {
    "ResidualImageBlock(\(channels), \(features), conditions: \(conditions))"
  }
}

/// Groups for a number of channels: at most 8, all equal.
func groupCount(_ channels: Int) -> Int {
  (1...8).last { channels % $0 == 0 } ?? 1
}

extension ResidualImageBlock: Storable {
  package var stored: StoredParts? {
    StoredParts(
      Self.self, numbers: [channels, features, conditions].map(Double.init),
      texts: [activation.name], tensors: parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard let activation = stored.activation, stored.numbers.count == 3,
      let sizes = stored.sizes, let type = stored.tensors.first?.elementType,
      windowProblem(sizes[0], sizes[1], 3, 2, 1) == nil,
      windowProblem(sizes[1], sizes[1], 3, 2, 1) == nil, sizes[2] > 0,
      [sizes[2], 2 * sizes[1]].isShape
    else { return nil }
    var random = RandomStream(seed: 0)
    self.init(
      sizes[0], sizes[1], conditions: sizes[2], activation: activation, elementType: type,
      using: &random)
    guard let parameters = parameters.replaced(by: stored.tensors) else { return nil }
    self.parameters = parameters
  }
}

extension StoredParts {
  /// The numbers as whole ones, none of which is larger than all extents of the tensors.
  var sizes: [Int]? {
    let most = tensors.flatMap(\.shape).max() ?? 0
    let sizes = numbers.compactMap { Int(exactly: $0) }
    return sizes.count == numbers.count && sizes.allSatisfy { $0 >= 0 && $0 <= most } ? sizes : nil
  }
}

extension Parameters {
  /// Other tensors under the same names; nil if their shapes or types are others.
  func replaced(by tensors: [Tensor]) -> Parameters? {
    guard tensors.count == self.tensors.count else { return nil }
    let other = Parameters(layout: names, tensors)
    return other.fits(self) ? other : nil
  }
}
