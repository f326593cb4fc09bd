public import Tensors

/// The law of random directions v with E v vᵀ = I, along which a Jacobian is looked at.
public enum Projection: String, Sendable {
  /// Normal coordinates.
  case normal
  /// Coordinates ±1: vᵀ A v has the variance 2 Σ_{i≠j} a²_ij for symmetric A, the least of all laws
  /// with independent coordinates.
  case rademacher
  /// Points on the sphere of radius √d: vᵀ A v has the variance 2d/(d + 2) (‖A‖² − (tr A)²/d) for
  /// symmetric A, none for multiples of the identity.
  case sphere

  /// Independent directions in the shape of points: [n, d], or numbers [n].
  public func directions(like points: Tensor, using random: inout RandomStream) -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    let (shape, type) = (points.shape, points.elementType)
    switch self {
    case .normal: return random.normal(shape, elementType: type)
    case .rademacher: return random.rademacher(shape, elementType: type)
    case .sphere:
      guard shape.count == 2 else { return random.rademacher(shape, elementType: type) }
      let z = random.normal(shape, elementType: type)
      return z * (Double(shape[1]).squareRoot() / z.norm(axis: 1, keepingAxis: true))
    }
  }
}
