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
    return switch elementType {
    case .float64: product(other, Double.self)
    case .float32: product(other, Float.self)
    }
  }

  private func product<Element: TensorElement>(_ other: Tensor, _: Element.Type) -> Tensor {
    let (left, right) = (elements(Element.self), other.elements(Element.self))
    let inner = shape.last ?? 0
    let (rows, columns) = (shape.dropLast().first ?? 1, other.shape.dropFirst().first ?? 1)
    return Tensor(shape.matmul(other.shape) ?? [], of: Element.self) { target in
      multiply(left, right, into: target, rows: rows, inner: inner, columns: columns)
    }
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
    return (transposingLeft ? transposed() : self).matmul(
      transposingRight ? other.transposed() : other)
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

/// target = left · right, row by row; four rows of the right matrix are added at a time.
private func multiply<Element: TensorElement>(
  _ left: UnsafePointer<Element>, _ right: UnsafePointer<Element>,
  into target: UnsafeMutablePointer<Element>, rows: Int, inner: Int, columns: Int
) {
  if columns == 1 { return multiply(left, by: right, into: target, rows: rows, inner: inner) }
  target.update(repeating: 0, count: rows * columns)
  for i in 0..<rows {
    let (row, sum) = (left + i * inner, target + i * columns)
    for k in stride(from: 0, to: inner & ~3, by: 4) {
      let (a, b, c, d) = (row[k], row[k + 1], row[k + 2], row[k + 3])
      let p = right + k * columns
      let (q, r, s) = (p + columns, p + 2 * columns, p + 3 * columns)
      for j in 0..<columns { sum[j] += (a * p[j] + b * q[j]) + (c * r[j] + d * s[j]) }
    }
    for k in (inner & ~3)..<inner {
      let (a, p) = (row[k], right + k * columns)
      for j in 0..<columns { sum[j] += a * p[j] }
    }
  }
}

/// target = left · vector.
private func multiply<Element: TensorElement>(
  _ left: UnsafePointer<Element>, by vector: UnsafePointer<Element>,
  into target: UnsafeMutablePointer<Element>, rows: Int, inner: Int
) {
  let vectorMemory = UnsafeRawPointer(vector)
  let size = MemoryLayout<Element>.stride
  for i in 0..<rows {
    let row = UnsafeRawPointer(left + i * inner)
    var lanes = SIMD8<Element>.zero
    for k in stride(from: 0, to: inner & ~7, by: 8) {
      lanes +=
        row.loadUnaligned(fromByteOffset: k * size, as: SIMD8<Element>.self)
        * vectorMemory.loadUnaligned(fromByteOffset: k * size, as: SIMD8<Element>.self)
    }
    var sum = lanes.sum()
    for k in (inner & ~7)..<inner { sum += left[i * inner + k] * vector[k] }
    target[i] = sum
  }
}
