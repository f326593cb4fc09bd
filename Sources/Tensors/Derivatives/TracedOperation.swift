/// An operation with its derivatives.
///
/// With y = f(x₀, x₁, …), both derivatives are linear in their first argument and made of tensor
/// operations, so that they have derivatives themselves.
protocol TracedOperation: Sendable {
  /// Whether the derivatives use the operands.
  static var keepsOperands: Bool { get }
  /// Whether the derivatives use the result.
  static var keepsResult: Bool { get }

  /// y.
  func value(_ x: [Tensor]) -> Tensor

  /// ∂y/∂xᵢ · t, with the shape and the type of y; for an `inner` derivative that is forward.
  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor

  /// gᵀ · ∂y/∂xᵢ, with the shape and the type of xᵢ. Operands and result are there where the
  /// operation keeps them.
  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor

  /// The same for several operands at once, where that saves work.
  func pullbacks(_ g: Tensor, to operands: [Int], _ x: [Tensor], _ y: Tensor?) -> [Tensor]
}

extension TracedOperation {
  static var keepsOperands: Bool { false }
  static var keepsResult: Bool { false }

  func pullbacks(_ g: Tensor, to operands: [Int], _ x: [Tensor], _ y: Tensor?) -> [Tensor] {
    operands.map { pullback(g, to: $0, x, y) }
  }
}

extension [Tensor] {
  /// Most operands have no trace of a finished derivative, and stay what they are.
  var withoutFinishedTraces: [Tensor] {
    allSatisfy { $0.trace?.transformation.isActive ?? true } ? self : map(\.withoutFinishedTraces)
  }

  /// The derivative that was started last of those that the tensors take part in.
  fileprivate var innermostTransformation: Transformation? {
    var innermost: Transformation?
    for tensor in self {
      guard let level = tensor.trace?.transformation else { continue }
      if innermost.map({ $0.order < level.order }) ?? true { innermost = level }
    }
    return innermost
  }
}

extension Tensor {
  /// The result of an operation, with a trace where an operand has one.
  static func traced(_ operation: some TracedOperation, _ operands: [Tensor]) -> Tensor {
    let inputs = operands.withoutFinishedTraces
    guard let level = inputs.innermostTransformation else { return operation.value(inputs) }
    let primals = inputs.map { level.trace(of: $0)?.primal ?? $0 }
    return level.result(traced(operation, primals), of: operation, primals, from: inputs)
  }

  /// Sums over the axes along which broadcasting would repeat a tensor of a given shape and type:
  /// the transpose of `broadcast(to:)`.
  func gathered(to shape: [Int], _ type: ElementType) -> Tensor {
    var result = self
    if shape.count < rank {
      let lead = self.shape.prefix(rank - shape.count).reduce(1, *)
      let rest = Array(self.shape.suffix(shape.count))
      result = result.reshaped(to: [lead] + rest).sum(axis: 0)
    }
    for axis in shape.indices where shape[axis] == 1 && result.shape[axis] != 1 {
      result = result.sum(axis: axis, keepingAxis: true)
    }
    return result.converted(to: type)
  }

  /// With another shape and type, as a result of an elementwise operation has them.
  func spread(to shape: [Int], _ type: ElementType) -> Tensor {
    converted(to: type).broadcast(to: shape)
  }
}
