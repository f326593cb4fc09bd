// Jacobians of functions of points. A vector [d] is one point; the rows of a matrix [n, d] are
// n points, which the function has to treat one by one.

/// The Jacobian of a function of points, ∂yᵢ/∂xⱼ: [d] → [m] gives [m, d]; [n, d] → [n, m] gives
/// [n, m, d].
///
/// Takes d forward derivatives, and calls the function once for every eight of them.
public func jacobian(
  at x: Tensor, of function: (Tensor) throws -> Tensor
) rethrows -> Tensor {
  precondition(
    x.rank == 1 || x.rank == 2,
    "a Jacobian needs a point [d] or points [n, d], found shape \(x.shape)")
  precondition(x.shape.last ?? 0 > 0, "points of shape \(x.shape) have no coordinates")
  let columns = try x.directionGroups.flatMap { group in
    try valueAndDerivatives(at: x, along: group.map(x.unit), of: function).derivatives
  }
  // What gives another shape from call to call is no function; NaN says so.
  let likeFirst = columns.map { column in
    column.shape == columns[0].shape && column.elementType == columns[0].elementType
      ? column : .full(columns[0].shape, .nan, elementType: columns[0].elementType)
  }
  return Tensor(stacking: likeFirst, axis: columns[0].rank)
}

/// The Hessian of a function of points, ∂²f/∂xᵢ∂xⱼ: [d, d] at a point, [n, d, d] at points.
public func hessian(
  at x: Tensor, of function: (Tensor) throws -> Tensor
) rethrows -> Tensor {
  precondition(
    x.rank == 1 || x.rank == 2,
    "a Hessian needs a point [d] or points [n, d], found shape \(x.shape)")
  precondition(x.shape.last ?? 0 > 0, "points of shape \(x.shape) have no coordinates")
  return try jacobian(at: x) { x in try gradient(at: x, of: function) }
}

/// The value of a vector field and its divergence, the trace of its Jacobian: a number at a point
/// [d], [n] at points [n, d].
///
///     ∇·f = Σᵢ ∂fᵢ/∂xᵢ
///
/// Takes d forward derivatives, and calls the field once for every eight of them; of a perceptron,
/// a conditional one too, a few products of matrices instead.
/// - Throws: `ShapeError` where the field's values have another shape than the points.
public func valueAndDivergence(
  at x: Tensor, of field: (Tensor) throws -> Tensor
) throws -> (value: Tensor, divergence: Tensor) {
  precondition(
    x.rank == 1 || x.rank == 2,
    "a divergence needs a point [d] or points [n, d], found shape \(x.shape)")
  precondition(x.shape.last ?? 0 > 0, "points of shape \(x.shape) have no coordinates")
  var result: (value: Tensor, divergence: Tensor)?
  for group in x.directionGroups {
    let units = group.map(x.unit)
    let (value, trace) = try valueAndTrace(at: x, along: units, ofField: true, of: field)
    try requireField(value, at: x)
    if let field = trace?.field { return (value, field.divergence) }
    let tangents = trace?.tangents ?? units.map { _ in .zeros(x.shape, elementType: x.elementType) }
    for (derivative, unit) in zip(tangents, units) {
      let part = (derivative * unit).sum(axis: -1)
      result = (value, result.map { $0.divergence + part } ?? part)
    }
  }
  return result ?? (x, x)
}

/// The divergence of a vector field, ∇·f = Σᵢ ∂fᵢ/∂xᵢ.
/// - Throws: `ShapeError` where the field's values have another shape than the points.
public func divergence(
  at x: Tensor, of field: (Tensor) throws -> Tensor
) throws -> Tensor {
  precondition(
    x.rank == 1 || x.rank == 2,
    "a divergence needs a point [d] or points [n, d], found shape \(x.shape)")
  precondition(x.shape.last ?? 0 > 0, "points of shape \(x.shape) have no coordinates")
  return try valueAndDivergence(at: x, of: field).divergence
}

/// Hutchinson's estimate of a divergence from one random direction v at each point.
///
///     vᵀ J(x) v,   E[v vᵀ] = I
///
/// Unbiased for directions of mean 0 and covariance I, such as normal or Rademacher ones; takes one
/// forward derivative. Source: Hutchinson 1990.
/// - Throws: `ShapeError` where the field's values have another shape than the points.
public func valueAndEstimatedDivergence(
  at x: Tensor, along directions: Tensor, of field: (Tensor) throws -> Tensor
) throws -> (value: Tensor, divergence: Tensor) {
  precondition(
    x.rank == 1 || x.rank == 2,
    "a divergence needs a point [d] or points [n, d], found shape \(x.shape)")
  precondition(
    x.shape == directions.shape,
    "a direction at a point of shape \(x.shape) needs the same shape, found \(directions.shape)")
  precondition(
    x.elementType == directions.elementType,
    "element types \(x.elementType) and \(directions.elementType) cannot be mixed in a derivative")
  let (value, derivative) = try valueAndDerivative(at: x, along: directions, of: field)
  try requireField(value, at: x)
  return (value, (derivative * directions).sum(axis: -1))
}

private func requireField(_ value: Tensor, at x: Tensor) throws {
  guard value.shape == x.shape, value.elementType == x.elementType else {
    throw ShapeError(
      "a vector field at points of shape \(x.shape) and type \(x.elementType) must give vectors of"
        + " the same, found shape \(value.shape) and type \(value.elementType)")
  }
}

extension Tensor {
  /// The coordinates of a point, in groups whose derivatives are taken in one call: what the
  /// function computes besides is computed once for a group, whose derivatives take memory at once.
  fileprivate var directionGroups: [Range<Int>] {
    let d = shape[rank - 1]
    return stride(from: 0, to: d, by: 8).map { $0..<Swift.min($0 + 8, d) }
  }

  /// The j-th unit vector at each point.
  fileprivate func unit(_ j: Int) -> Tensor {
    let d = shape[rank - 1]
    let row = Tensor((0..<d).map { $0 == j ? 1 : 0 }).converted(to: elementType)
    return row.broadcast(to: shape)
  }
}
