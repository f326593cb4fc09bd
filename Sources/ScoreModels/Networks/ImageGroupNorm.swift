public import Tensors

/// Group normalisation of images: channels in groups, each of which is shifted and scaled in each
/// image to mean 0 and variance 1 over its channels, rows and columns; then each channel gets a factor
/// and a shift of its own.
///
///     y = γ (x − x̄) / √(v + ε) + β      with mean and variance of the group
///
/// [n, channels, …] → [n, channels, …]. Wu, He: Group normalization, 2018.
public struct ImageGroupNorm: Network, Equatable, CustomStringConvertible {
  /// The number of groups.
  public let groups: Int
  /// ε.
  public let epsilon: Double
  private var factor: Tensor
  private var shift: Tensor

  private static let names = ["weight", "bias"]

  /// A layer for images with so many channels; γ starts at 1 and β at 0.
  public init(
    groups: Int, _ channels: Int, epsilon: Double = 1e-5, elementType: ElementType = .float32
  ) {
    precondition([channels].areWidths, [channels].widthsProblem)
    precondition(
      groups >= 1 && channels % groups == 0,
      "\(channels) channels cannot be divided into \(groups) equal groups")
    precondition(epsilon >= 0, "epsilon must not be negative, found \(epsilon)")
    self.groups = groups
    self.epsilon = epsilon
    factor = .ones([channels], elementType: elementType)
    shift = .zeros([channels], elementType: elementType)
  }

  /// The number of channels.
  public var channels: Int { factor.count }

  /// γ as "weight" and β as "bias", [channels] each.
  public var parameters: Parameters {
    get { Parameters(layout: Self.names, [factor, shift]) }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      (factor, shift) = (newValue.tensors[0], newValue.tensors[1])
    }
  }

  /// The normalised images, in the shape of x.
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(problem(at: x) == nil, problem(at: x) ?? "")
    let parts = x.reshaped(to: [x.shape[0] * groups, x.count / (x.shape[0] * groups)])
    let centred = parts - parts.mean(axis: 1, keepingAxis: true)
    let variance = (centred * centred).mean(axis: 1, keepingAxis: true)
    let scale = 1 / sqrt(variance + epsilon)
    let inGroups = [groups, channels / groups, 1]
    // Factors of groups and channels are multiplied before the images are.
    let factors = scale.reshaped(to: [x.shape[0], groups, 1, 1]) * factor.reshaped(to: inGroups)
    let planes = centred.reshaped(to: [x.shape[0], groups, channels / groups, x.planeSize])
    return (planes * factors + shift.reshaped(to: inGroups)).reshaped(to: x.shape)
  }

  package func problem(at x: Tensor) -> String? {
    x.problem(planes: channels, factor.elementType)
  }

  /// The numbers of groups and of channels.
  public var description: String { "ImageGroupNorm(groups: \(groups), \(channels))" }
}

extension Tensor {
  /// How many elements a plane of an image has.
  var planeSize: Int { shape.dropFirst(2).reduce(1, *) }

  /// Why images, or sequences of channels, cannot go into a layer for so many channels.
  package func problem(planes: Int, _ type: ElementType) -> String? {
    guard rank == 3 || rank == 4, shape[1] == planes else {
      return "the network takes images of \(planes) channels, [n, \(planes), rows, columns], found"
        + " shape \(shape)"
    }
    if elementType != type { return problem(inputs: shape[rank - 1], type) }
    return count > 0 ? nil : "images of shape \(shape) have no elements"
  }
}

extension ImageGroupNorm: CheckedNetwork, Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, numbers: [Double(groups), epsilon], tensors: parameters.constants)
  }

  package init?(stored: StoredParts) {
    guard stored.numbers.count == 2, stored.tensors.count == 2,
      let groups = Int(exactly: stored.numbers[0]), groups >= 1, stored.numbers[1] >= 0
    else { return nil }
    let (factor, shift) = (stored.tensors[0], stored.tensors[1])
    guard factor.rank == 1, factor.count > 0, factor.count % groups == 0,
      shift.shape == factor.shape, shift.elementType == factor.elementType
    else { return nil }
    (self.groups, epsilon) = (groups, stored.numbers[1])
    (self.factor, self.shift) = (factor, shift)
  }
}
