// Reductions over all elements give a number (rank 0); over an axis, a tensor without that axis,
// or with extent 1 there (`keepingAxis`), which broadcasts against the original.

extension Tensor {
  /// The sum of all elements, pairwise; 0 for none.
  public func sum() -> Tensor { folding(Summation.self) }

  /// Sums along an axis.
  public func sum(axis: Int, keepingAxis: Bool = false) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    return folding(Summation.self, axis: axis, keepingAxis: keepingAxis)
  }

  /// The mean of all elements.
  public func mean() -> Tensor {
    precondition(count > 0, "a tensor of shape \(shape) has no mean")
    return sum() / Double(count)
  }

  /// Means along an axis.
  public func mean(axis: Int, keepingAxis: Bool = false) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    precondition(extent(axis: axis) > 0, "axis \(axis) of shape \(shape) has no mean")
    return sum(axis: axis, keepingAxis: keepingAxis) / Double(extent(axis: axis))
  }

  /// The variance of all elements.
  ///
  ///     Σ (xᵢ − x̄)² / (n − correction)
  ///
  /// Correction 0 gives the variance of the numbers themselves, 1 the unbiased estimate of the
  /// variance of what they were drawn from.
  public func variance(correction: Int = 0) -> Tensor {
    precondition(
      correction >= 0 && correction < count,
      "variance of \(count) elements needs a correction from 0 to \(count - 1), found \(correction)"
    )
    let deviation = self - mean()
    return (deviation * deviation).sum() / Double(count - correction)
  }

  /// Variances along an axis, with the same correction.
  public func variance(axis: Int, correction: Int = 0, keepingAxis: Bool = false) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    precondition(
      correction >= 0 && correction < extent(axis: axis),
      "variance of \(extent(axis: axis)) elements needs a correction from 0 to"
        + " \(extent(axis: axis) - 1), found \(correction)")
    let deviation = self - mean(axis: axis, keepingAxis: true)
    let squares = (deviation * deviation).sum(axis: axis, keepingAxis: keepingAxis)
    return squares / Double(extent(axis: axis) - correction)
  }

  /// The square root of the variance of all elements.
  public func standardDeviation(correction: Int = 0) -> Tensor {
    precondition(
      correction >= 0 && correction < count,
      "variance of \(count) elements needs a correction from 0 to \(count - 1), found \(correction)"
    )
    return sqrt(variance(correction: correction))
  }

  /// Square roots of the variances along an axis.
  public func standardDeviation(
    axis: Int, correction: Int = 0, keepingAxis: Bool = false
  ) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    precondition(
      correction >= 0 && correction < extent(axis: axis),
      "variance of \(extent(axis: axis)) elements needs a correction from 0 to"
        + " \(extent(axis: axis) - 1), found \(correction)")
    return sqrt(variance(axis: axis, correction: correction, keepingAxis: keepingAxis))
  }

  /// The largest element; NaN if one is NaN.
  public func max() -> Tensor {
    precondition(count > 0, "a tensor of shape \(shape) has no largest element")
    return folding(Largest.self)
  }

  /// The largest elements along an axis.
  public func max(axis: Int, keepingAxis: Bool = false) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    precondition(extent(axis: axis) > 0, "axis \(axis) of shape \(shape) has no largest element")
    return folding(Largest.self, axis: axis, keepingAxis: keepingAxis)
  }

  /// The smallest element; NaN if one is NaN.
  public func min() -> Tensor {
    precondition(count > 0, "a tensor of shape \(shape) has no smallest element")
    return folding(Smallest.self)
  }

  /// The smallest elements along an axis.
  public func min(axis: Int, keepingAxis: Bool = false) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    precondition(extent(axis: axis) > 0, "axis \(axis) of shape \(shape) has no smallest element")
    return folding(Smallest.self, axis: axis, keepingAxis: keepingAxis)
  }

  /// log Σ exp(xᵢ) over all elements, without overflow or underflow: the largest is taken out.
  public func logSumExp() -> Tensor {
    precondition(count > 0, "a tensor of shape \(shape) has no largest element")
    return Tensor([], sharing: flattened().logSumExp(axis: 0))
  }

  /// log Σ exp(xᵢ) along an axis, without overflow or underflow.
  public func logSumExp(axis: Int, keepingAxis: Bool = false) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    precondition(extent(axis: axis) > 0, "axis \(axis) of shape \(shape) has no largest element")
    let largest = max(axis: axis, keepingAxis: true)
    // An infinite largest element decides the result by itself; ∞ − ∞ must not be computed.
    // The shift cancels, so no derivative looks through it.
    let shift = largest.detached().replacing(where: abs(largest) .>= Double.infinity, with: 0)
    let result = log(exp(self - shift).sum(axis: axis, keepingAxis: true)) + shift
    return keepingAxis ? result : result.squeezed(axis: axis)
  }

  /// The row-major offset of the first of the largest elements; the first NaN if there is one.
  public func argMax() -> Int {
    precondition(count > 0, "a tensor of shape \(shape) has no largest element")
    return argMax(from: 0, count: count, step: 1)
  }

  /// The positions of the largest elements along an axis, as whole numbers in a float64 tensor.
  public func argMax(axis: Int) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    precondition(extent(axis: axis) > 0, "axis \(axis) of shape \(shape) has no largest element")
    let axis = shape.axis(axis)
    let inner = shape[(axis + 1)...].reduce(1, *)
    let result = shape.reducing(axis: axis, keepingAxis: false)
    return Tensor(result, of: Double.self) { target in
      for i in 0..<(count / shape[axis]) {
        let start = i / inner * inner * shape[axis] + i % inner
        target[i] = Double(argMax(from: start, count: shape[axis], step: inner))
      }
    }
  }

  private func argMax(from start: Int, count: Int, step: Int) -> Int {
    var (best, index) = (element(at: start), 0)
    for i in 1..<Swift.max(count, 1) where !best.isNaN {
      let next = element(at: start + i * step)
      if next > best || next.isNaN { (best, index) = (next, i) }
    }
    return index
  }

  /// Running sums along an axis: element i becomes x₀ + … + xᵢ.
  public func cumulativeSum(axis: Int = 0) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    if trace != nil { return .traced(Accumulation(axis: shape.axis(axis)), [self]) }
    return switch elementType {
    case .float64: cumulativeSum(shape.axis(axis), Double.self)
    case .float32: cumulativeSum(shape.axis(axis), Float.self)
    }
  }

  private func cumulativeSum<Element: TensorElement>(_ axis: Int, _: Element.Type) -> Tensor {
    let inner = shape[(axis + 1)...].reduce(1, *)
    let run = shape[axis] * inner
    let source = elements(Element.self)
    return Tensor(shape, of: Element.self) { target in
      for start in stride(from: 0, to: count, by: Swift.max(run, 1)) {
        for i in start..<start + Swift.min(inner, run) { target[i] = source[i] }
        for i in start + Swift.min(inner, run)..<start + run {
          target[i] = target[i - inner] + source[i]
        }
      }
    }
  }
}
