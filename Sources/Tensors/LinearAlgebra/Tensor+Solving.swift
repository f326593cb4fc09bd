#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Tensor {
  /// X with A X = B, for a square matrix A [n, n] that is not singular and B [n] or [n, k].
  ///
  /// By Gaussian elimination with row pivoting.
  public func solve(_ b: Tensor) -> Tensor {
    precondition(
      rank == 2 && shape[0] == shape[1], "solve needs a square matrix, found shape \(shape)")
    precondition(hasRows(of: b), rowProblem(b, in: "solve"))
    precondition(
      elementType == b.elementType,
      "element types \(elementType) and \(b.elementType) cannot be mixed in 'solve'")
    precondition(!isSingular, "matrix \(inline) is singular")
    return solving(b) { a, b in .traced(Solution(transposes: false), [a, b]) }
  }

  /// X with T X = B, or Tᵀ X = B, for a triangular matrix T [n, n] and B [n] or [n, k].
  ///
  /// What stands on the other side of the diagonal is not looked at. A 0 on the diagonal gives
  /// infinities or NaN.
  public func triangularSolve(
    _ b: Tensor, isUpper: Bool = false, transposing: Bool = false
  ) -> Tensor {
    precondition(
      rank == 2 && shape[0] == shape[1],
      "triangularSolve needs a square matrix, found shape \(shape)")
    precondition(hasRows(of: b), rowProblem(b, in: "triangularSolve"))
    precondition(
      elementType == b.elementType,
      "element types \(elementType) and \(b.elementType) cannot be mixed in 'triangularSolve'")
    return solving(b) { a, b in
      a.triangularSolution(b, isUpper: isUpper, transposing: transposing)
    }
  }

  /// A⁻¹, for a square matrix A that is not singular. `solve` is faster and more exact than a product
  /// with the inverse.
  public func inverse() -> Tensor {
    precondition(
      rank == 2 && shape[0] == shape[1], "inverse needs a square matrix, found shape \(shape)")
    precondition(!isSingular, "matrix \(inline) is singular")
    return Tensor.traced(
      Solution(transposes: false), [converted(to: .float64), .identity(shape[0])]
    )
    .converted(to: elementType)
  }

  /// det A, of a square matrix.
  ///
  /// The derivative, det A · A⁻ᵀ, is NaN or infinite where A is singular.
  public func determinant() -> Tensor {
    precondition(
      rank == 2 && shape[0] == shape[1],
      "determinant needs a square matrix, found shape \(shape)")
    return Tensor.traced(Determinant(), [converted(to: .float64)]).converted(to: elementType)
  }

  /// log |det A|, of a square matrix, without overflow or underflow; −∞ where A is singular.
  ///
  /// The derivative is A⁻ᵀ.
  public func logDeterminant() -> Tensor {
    precondition(
      rank == 2 && shape[0] == shape[1],
      "logDeterminant needs a square matrix, found shape \(shape)")
    return Tensor.traced(LogDeterminant(), [converted(to: .float64)]).converted(to: elementType)
  }

  /// Whether elimination finds no pivot but 0: no inverse exists in this arithmetic.
  package var isSingular: Bool {
    guard rank == 2, shape[0] == shape[1] else { return false }
    return LUFactors(scalars, shape[0]).isSingular
  }

  /// Whether the right-hand side of a system has as many rows as the matrix.
  package func hasRows(of b: Tensor) -> Bool {
    (b.rank == 1 || b.rank == 2) && rank == 2 && b.shape[0] == shape[0]
  }

  /// Why it does not fit.
  package func rowProblem(_ b: Tensor, in operation: String) -> String {
    "a matrix of shape \(shape) needs a right-hand side of \(shape.first ?? 0) rows in '\(operation)',"
      + " found shape \(b.shape)"
  }

  /// Solves in double precision, a vector as a matrix with one column.
  private func solving(_ b: Tensor, _ solve: (Tensor, Tensor) -> Tensor) -> Tensor {
    let columns = b.rank == 1 ? b.expanded(axis: 1) : b
    let result = solve(converted(to: .float64), columns.converted(to: .float64))
    return Tensor(b.shape, sharing: result.converted(to: elementType))
  }

  /// `triangularSolve` of a matrix, in double precision.
  func triangularSolution(_ b: Tensor, isUpper: Bool = false, transposing: Bool = false) -> Tensor {
    .traced(TriangularSolution(isUpper: isUpper, transposes: transposing), [self, b])
  }
}

/// Solutions of triangular systems, row by row.
enum TriangularMatrix {
  /// X with T X = B or Tᵀ X = B, in the memory of B [n, k].
  static func solve(
    _ t: UnsafePointer<Double>, _ n: Int, _ x: UnsafeMutablePointer<Double>, _ k: Int,
    isUpper: Bool, transposes: Bool
  ) {
    let isForward = isUpper == transposes
    for step in 0..<n {
      let i = isForward ? step : n - 1 - step
      let row = x + i * k
      let others = isForward ? 0..<i : i + 1..<n
      if !transposes {
        for j in others { subtract(t[i * n + j], x + j * k, from: row, k) }
      }
      let pivot = t[i * n + i]
      for c in 0..<k { row[c] /= pivot }
      if transposes {
        for j in isForward ? i + 1..<n : 0..<i { subtract(t[i * n + j], row, from: x + j * k, k) }
      }
    }
  }

  @inline(__always)
  private static func subtract(
    _ factor: Double, _ source: UnsafePointer<Double>, from target: UnsafeMutablePointer<Double>,
    _ count: Int
  ) {
    for c in 0..<count { target[c] -= factor * source[c] }
  }
}
