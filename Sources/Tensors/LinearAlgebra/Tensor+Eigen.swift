/// The eigenvalues and eigenvectors of a symmetric matrix, A = V diag(λ) Vᵀ.
public struct Eigendecomposition: Sendable {
  /// λ in ascending order, [n].
  public let values: Tensor
  /// V: column j is the eigenvector of value j, of norm 1, its largest element positive, [n, n].
  public let vectors: Tensor
}

extension Tensor {
  /// Eigenvalues and eigenvectors of a symmetric matrix.
  ///
  /// Householder's reduction to three diagonals, then QL steps with implicit shifts (Bowdler, Martin,
  /// Reinsch, Wilkinson: The QR and QL algorithms for symmetric matrices, Numer. Math. 11, 1968).
  /// The derivative is that for (A + Aᵀ) / 2. Single eigenvectors of equal eigenvalues have none;
  /// the part within their plane is taken as 0, which is right for everything that does not depend on
  /// the choice of vectors there. Elements that are not finite give NaN.
  public func symmetricEigen() -> Eigendecomposition {
    precondition(
      rank == 2 && shape[0] == shape[1],
      "symmetricEigen needs a square matrix, found shape \(shape)")
    precondition(isSymmetric, "matrix \(inline) is not symmetric")
    precondition([shape[0] + 1, shape[1]].isShape, [shape[0] + 1, shape[1]].shapeProblem)
    let packed = Tensor.traced(Eigensystem(), [converted(to: .float64)]).converted(to: elementType)
    return Eigendecomposition(values: packed[0], vectors: packed[1..<shape[0] + 1])
  }

  /// The symmetric S with S S = A, for a symmetric matrix A without negative eigenvalues.
  ///
  /// Eigenvalues that are negative by rounding, to 1e−10 of the largest, count as 0. The derivative
  /// solves S Ṡ + Ṡ S = Ȧ, also where eigenvalues are equal; it is infinite where one is 0.
  public func symmetricSquareRoot() -> Tensor {
    precondition(
      rank == 2 && shape[0] == shape[1],
      "symmetricSquareRoot needs a square matrix, found shape \(shape)")
    precondition(isSymmetric, "matrix \(inline) is not symmetric")
    precondition(
      isPositiveSemidefinite, "matrix \(inline) has a negative eigenvalue and no symmetric root")
    return Tensor.traced(SymmetricRoot(), [converted(to: .float64)]).converted(to: elementType)
  }

  /// Whether a symmetric matrix has no eigenvalue below 0 but by rounding.
  package var isPositiveSemidefinite: Bool {
    guard rank == 2, shape[0] == shape[1], shape[0] > 0 else { return true }
    let values = SymmetricEigensystem(scalars, shape[0]).values
    return !(values[0] < -1e-10 * Swift.max(0, values[shape[0] - 1]))
  }
}
