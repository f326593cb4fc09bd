extension Tensor {
  /// The same elements with the axes in another order: axis i of the result is axis `axes[i]`.
  ///
  ///     Tensor.zeros([2, 3, 5]).permuted([2, 0, 1])   // [5, 2, 3]
  public func permuted(_ axes: [Int]) -> Tensor {
    precondition(
      shape.isPermuted(by: axes),
      "an order of the axes of shape \(shape) has each from 0 to \(rank - 1) once, found \(axes)")
    return .traced(AxisPermutation(axes: axes.map { shape.axis($0) }), [self])
  }

  /// Products of pairs of matrices, op(aᵢ) · op(bᵢ), where op transposes or does nothing:
  /// [b, m, k] · [b, k, n] → [b, m, n].
  public func batchedMatmul(
    _ other: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false
  ) -> Tensor {
    precondition(
      shape.batchedMatmul(other.shape, transposingLeft, transposingRight) != nil,
      "shapes \(shape)\(transposingLeft ? ", transposed," : "") and \(other.shape)"
        + "\(transposingRight ? ", transposed," : "") cannot be multiplied in 'batchedMatmul'")
    precondition(
      elementType == other.elementType,
      "element types \(elementType) and \(other.elementType) cannot be mixed in 'batchedMatmul'")
    precondition(
      shape.batchedMatmul(other.shape, transposingLeft, transposingRight)?.isShape == true,
      shape.batchedMatmul(other.shape, transposingLeft, transposingRight)?.shapeProblem ?? "")
    let product = BatchedProduct(
      transposesLeft: transposingLeft, transposesRight: transposingRight)
    return .traced(product, [self, other])
  }

  /// Positive numbers with sum 1 along an axis, exp(xᵢ) / Σ exp(xⱼ), without overflow.
  public func softmax(axis: Int = -1) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    precondition(extent(axis: axis) > 0, "axis \(axis) of shape \(shape) has no largest element")
    // The shift cancels, so no derivative looks through it.
    let powers = exp(self - detached().max(axis: axis, keepingAxis: true))
    return powers / powers.sum(axis: axis, keepingAxis: true)
  }
}

extension [Int] {
  /// Whether axes, counted from the end where negative, are all axes of this shape, each once.
  package func isPermuted(by axes: [Int]) -> Bool {
    axes.count == count && axes.allSatisfy(hasAxis) && Set(axes.map { axis($0) }).count == count
  }

  /// The shape of products of pairs of matrices, or nil where the shapes do not fit.
  package func batchedMatmul(
    _ other: [Int], _ transposesLeft: Bool, _ transposesRight: Bool
  ) -> [Int]? {
    guard count == 3, other.count == 3, self[0] == other[0] else { return nil }
    let (rows, inner) = transposesLeft ? (self[2], self[1]) : (self[1], self[2])
    let (depth, columns) = transposesRight ? (other[2], other[1]) : (other[1], other[2])
    return inner == depth ? [self[0], rows, columns] : nil
  }
}
