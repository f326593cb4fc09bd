/// X with A X = B, or Aᵀ X = B.
///
///     Ẋ = A⁻¹ (Ḃ − Ȧ X);  with W = A⁻ᵀ G: to B goes W, to A −W Xᵀ
struct Solution: TracedOperation {
  static var keepsOperands: Bool { true }
  static var keepsResult: Bool { true }

  let transposes: Bool

  func value(_ x: [Tensor]) -> Tensor {
    let factors = LUFactors(x[0].scalars, x[0].shape[0])
    let solution = factors.solve(x[1].scalars, x[1].shape[1], transposes: transposes)
    return Tensor(solution, shape: x[1].shape)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    .traced(self, [x[0], i == 1 ? t : -t.product(y, transposingLeft: transposes)])
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    let solved = Tensor.traced(Solution(transposes: !transposes), [x[0], g])
    guard i == 0, let y else { return solved }
    return transposes
      ? -y.product(solved, transposingRight: true) : -solved.product(y, transposingRight: true)
  }
}

/// X with T X = B, or Tᵀ X = B, for a triangular T; derivatives as for `Solution`, within the triangle.
struct TriangularSolution: TracedOperation {
  static var keepsOperands: Bool { true }
  static var keepsResult: Bool { true }

  let isUpper: Bool
  let transposes: Bool

  func value(_ x: [Tensor]) -> Tensor {
    let (n, k) = (x[1].shape[0], x[1].shape[1])
    let result = Tensor(x[1].shape, of: Double.self) { target in
      x[1].copyElements(to: target)
      TriangularMatrix.solve(
        x[0].elements(Double.self), n, target, k, isUpper: isUpper, transposes: transposes)
    }
    return result
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    if i == 1 { return .traced(self, [x[0], t]) }
    let move = t * .triangle(t.shape[0], isUpper: isUpper)
    return .traced(self, [x[0], -move.product(y, transposingLeft: transposes)])
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    let other = TriangularSolution(isUpper: isUpper, transposes: !transposes)
    let solved = Tensor.traced(other, [x[0], g])
    guard i == 0, let y else { return solved }
    let full =
      transposes
      ? y.product(solved, transposingRight: true) : solved.product(y, transposingRight: true)
    return -(full * .triangle(x[0].shape[0], isUpper: isUpper))
  }
}

/// det A, with the derivative det A · A⁻ᵀ.
struct Determinant: TracedOperation {
  static var keepsOperands: Bool { true }
  static var keepsResult: Bool { true }

  func value(_ x: [Tensor]) -> Tensor {
    Tensor(LUFactors(x[0].scalars, x[0].shape[0]).determinant)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    y * (x[0].inverseTransposed() * t).sum()
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    g * (y ?? g) * x[0].inverseTransposed()
  }
}

/// log |det A|, with the derivative A⁻ᵀ.
struct LogDeterminant: TracedOperation {
  static var keepsOperands: Bool { true }

  func value(_ x: [Tensor]) -> Tensor {
    Tensor(LUFactors(x[0].scalars, x[0].shape[0]).logDeterminant)
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    (x[0].inverseTransposed() * t).sum()
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    g * x[0].inverseTransposed()
  }
}

extension Tensor {
  /// A⁻ᵀ; not finite where A is singular.
  fileprivate func inverseTransposed() -> Tensor {
    .traced(Solution(transposes: true), [self, .identity(shape[0])])
  }
}
