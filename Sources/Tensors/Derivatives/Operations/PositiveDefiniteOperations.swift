// Inverse and determinant of symmetric positive definite matrices, with derivatives. They are NaN
// where a matrix is not positive definite.

extension Tensor {
  /// A⁻¹ of a symmetric positive definite matrix.
  package func inverseOfPositiveDefinite() -> Tensor {
    .traced(PositiveDefiniteInverse(), [self])
  }

  /// log det A of a symmetric positive definite matrix.
  package func logDeterminantOfPositiveDefinite() -> Tensor {
    .traced(PositiveDefiniteLogDeterminant(), [self])
  }
}

/// dA⁻¹ = −A⁻¹ dA A⁻¹.
private struct PositiveDefiniteInverse: TracedOperation {
  static var keepsResult: Bool { true }

  func value(_ x: [Tensor]) -> Tensor {
    let a = x[0].detached()
    guard let factor = a.choleskyFactor else {
      return .full(a.shape, .nan, elementType: a.elementType)
    }
    let n = a.shape[0]
    var inverse = [Double](repeating: 0, count: n * n)
    for column in 0..<n { solve(factor, n, &inverse, column) }
    return Tensor(inverse, shape: a.shape).converted(to: a.elementType)
  }

  /// Writes the solution of L Lᵀ x = eⱼ into column j.
  private func solve(_ factor: [Double], _ n: Int, _ x: inout [Double], _ j: Int) {
    for i in 0..<n {
      var rest: Double = i == j ? 1 : 0
      for k in 0..<i { rest -= factor[i * n + k] * x[k * n + j] }
      x[i * n + j] = rest / factor[i * n + i]
    }
    for i in (0..<n).reversed() {
      var rest = x[i * n + j]
      for k in i + 1..<Swift.max(n, i + 1) { rest -= factor[k * n + i] * x[k * n + j] }
      x[i * n + j] = rest / factor[i * n + i]
    }
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    -y.matmul(t).matmul(y)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    guard let y else { return g }
    return -y.matmul(g).matmul(y)
  }
}

/// d log det A = tr A⁻¹ dA.
private struct PositiveDefiniteLogDeterminant: TracedOperation {
  static var keepsOperands: Bool { true }

  func value(_ x: [Tensor]) -> Tensor {
    let a = x[0].detached()
    guard let factor = a.choleskyFactor else {
      return .full([], .nan, elementType: a.elementType)
    }
    let n = a.shape[0]
    let diagonal = Tensor((0..<n).map { factor[$0 * n + $0] })
    return (2 * log(diagonal).sum()).converted(to: a.elementType)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    (x[0].inverseOfPositiveDefinite() * t).sum()
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    g * x[0].inverseOfPositiveDefinite()
  }
}
