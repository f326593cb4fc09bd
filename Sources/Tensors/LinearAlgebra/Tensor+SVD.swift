/// The singular values and vectors of a matrix, A = U diag(s) Vᵀ, with k = min(m, n).
public struct SingularValueDecomposition: Sendable {
  /// U, whose columns are orthonormal, [m, k].
  public let left: Tensor
  /// s in descending order, not negative, [k].
  public let values: Tensor
  /// V, whose columns are orthonormal, the largest element of each positive, [n, k].
  public let right: Tensor
}

extension Tensor {
  /// Singular values and vectors of a matrix [m, n].
  ///
  /// By rotations of pairs of columns until all are orthogonal, which finds small values to all digits
  /// (Hestenes: Inversion of matrices by biorthogonalization, J. SIAM 6, 1958). Single vectors of equal
  /// values and of value 0 have no derivative; the parts that are not determined are taken as 0.
  /// Elements that are not finite give NaN.
  ///
  /// Townsend: Differentiating the singular value decomposition, 2016.
  public func svd() -> SingularValueDecomposition {
    precondition(rank == 2, "svd needs a matrix, found shape \(shape)")
    let (m, n, k) = (shape[0], shape[1], Swift.min(shape[0], shape[1]))
    let packed = Tensor.traced(SingularSystem(rows: m, columns: n), [converted(to: .float64)])
      .converted(to: elementType)
    let (first, second) = (m * k, m * k + k)
    return SingularValueDecomposition(
      left: packed[0..<first].reshaped(to: [m, k]), values: packed[first..<second],
      right: packed[second..<second + n * k].reshaped(to: [n, k]))
  }
}
