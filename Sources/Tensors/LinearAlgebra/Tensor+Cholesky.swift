// Linear algebra: factors of matrices, and what is solved with them.
//
// Everything is computed in double precision, whatever the element type, by code of our own: for the
// sizes that score models need, up to some hundred rows, the algorithms below take milliseconds, give
// the same bits on every machine of one kind, and load no library. Each has a derivative of both kinds
// (`Derivatives/Operations/…`), to any order, where it is smooth.
//
// Reading order: Tensor+Cholesky, Tensor+Solving with TriangularMatrix and LUFactors, Tensor+Eigen with
// SymmetricEigensystem, Tensor+SVD with JacobiSVD.

extension Tensor {
  /// The lower triangular L with L Lᵀ = A, for a symmetric positive definite matrix A.
  ///
  /// The derivative is that of the factor of (A + Aᵀ) / 2. Murray: Differentiation of the Cholesky
  /// decomposition, arXiv 1602.07527, 2016.
  public func cholesky() -> Tensor {
    precondition(
      rank == 2 && shape[0] == shape[1], "cholesky needs a square matrix, found shape \(shape)")
    precondition(isSymmetric, "matrix \(inline) is not symmetric")
    precondition(isPositiveDefinite, "matrix \(inline) is not positive definite")
    return Tensor.traced(CholeskyFactor(), [converted(to: .float64)]).converted(to: elementType)
  }
}

// Tests of matrices; everything here accepts any tensor.
extension Tensor {
  /// Whether this is a square matrix that equals its transpose to 1e−8 of the diagonal's scale, or of
  /// the pair itself where that is larger.
  package var isSymmetric: Bool {
    guard rank == 2, shape[0] == shape[1] else { return false }
    let n = shape[0]
    let a = scalars
    return (0..<n).allSatisfy { i in
      (0..<i).allSatisfy { j in
        let (lower, upper) = (a[i * n + j], a[j * n + i])
        let diagonal = (a[i * n + i].magnitude * a[j * n + j].magnitude).squareRoot()
        let scale = Swift.max(diagonal, lower.magnitude)
        return lower == upper || (lower - upper).magnitude <= 1e-8 * scale
      }
    }
  }

  /// Whether a symmetric matrix has a Cholesky factor.
  package var isPositiveDefinite: Bool { choleskyFactor != nil }

  /// The lower triangular factor in row-major order, or nil where a pivot is not positive.
  package var choleskyFactor: [Double]? {
    guard rank == 2, shape[0] == shape[1] else { return nil }
    let n = shape[0]
    var factor = scalars
    for i in 0..<n {
      for j in 0...i {
        var sum = factor[i * n + j]
        for k in 0..<j { sum -= factor[i * n + k] * factor[j * n + k] }
        guard i == j else {
          factor[i * n + j] = sum / factor[j * n + j]
          continue
        }
        guard sum > 0, sum.isFinite else { return nil }
        factor[i * n + i] = sum.squareRoot()
      }
      for j in i + 1..<Swift.max(n, i + 1) { factor[i * n + j] = 0 }
    }
    return factor
  }
}
