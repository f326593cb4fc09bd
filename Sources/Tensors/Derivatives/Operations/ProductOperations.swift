/// The product of matrices; a vector is a row on the left and a column on the right.
struct MatrixProduct: TracedOperation {
  static var keepsOperands: Bool { true }

  func value(_ x: [Tensor]) -> Tensor { x[0].matmul(x[1]) }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    i == 0 ? t.matmul(x[1]) : x[0].matmul(t)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    let (a, b) = (row(x[0]), column(x[1]))
    let g = Tensor([a.shape[0], b.shape[1]], sharing: g)
    let result =
      i == 0 ? g.product(b, transposingRight: true) : a.product(g, transposingLeft: true)
    return Tensor(x[i].shape, sharing: result)
  }

  private func row(_ a: Tensor) -> Tensor { a.rank == 1 ? a.expanded(axis: 0) : a }
  private func column(_ b: Tensor) -> Tensor { b.rank == 1 ? b.expanded(axis: 1) : b }
}

/// A product of matrices one of which is transposed, op(a) · op(b).
struct TransposedProduct: TracedOperation {
  static var keepsOperands: Bool { true }

  let transposesLeft: Bool
  let transposesRight: Bool

  func value(_ x: [Tensor]) -> Tensor {
    x[0].product(x[1], transposingLeft: transposesLeft, transposingRight: transposesRight)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    value(i == 0 ? [t, x[1]] : [x[0], t])
  }

  // With c = op(a) op(b): ∂c/∂op(a) gives g op(b)ᵀ, ∂c/∂op(b) gives op(a)ᵀ g; a transposed operand
  // takes the transpose of these, written as a product again.
  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    let (a, b) = (x[0], x[1])
    if i == 0 {
      return transposesLeft
        ? b.product(g, transposingLeft: transposesRight, transposingRight: true)
        : g.product(b, transposingRight: !transposesRight)
    }
    return transposesRight
      ? g.product(a, transposingLeft: true, transposingRight: transposesLeft)
      : a.product(g, transposingLeft: !transposesLeft)
  }
}
