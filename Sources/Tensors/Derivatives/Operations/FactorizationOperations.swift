// Factors of matrices, in double precision. Each derivative is made of products and of solutions with
// the factors themselves, so that it has derivatives, too.

/// L with L Lᵀ = A.
///
///     L̇ = L Φ(L⁻¹ Ȧ L⁻ᵀ),  Φ: the lower triangle with half of the diagonal
struct CholeskyFactor: TracedOperation {
  static var keepsResult: Bool { true }

  func value(_ x: [Tensor]) -> Tensor {
    Tensor(x[0].choleskyFactor ?? x[0].map { _ in .nan }.scalars, shape: x[0].shape)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    let half = y.triangularSolution(t.symmetrized())
    let inner = y.triangularSolution(half.transposed())
    return y.matmul(inner * .halvedTriangle(y.shape[0]))
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    guard let y else { return g }
    let inner = y.product(g, transposingLeft: true) * .halvedTriangle(g.shape[0])
    let half = y.triangularSolution(inner, transposing: true)
    return y.triangularSolution(half.transposed(), transposing: true).symmetrized()
  }
}

/// Eigenvalues of a symmetric matrix, as the first row, above the matrix whose columns are eigenvectors.
///
///     λ̇ = diag(S),  V̇ = V (F ∘ S),  S = Vᵀ Ȧ V,  Fᵢⱼ = 1 / (λⱼ − λᵢ)
struct Eigensystem: TracedOperation {
  static var keepsResult: Bool { true }

  func value(_ x: [Tensor]) -> Tensor {
    let n = x[0].shape[0]
    let system = SymmetricEigensystem(x[0].scalars, n)
    let vectors = Tensor(system.vectors, shape: [n, n]).transposed()
    return Tensor(concatenating: [Tensor(system.values, shape: [1, n]), vectors])
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    let (values, vectors) = parts(y)
    let inner = vectors.product(t.symmetrized(), transposingLeft: true).matmul(vectors)
    let turn = vectors.matmul(inner * values.inverseGaps())
    return Tensor(concatenating: [inner.diagonal().expanded(axis: 0), turn])
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    guard let y else { return g }
    let (values, vectors) = parts(y)
    let (valueGradient, vectorGradient) = parts(g)
    let inner =
      vectors.product(vectorGradient, transposingLeft: true) * values.inverseGaps()
      + valueGradient * .identity(g.shape[1])
    return vectors.matmul(inner).product(vectors, transposingRight: true).symmetrized()
  }

  private func parts(_ y: Tensor) -> (values: Tensor, vectors: Tensor) {
    (y[0], y[1..<y.shape[0]])
  }
}

/// The symmetric S with S S = A: S Ṡ + Ṡ S = Ȧ.
struct SymmetricRoot: TracedOperation {
  static var keepsResult: Bool { true }

  func value(_ x: [Tensor]) -> Tensor {
    let n = x[0].shape[0]
    let system = SymmetricEigensystem(x[0].scalars, n)
    let vectors = Tensor(system.vectors, shape: [n, n])
    let roots = sqrt(maximum(Tensor(system.values), 0)).expanded(axis: 1)
    return vectors.product(vectors * roots, transposingLeft: true).symmetrized()
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    .traced(SylvesterSolution(), [y, t.symmetrized()])
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    y.map { .traced(SylvesterSolution(), [$0, g.symmetrized()]) } ?? g
  }
}

/// X with S X + X S = C, for a symmetric S.
struct SylvesterSolution: TracedOperation {
  static var keepsOperands: Bool { true }
  static var keepsResult: Bool { true }

  func value(_ x: [Tensor]) -> Tensor {
    let n = x[0].shape[0]
    let system = SymmetricEigensystem(x[0].scalars, n)
    let (rows, values) = (Tensor(system.vectors, shape: [n, n]), Tensor(system.values))
    let inner = rows.matmul(x[1]).product(rows, transposingRight: true)
    let scaled = inner / (values + values.expanded(axis: 1))
    return rows.product(scaled, transposingLeft: true).matmul(rows)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    if i == 1 { return .traced(self, [x[0], t]) }
    let move = t.symmetrized()
    return .traced(self, [x[0], -(move.matmul(y) + y.matmul(move))])
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    let solved = Tensor.traced(self, [x[0], g])
    guard i == 0, let y else { return solved }
    return -(solved.product(y, transposingRight: true) + y.product(solved, transposingLeft: true))
      .symmetrized()
  }
}

extension Tensor {
  /// (A + Aᵀ) / 2.
  func symmetrized() -> Tensor { (self + transposed()) * 0.5 }

  /// The diagonal of a square matrix.
  func diagonal() -> Tensor { (self * .identity(shape[0])).sum(axis: 0) }

  /// 1 below the diagonal, ½ on it.
  static func halvedTriangle(_ n: Int) -> Tensor {
    triangle(n, isUpper: false) - 0.5 * identity(n)
  }

  /// 1 on the diagonal and on one side of it.
  static func triangle(_ n: Int, isUpper: Bool) -> Tensor {
    let ones = (0..<n * n).map { (isUpper ? $0 / n <= $0 % n : $0 / n >= $0 % n) ? 1.0 : 0 }
    return Tensor(ones, shape: [n, n])
  }

  /// 1 / (xⱼ − xᵢ), and 0 where both are equal.
  func inverseGaps() -> Tensor {
    let gaps = self - expanded(axis: 1)
    let isEqual = gaps.detached() .== Tensor(0)
    return (1 - isEqual) / gaps.replacing(where: isEqual, with: 1)
  }
}
