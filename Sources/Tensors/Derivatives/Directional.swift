// Forward derivatives: one run of the function gives derivatives along one direction or a few.

/// The value of a function and its derivative along a direction, J(x) v.
public func valueAndDerivative(
  at x: Tensor, along direction: Tensor, of function: (Tensor) throws -> Tensor
) rethrows -> (value: Tensor, derivative: Tensor) {
  precondition(
    x.shape == direction.shape,
    "a direction at a point of shape \(x.shape) needs the same shape, found \(direction.shape)")
  precondition(
    x.elementType == direction.elementType,
    "element types \(x.elementType) and \(direction.elementType) cannot be mixed in a derivative")
  let (value, derivatives) = try valueAndDerivatives(at: x, along: [direction], of: function)
  return (value, derivatives[0])
}

/// The value of a function and its derivatives along several directions, in one call.
func valueAndDerivatives(
  at x: Tensor, along directions: [Tensor], of function: (Tensor) throws -> Tensor
) rethrows -> (value: Tensor, derivatives: [Tensor]) {
  let transformation = Transformation(.forward)
  defer { transformation.finish() }
  let result = try function(transformation.input(x, along: directions)).withoutFinishedTraces
  guard let trace = transformation.trace(of: result) else {
    return (result, directions.map { _ in .zeros(result.shape, elementType: result.elementType) })
  }
  return (trace.primal, trace.tangents)
}

/// The product of a function's Hessian with a direction, ∇²f(x) v, without the matrix.
public func hessianVectorProduct(
  at x: Tensor, along direction: Tensor, of function: (Tensor) throws -> Tensor
) rethrows -> Tensor {
  precondition(
    x.shape == direction.shape,
    "a direction at a point of shape \(x.shape) needs the same shape, found \(direction.shape)")
  precondition(
    x.elementType == direction.elementType,
    "element types \(x.elementType) and \(direction.elementType) cannot be mixed in a derivative")
  return try valueAndDerivative(at: x, along: direction) { x in
    try gradient(at: x, of: function)
  }.derivative
}
