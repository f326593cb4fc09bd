extension Tensor {
  /// The affine map x W + b of points in the last axis, one operation with derivatives: a batch +
  /// [k], with W [k, n] and b [n], gives a batch + [n].
  public func affine(_ weight: Tensor, _ bias: Tensor) -> Tensor {
    precondition(
      shape.affine(weight.shape, bias.shape) != nil,
      "points of shape \(shape), a weight of shape \(weight.shape) and a bias of shape"
        + " \(bias.shape) do not fit in 'affine'")
    precondition(
      elementType == weight.elementType && elementType == bias.elementType,
      "element types \(elementType), \(weight.elementType) and \(bias.elementType) cannot be mixed"
        + " in 'affine'")
    precondition(
      shape.affine(weight.shape, bias.shape)?.isShape == true,
      shape.affine(weight.shape, bias.shape)?.shapeProblem ?? "")
    return .traced(AffineMap(), [self, weight, bias])
  }
}

extension [Int] {
  /// The shape of an affine map's result, or nil where the shapes do not fit.
  package func affine(_ weight: [Int], _ bias: [Int]) -> [Int]? {
    guard !isEmpty, weight.count == 2, bias.count == 1, last == weight[0], weight[1] == bias[0]
    else { return nil }
    return dropLast() + bias
  }
}

/// x W + b.
struct AffineMap: TracedOperation {
  static var keepsOperands: Bool { true }

  func value(_ x: [Tensor]) -> Tensor {
    let shape = x[0].shape.dropLast() + x[2].shape
    if x.contains(where: { $0.trace != nil }) {
      return Tensor(shape, sharing: x[0].asRows.product(x[1]) + x[2])
    }
    return PlainProduct(x[0].asRows, x[1], bias: x[2]).result(shape)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    switch i {
    case 0: Tensor(y.shape, sharing: t.asRows.product(x[1]))
    case 1: Tensor(y.shape, sharing: x[0].asRows.product(t))
    default: t.broadcast(to: y.shape)
    }
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    switch i {
    case 0: Tensor(x[0].shape, sharing: g.asRows.product(x[1], transposingRight: true))
    case 1: x[0].asRows.product(g.asRows, transposingLeft: true)
    default: g.asRows.sum(axis: 0)
    }
  }
}

extension Tensor {
  /// The points in the last axis as the rows of a matrix.
  var asRows: Tensor {
    if rank == 2 { return self }
    let width = shape[rank - 1]
    return Tensor([shape.dropLast().reduce(1, *), width], sharing: self)
  }
}
