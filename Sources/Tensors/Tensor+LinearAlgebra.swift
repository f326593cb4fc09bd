extension Tensor {
  /// The product of matrices; a vector is a row on the left and a column on the right.
  ///
  ///     [m, k] · [k, n] → [m, n]     [m, k] · [k] → [m]     [k] · [k, n] → [n]
  public func matmul(_ other: Tensor) -> Tensor {
    precondition(
      shape.matmul(other.shape) != nil,
      "shapes \(shape) and \(other.shape) cannot be multiplied as matrices")
    precondition(
      elementType == other.elementType,
      "element types \(elementType) and \(other.elementType) cannot be mixed in 'matmul'")
    precondition(
      shape.matmul(other.shape)?.isShape == true,
      shape.matmul(other.shape)?.shapeProblem ?? "")
    if trace != nil || other.trace != nil { return .traced(MatrixProduct(), [self, other]) }
    return PlainProduct(self, other).result(shape.matmul(other.shape) ?? [])
  }

  /// op(a) · op(b), where op transposes or does nothing.
  func product(
    _ other: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false
  ) -> Tensor {
    if trace != nil || other.trace != nil {
      let product = TransposedProduct(
        transposesLeft: transposingLeft, transposesRight: transposingRight)
      return .traced(product, [self, other])
    }
    let product = PlainProduct(
      self, other, transposingLeft: transposingLeft, transposingRight: transposingRight)
    let rows = rank == 1 ? [] : [shape[transposingLeft ? 1 : 0]]
    let columns = other.rank == 1 ? [] : [other.shape[transposingRight ? 0 : 1]]
    return product.result(rows + columns)
  }

  /// The matrix with rows and columns exchanged, [m, n] → [n, m].
  public func transposed() -> Tensor {
    precondition(rank == 2, "transposing needs a matrix, found shape \(shape)")
    if trace != nil { return .traced(Transposition(), [self]) }
    return switch elementType {
    case .float64: transposed(Double.self)
    case .float32: transposed(Float.self)
    }
  }

  private func transposed<Element: TensorElement>(_: Element.Type) -> Tensor {
    let (rows, columns) = (shape[0], shape[1])
    let source = elements(Element.self)
    let tile = 16
    return Tensor([columns, rows], of: Element.self) { target in
      // In tiles, so that both sides stay in the cache.
      for top in stride(from: 0, to: rows, by: tile) {
        for start in stride(from: 0, to: columns, by: tile) {
          for j in start..<Swift.min(start + tile, columns) {
            for i in top..<Swift.min(top + tile, rows) {
              target[j * rows + i] = source[i * columns + j]
            }
          }
        }
      }
    }
  }

  /// The inner product Σ xᵢ yᵢ of tensors of one shape, as a number.
  public func dot(_ other: Tensor) -> Tensor {
    precondition(
      shape == other.shape, "dot needs equal shapes, found \(shape) and \(other.shape)")
    precondition(combines(with: other), mismatch(with: other, in: "dot"))
    return (self * other).sum()
  }

  /// The Euclidean norm of all elements, √Σ xᵢ², without overflow.
  public func norm() -> Tensor {
    guard count > 0 else { return sum() }
    let largest = abs(detached()).max()
    guard largest.item > 0, largest.item < .infinity else { return abs(self).max() }
    let scaled = self / largest
    return sqrt(scaled.dot(scaled)) * largest
  }

  /// Euclidean norms along an axis.
  public func norm(axis: Int, keepingAxis: Bool = false) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    return sqrt((self * self).sum(axis: axis, keepingAxis: keepingAxis))
  }

  /// The lower triangular L with L Lᵀ = A, for a symmetric positive definite matrix A.
  public func cholesky() -> Tensor {
    precondition(
      rank == 2 && shape[0] == shape[1], "cholesky needs a square matrix, found shape \(shape)")
    precondition(isSymmetric, "matrix \(inline) is not symmetric")
    precondition(isPositiveDefinite, "matrix \(inline) is not positive definite")
    precondition(!isTraced, "'cholesky' has no derivative yet")
    let factor = choleskyFactor ?? scalars
    return Tensor(factor, shape: shape).converted(to: elementType)
  }
}

// Tests of matrices; everything here accepts any tensor.
extension Tensor {
  /// Whether this is a square matrix that equals its transpose to 1e−8 of the diagonal's scale.
  package var isSymmetric: Bool {
    guard rank == 2, shape[0] == shape[1] else { return false }
    let n = shape[0]
    let a = scalars
    return (0..<n).allSatisfy { i in
      (0..<i).allSatisfy { j in
        let scale = (a[i * n + i].magnitude * a[j * n + j].magnitude).squareRoot()
        let (lower, upper) = (a[i * n + j], a[j * n + i])
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

extension [Int] {
  /// The shape of a matrix product, or nil where the shapes do not fit.
  package func matmul(_ other: [Int]) -> [Int]? {
    guard (1...2).contains(count), (1...2).contains(other.count), last == other.first else {
      return nil
    }
    return Array(dropLast()) + Array(other.dropFirst())
  }
}
