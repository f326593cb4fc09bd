public import Tensors

/// Feature-wise modulation: a condition gives each coordinate of a point a factor and a shift.
///
///     y = h (1 + γ(c)) + β(c),   (γ, β) = c W + b
///
/// Perez and others: FiLM: visual reasoning with a general conditioning layer, 2018.
public struct FeatureModulation: ConditionalNetwork, Equatable, CustomStringConvertible {
  private var map: Linear

  /// A layer for points with so many coordinates, of conditions with so many.
  public init(
    _ width: Int, conditions: Int, elementType: ElementType = .float32,
    using random: inout RandomStream
  ) {
    precondition([conditions, width].areWidths, [conditions, width].widthsProblem)
    precondition([conditions, 2 * width].isShape, [conditions, 2 * width].shapeProblem)
    map = Linear(conditions, 2 * width, elementType: elementType, using: &random)
  }

  /// The number of coordinates.
  public var width: Int { map.outputs / 2 }

  /// W as "weight" and b as "bias".
  public var parameters: Parameters {
    get { map.parameters }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      map.parameters = newValue
    }
  }

  /// The modulated points [n, width], for conditions [n, conditions].
  public func callAsFunction(_ x: Tensor, _ condition: Tensor) -> Tensor {
    precondition(x.rank == 2, "modulated points must have shape [n, width], found \(x.shape)")
    precondition(x.fits(inputs: width, elementType), x.problem(inputs: width, elementType))
    precondition(
      condition.shape == [x.shape[0], conditions],
      "points of shape \(x.shape) need conditions of shape [\(x.shape[0]), \(conditions)], found"
        + " \(condition.shape)")
    precondition(
      condition.elementType == x.elementType,
      "element types \(x.elementType) and \(condition.elementType) cannot be mixed in a layer")
    let modulation = modulation(for: condition)
    return x * modulation.factor + modulation.shift
  }

  /// What conditions that fit do.
  func modulation(for condition: Tensor) -> LayerModulation {
    let both = map(condition)
    return LayerModulation(
      factor: 1 + both.columns(0..<width), shift: both.columns(width..<2 * width))
  }

  /// The number of coordinates of a condition.
  public var conditions: Int { map.inputs }

  package var elementType: ElementType { map.elementType }

  /// The numbers of coordinates.
  public var description: String { "FeatureModulation(\(width), conditions: \(conditions))" }
}

extension FeatureModulation: Storable {
  package var stored: StoredParts? { StoredParts(Self.self, tensors: parameters.constants) }

  package init?(stored: StoredParts) {
    guard let layers = [Linear](pairs: stored.tensors), layers.count == 1,
      layers[0].outputs % 2 == 0
    else { return nil }
    map = layers[0]
  }
}
