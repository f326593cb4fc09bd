public import Tensors

/// Layer normalisation: each point is shifted and scaled to mean 0 and variance 1 of its
/// coordinates, then each coordinate gets a factor and a shift of its own.
///
///     y = γ (x − x̄) / √(v + ε) + β,   v = Σ (xᵢ − x̄)² / d
///
/// Ba, Kiros, Hinton: Layer normalization, 2016.
public struct LayerNorm: Network, Equatable, CustomStringConvertible {
  private var core: GroupNorm

  /// A layer for points with d coordinates; γ starts at 1 and β at 0.
  public init(_ width: Int, epsilon: Double = 1e-5, elementType: ElementType = .float32) {
    precondition([width].areWidths, [width].widthsProblem)
    precondition(epsilon >= 0, "epsilon must not be negative, found \(epsilon)")
    core = GroupNorm(groups: 1, width, epsilon: epsilon, elementType: elementType)
  }

  /// The number of coordinates.
  public var width: Int { core.width }
  package var elementType: ElementType { core.elementType }

  /// γ as "weight" and β as "bias", [d] each.
  public var parameters: Parameters {
    get { core.parameters }
    set {
      precondition(newValue.fits(parameters), newValue.problem(fitting: parameters))
      core.parameters = newValue
    }
  }

  /// The normalised points, in the shape of x: batch + [d].
  public func callAsFunction(_ x: Tensor) -> Tensor {
    precondition(x.fits(inputs: width, elementType), x.problem(inputs: width, elementType))
    return core(x)
  }

  /// The number of coordinates.
  public var description: String { "LayerNorm(\(width))" }
}

extension LayerNorm: KnownNetwork, Storable {
  package var inputs: Int { width }

  package var stored: StoredParts? {
    core.stored.map { StoredParts(Self.self, parts: [$0]) }
  }

  package init?(stored: StoredParts) {
    guard let part = stored.parts.first, let core = GroupNorm(stored: part), core.groups == 1 else {
      return nil
    }
    self.core = core
  }
}
