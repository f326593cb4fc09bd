/// U, the singular values and V of a matrix, one after the other in one vector.
///
///     ṡ = diag(P),  P = Uᵀ Ȧ V
///     U̇ = U (F ∘ (P S + S Pᵀ)) + (1 − U Uᵀ) Ȧ V S⁻¹
///     V̇ = V (F ∘ (S P + Pᵀ S)) + (1 − V Vᵀ) Ȧᵀ U S⁻¹,   Fᵢⱼ = 1 / (sⱼ² − sᵢ²)
struct SingularSystem: TracedOperation {
  static var keepsResult: Bool { true }

  let rows: Int
  let columns: Int

  private var count: Int { min(rows, columns) }

  func value(_ x: [Tensor]) -> Tensor {
    let svd = JacobiSVD(x[0].scalars, rows, columns)
    let left = Tensor(svd.left, shape: [count, rows]).transposed()
    let right = Tensor(svd.right, shape: [count, columns]).transposed()
    return packed(left, Tensor(svd.values), right)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    let (u, s, v) = parts(y)
    let inner = u.product(t, transposingLeft: true).matmul(v)
    let gaps = (s * s).inverseGaps()
    let (right, left) = (inner * s, inner * s.expanded(axis: 1))  // P S, S P
    let uMove =
      u.matmul(gaps * (right + right.transposed()))
      + outside(u, t.matmul(v)) * inverse(s)
    let vMove =
      v.matmul(gaps * (left + left.transposed()))
      + outside(v, t.product(u, transposingLeft: true)) * inverse(s)
    return packed(uMove, inner.diagonal(), vMove)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    guard let y else { return g }
    let (u, s, v) = parts(y)
    let (uGradient, sGradient, vGradient) = parts(g)
    let gaps = (s * s).inverseGaps()
    let left = u.product(uGradient, transposingLeft: true) * gaps
    let right = v.product(vGradient, transposingLeft: true) * gaps
    let inner =
      sGradient * .identity(count) + (left + left.transposed()) * s
      + (right + right.transposed()) * s.expanded(axis: 1)
    let fromLeft = outside(u, uGradient) * inverse(s)
    let fromRight = outside(v, vGradient) * inverse(s)
    return (u.matmul(inner) + fromLeft).product(v, transposingRight: true)
      + u.product(fromRight, transposingRight: true)
  }

  /// What of the columns of a matrix is orthogonal to the span of others.
  private func outside(_ basis: Tensor, _ x: Tensor) -> Tensor {
    if basis.shape[0] == basis.shape[1] { return .zeros(x.shape) }
    return x - basis.matmul(basis.product(x, transposingLeft: true))
  }

  /// 1 / s, and 0 where s is 0.
  private func inverse(_ s: Tensor) -> Tensor {
    let isZero = s.detached() .== Tensor(0)
    return (1 - isZero) / s.replacing(where: isZero, with: 1)
  }

  private func packed(_ u: Tensor, _ s: Tensor, _ v: Tensor) -> Tensor {
    Tensor(concatenating: [u.flattened(), s, v.flattened()])
  }

  private func parts(_ y: Tensor) -> (left: Tensor, values: Tensor, right: Tensor) {
    let (first, second) = (rows * count, rows * count + count)
    return (
      y[0..<first].reshaped(to: [rows, count]), y[first..<second],
      y[second..<second + columns * count].reshaped(to: [columns, count])
    )
  }
}
