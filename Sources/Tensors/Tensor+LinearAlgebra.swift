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
