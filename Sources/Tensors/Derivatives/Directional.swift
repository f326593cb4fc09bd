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
  let (result, trace) = try valueAndTrace(at: x, along: directions, of: function)
  guard let trace else {
    return (result, directions.map { _ in .zeros(result.shape, elementType: result.elementType) })
  }
  return (result, trace.tangents)
}

/// The value of a function, and what is known of its derivatives along several directions; nothing if
/// it does not depend on its argument.
func valueAndTrace(
  at x: Tensor, along directions: [Tensor], ofField: Bool = false,
  of function: (Tensor) throws -> Tensor
) rethrows -> (value: Tensor, trace: Trace?) {
  let transformation = Transformation(.forward)
  defer { transformation.finish() }
  let input = transformation.input(x, along: directions, ofField: ofField)
  let result = try function(input).withoutFinishedTraces
  let trace = transformation.trace(of: result)
  return (trace?.primal ?? result, trace)
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
