// Arithmetic of shapes and the sentences about them. Everything here is total: no argument traps,
// because the checks of the public operations are made of it.

extension [Int] {
  /// The product of the extents, or nil where one is negative or the product passes the limit.
  ///
  /// Extents of 0 do not hide large ones: `[0, 1_000_000_000_000]` is refused as well, so that
  /// removing an axis from a shape never makes one that is too large.
  package var elementCount: Int? {
    var product = 1
    for extent in self {
      guard extent >= 0 else { return nil }
      let (next, overflow) = product.multipliedReportingOverflow(by: Swift.max(extent, 1))
      guard !overflow, next <= Tensor.elementLimit else { return nil }
      product = next
    }
    return contains(0) ? 0 : product
  }

  /// Whether a tensor can have this shape.
  package var isShape: Bool { elementCount != nil }

  /// Why a tensor cannot have this shape.
  package var shapeProblem: String {
    if let extent = first(where: { $0 < 0 }) {
      return "extents must not be negative, found \(extent) in shape \(self)"
    }
    return "shape \(self) exceeds the limit of \(Tensor.elementLimit) elements"
  }

  /// Whether an axis, counted from the end where negative, is one of this shape's.
  package func hasAxis(_ axis: Int) -> Bool { axis >= -count && axis < count }

  /// The sentence about an axis that this shape has not.
  package func problem(axis: Int) -> String {
    isEmpty
      ? "a number has no axis \(axis)"
      : "axis \(axis) is out of range for shape \(self) with axes 0 to \(count - 1)"
  }

  /// An axis of this shape, counted from 0.
  func axis(_ axis: Int) -> Int { axis < 0 ? axis + count : axis }

  /// The shape without an axis, or with extent 1 there.
  func reducing(axis: Int, keepingAxis: Bool) -> [Int] {
    var result = self
    if keepingAxis { result[axis] = 1 } else { result.remove(at: axis) }
    return result
  }

  /// The shape with another axis.
  func inserting(axis: Int, extent: Int) -> [Int] {
    var result = self
    result.insert(extent, at: axis)
    return result
  }

  /// The shape of an elementwise result: aligned at the last axis, extents equal or 1; nil where
  /// they are neither.
  package func broadcast(with other: [Int]) -> [Int]? {
    if self == other { return self }
    let rank = Swift.max(count, other.count)
    var result = [Int](repeating: 1, count: rank)
    for i in 0..<rank {
      let a = i < rank - count ? 1 : self[i - rank + count]
      let b = i < rank - other.count ? 1 : other[i - rank + other.count]
      guard a == b || a == 1 || b == 1 else { return nil }
      result[i] = a == 1 ? b : a
    }
    return result
  }

  /// Steps in row-major memory for a walk through a larger shape; 0 where this one is repeated.
  func strides(broadcastTo shape: [Int]) -> [Int] {
    var result = [Int](repeating: 0, count: shape.count)
    var step = 1
    for i in indices.reversed() {
      result[i + shape.count - count] = self[i] == 1 ? 0 : step
      step *= self[i]
    }
    return result
  }
}
