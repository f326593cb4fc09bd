/// Tensors one after the other along an axis.
struct Concatenation: TracedOperation {
  let axis: Int
  let extents: [Int]

  func value(_ x: [Tensor]) -> Tensor { Tensor(concatenating: x, axis: axis) }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    let parts = extents.indices.map { k -> Tensor in
      if k == i { return t }
      var shape = t.shape
      shape[axis] = extents[k]
      return .zeros(shape, elementType: t.elementType)
    }
    return Tensor(concatenating: parts, axis: axis)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    let start = extents[..<i].reduce(0, +)
    return g.slice(start..<start + extents[i], axis: axis)
  }
}

/// A range of the first axis replaced by another tensor.
struct Replacement: TracedOperation {
  let range: Range<Int>
  let shape: [Int]
  let type: ElementType
  /// The shape and the type of what is put in.
  let partShape: [Int]
  let partType: ElementType

  func value(_ x: [Tensor]) -> Tensor {
    var result = x[0]
    result.replaceSlice(range, by: x[1])
    return result
  }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    i == 0 ? clearing(t) : Padding(range: range, shape: shape).applied(to: part(t, type))
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    if i == 0 { return clearing(g) }
    return Tensor(partShape, sharing: g[range]).converted(to: partType)
  }

  private func clearing(_ t: Tensor) -> Tensor {
    var result = t
    result[range] = .zeros([range.count] + shape.dropFirst(), elementType: type)
    return result
  }

  private func part(_ t: Tensor, _ type: ElementType) -> Tensor {
    Tensor([range.count] + shape.dropFirst(), sharing: t.converted(to: type))
  }
}

/// Elements of one tensor or another, as a mask says.
struct Selection: TracedOperation {
  /// Not 0 where the second operand is taken.
  let mask: Tensor
  let shapes: [[Int]]
  let types: [ElementType]

  func value(_ x: [Tensor]) -> Tensor { x[0].replacing(where: mask, with: x[1]) }

  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    chosen(t.spread(to: y.shape, y.elementType), i)
  }

  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor {
    chosen(g, i).gathered(to: shapes[i], types[i])
  }

  /// 0 where the other operand is taken, even where the tensor is infinite.
  private func chosen(_ t: Tensor, _ i: Int) -> Tensor {
    let zero = Tensor.zeros(t.shape, elementType: t.elementType)
    return i == 0 ? t.replacing(where: mask, with: zero) : zero.replacing(where: mask, with: t)
  }
}

extension Tensor {
  /// A range of any axis.
  func slice(_ range: Range<Int>, axis: Int) -> Tensor {
    if axis == 0 { return self[range] }
    let outer = shape[..<axis].reduce(1, *)
    let inner = shape[(axis + 1)...].reduce(1, *)
    var result = shape
    result[axis] = range.count
    let matrix = Tensor([outer, shape[axis] * inner], sharing: self)
    return Tensor(
      result, sharing: matrix.columns(range.lowerBound * inner..<range.upperBound * inner))
  }
}
