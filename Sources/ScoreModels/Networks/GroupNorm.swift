public import Tensors

/// Group normalisation: the coordinates of a point in groups, each of which is shifted and scaled to
/// mean 0 and variance 1; then each coordinate gets a factor and a shift of its own.
///
///     y = γ (x − x̄) / √(v + ε) + β      with mean and variance of the group
///
/// Wu, He: Group normalization, 2018.
public struct GroupNorm: Network, Equatable, CustomStringConvertible {
  /// The number of groups.
  public let groups: Int
  /// ε.
  public let epsilon: Double
  private var factor: Tensor
  private var shift: Tensor

  private static let names = ["weight", "bias"]

  /// A layer for points with d coordinates; γ starts at 1 and β at 0.
  public init(
    groups: Int, _ width: Int, epsilon: Double = 1e-5, elementType: ElementType = .float32
  ) {
    precondition([width].areWidths, [width].widthsProblem)
    precondition(
      groups >= 1 && width % groups == 0,
      "\(width) coordinates cannot be divided into \(groups) equal groups")
    precondition(epsilon >= 0, "epsilon must not be negative, found \(epsilon)")
    self.groups = groups
    self.epsilon = epsilon
    factor = .ones([width], elementType: elementType)
    shift = .zeros([width], elementType: elementType)
  }

  /// The number of coordinates.
  public var width: Int { factor.count }
  package var elementType: ElementType { factor.elementType }

  /// γ as "weight" and β as "bias", [d] each.
  public var parameters: Parameters {
    get { Parameters(layout: Self.names, [factor, shift]) }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      (factor, shift) = (newValue.tensors[0], newValue.tensors[1])
    }
  }

  /// The normalised points, in the shape of x: batch + [d].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(x.fits(inputs: width, elementType), x.problem(inputs: width, elementType))
    let parts = x.reshaped(to: x.shape.dropLast() + [groups, width / groups])
    let centred = parts - parts.mean(axis: -1, keepingAxis: true)
    let variance = (centred * centred).mean(axis: -1, keepingAxis: true)
    let normal = (centred / sqrt(variance + epsilon)).reshaped(to: x.shape)
    return normal * factor + shift
  }

  /// The numbers of groups and of coordinates.
  public var description: String { "GroupNorm(groups: \(groups), \(width))" }
}

extension GroupNorm: KnownNetwork, Storable {
  package var inputs: Int { width }

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
