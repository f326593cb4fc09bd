// Reverse derivatives: one run of the function and one backwards give the derivatives with respect
// to all inputs, however many there are.

/// The gradient of a function, ∇f(x), with the shape of x.
///
/// A result with several elements is summed first: of a function that treats each row of x by
/// itself, as a log density does, the gradient's rows are the gradients at the rows.
public func gradient(
  at x: Tensor, of function: (Tensor) throws -> Tensor
) rethrows -> Tensor {
  try valueAndGradient(at: x, of: function).gradient
}

/// The value of a function and its gradient.
public func valueAndGradient(
  at x: Tensor, of function: (Tensor) throws -> Tensor
) rethrows -> (value: Tensor, gradient: Tensor) {
  let (value, gradients) = try valueAndGradient(at: [x]) { try function($0[0]) }
  return (value, gradients[0])
}

/// The value of a function of several tensors and its gradients with respect to each.
public func valueAndGradient(
  at inputs: [Tensor], of function: ([Tensor]) throws -> Tensor
) rethrows -> (value: Tensor, gradients: [Tensor]) {
  let transformation = Transformation(.reverse)
  defer { transformation.finish() }
  let result = try function(inputs.map(transformation.input)).withoutFinishedTraces
  guard let trace = transformation.trace(of: result) else {
    return (result, inputs.map { .zeros($0.shape, elementType: $0.elementType) })
  }
  let seed = Tensor.ones(result.shape, elementType: result.elementType)
  let gradients = transformation.pullBack(seed, from: trace, toFirst: inputs.count)
  return (
    trace.primal,
    zip(inputs, gradients).map { $1 ?? .zeros($0.shape, elementType: $0.elementType) }
  )
}
