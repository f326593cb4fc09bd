// What is computed by code on plain numbers, where operations on tensors are not seen. Its derivative
// is known, or it is NaN: a wrong number that says so.

extension Tensor {
  /// A function that treats each point by itself, with its gradient.
  ///
  /// The last `axes` axes are a point's: a value for each point goes without them, the gradient has
  /// the shape of the points.
  package func function(
    axes: Int = 0, _ value: @escaping @Sendable (Tensor) -> Tensor,
    gradient: @escaping @Sendable (Tensor) -> Tensor
  ) -> Tensor {
    guard isTraced else { return value(detached()) }
    return .traced(FunctionOfPoints(axes: axes, function: value, gradient: gradient), [self])
  }

  /// A function that is computed on plain numbers and is known as a formula of operations on tensors,
  /// too, from which its derivatives of every order and kind are taken.
  package func function(
    _ value: @escaping @Sendable (Tensor) -> Tensor,
    formula: @escaping @Sendable (Tensor) -> Tensor
  ) -> Tensor {
    guard isTraced else { return value(detached()) }
    return .traced(FunctionWithFormula(function: value, formula: formula), [self])
  }

  /// A result of this tensor's numbers whose derivative is not known.
  package func opaque(_ result: Tensor) -> Tensor {
    guard isTraced else { return result }
    let function = OpaqueFunction(result: result.detached(), shape: shape, type: elementType)
    return .traced(function, [self])
  }
}

extension Tensor {
  /// The same numbers as a result of others, too, with respect to which the derivative is not known.
  package func opaque(over others: [Tensor]) -> Tensor {
    let traced = others.filter(\.isTraced)
    if traced.isEmpty { return self }
    return .traced(
      Attachment(shapes: traced.map(\.shape), types: traced.map(\.elementType)), [self] + traced)
  }
}

/// The first operand; derivatives with respect to the others are NaN.
private struct Attachment: TracedOperation {
  let shapes: [[Int]]
  let types: [ElementType]

  func value(_ x: [Tensor]) -> Tensor { x[0].detached() }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    i == 0 ? t : .full(y.shape, .nan, elementType: y.elementType)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    i == 0 ? g : .full(shapes[i - 1], .nan, elementType: types[i - 1])
  }
}

private struct FunctionOfPoints: TracedOperation {
  static var keepsOperands: Bool { true }

  let axes: Int
  let function: @Sendable (Tensor) -> Tensor
  let gradient: @Sendable (Tensor) -> Tensor

  func value(_ x: [Tensor]) -> Tensor { function(x[0].detached()) }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    var result = t * gradient(x[0])
    for _ in 0..<axes { result = result.sum(axis: -1) }
    return result
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    var spread = g
    for _ in 0..<axes { spread = spread.expanded(axis: -1) }
    return spread * gradient(x[0])
  }
}

private struct FunctionWithFormula: TracedOperation {
  static var keepsOperands: Bool { true }

  let function: @Sendable (Tensor) -> Tensor
  let formula: @Sendable (Tensor) -> Tensor

  func value(_ x: [Tensor]) -> Tensor { function(x[0].detached()) }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    valueAndDerivative(at: x[0], along: t, of: formula).derivative
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    gradient(at: x[0]) { x in (g * formula(x)).sum() }
  }
}

private struct OpaqueFunction: TracedOperation {
  let result: Tensor
  let shape: [Int]
  let type: ElementType

  func value(_ x: [Tensor]) -> Tensor { result }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    .full(result.shape, .nan, elementType: result.elementType)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    .full(shape, .nan, elementType: type)
  }
}
