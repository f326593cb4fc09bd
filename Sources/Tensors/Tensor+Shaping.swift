extension Tensor {
  /// The same elements in another shape of equal count; one extent may be −1 and follows.
  public func reshaped(to shape: [Int]) -> Tensor {
    precondition(
      self.shape.reshaped(to: shape) != nil,
      "shape \(self.shape) with \(count) elements cannot be reshaped to \(shape)")
    return Tensor(self.shape.reshaped(to: shape) ?? [], sharing: self)
  }

  /// All elements as a vector, in row-major order.
  public func flattened() -> Tensor { Tensor([count], sharing: self) }

  /// With a new axis of extent 1; the axis is counted in the result.
  public func expanded(axis: Int) -> Tensor {
    precondition(
      axis >= -rank - 1 && axis <= rank,
      "axis \(axis) is out of range for a result with axes 0 to \(rank)")
    return Tensor(
      shape.inserting(axis: axis < 0 ? axis + rank + 1 : axis, extent: 1), sharing: self)
  }

  /// Without an axis whose extent is 1.
  public func squeezed(axis: Int) -> Tensor {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    precondition(
      extent(axis: axis) == 1,
      "axis \(axis) of shape \(shape) has extent \(extent(axis: axis)), not 1")
    return Tensor(shape.reducing(axis: shape.axis(axis), keepingAxis: false), sharing: self)
  }

  /// Repeated along axes of extent 1 and along new first axes, to a larger shape.
  public func broadcast(to shape: [Int]) -> Tensor {
    precondition(shape.isShape, shape.shapeProblem)
    precondition(
      self.shape.broadcast(with: shape) == shape,
      "shape \(self.shape) cannot be broadcast to \(shape)")
    if self.shape == shape { return self }
    if trace != nil { return .traced(Broadcast(from: self.shape, to: shape), [self]) }
    return switch elementType {
    case .float64: repeated(to: shape, Double.self)
    case .float32: repeated(to: shape, Float.self)
    }
  }

  private func repeated<Element: TensorElement>(to shape: [Int], _: Element.Type) -> Tensor {
    let strides = self.shape.strides(broadcastTo: shape)
    let walk = Walk(shape: shape, a: strides, b: strides)
    let source = elements(Element.self)
    return Tensor(shape, of: Element.self) { target in
      var target = target
      walk.forEachRow { offset, _, row in
        let value = source[offset]
        if row.extent <= 4 {
          for i in 0..<row.extent { target[i] = row.a == 1 ? source[offset + i] : value }
        } else if row.a == 1 {
          target.update(from: source + offset, count: row.extent)
        } else {
          target.update(repeating: value, count: row.extent)
        }
        target += row.extent
      }
    }
  }

  /// Tensors that agree in all extents but one, one after the other along that axis.
  public init(concatenating tensors: [Tensor], axis: Int = 0) {
    precondition(!tensors.isEmpty, "concatenating needs at least one tensor, found 0")
    precondition(tensors[0].shape.hasAxis(axis), tensors[0].shape.problem(axis: axis))
    precondition(
      tensors.canConcatenate(axis: axis), tensors.concatenationProblem(axis: axis))
    let axis = tensors[0].shape.axis(axis)
    if tensors.contains(where: { $0.trace != nil }) {
      let extents = tensors.map { $0.shape[axis] }
      self = .traced(Concatenation(axis: axis, extents: extents), tensors)
      return
    }
    self =
      switch tensors[0].elementType {
      case .float64: Tensor.joined(tensors, axis: axis, Double.self)
      case .float32: Tensor.joined(tensors, axis: axis, Float.self)
      }
  }

  /// Tensors of one shape along a new axis, counted in the result.
  public init(stacking tensors: [Tensor], axis: Int = 0) {
    precondition(!tensors.isEmpty, "stacking needs at least one tensor, found 0")
    precondition(tensors.canStack, tensors.stackingProblem)
    precondition(
      axis >= -tensors[0].rank - 1 && axis <= tensors[0].rank,
      "axis \(axis) is out of range for a result with axes 0 to \(tensors[0].rank)")
    self.init(concatenating: tensors.map { $0.expanded(axis: axis) }, axis: axis)
  }

  private static func joined<Element: TensorElement>(
    _ tensors: [Tensor], axis: Int, _: Element.Type
  ) -> Tensor {
    var shape = tensors[0].shape
    shape[axis] = tensors.reduce(0) { $0 + $1.shape[axis] }
    let outer = shape[..<axis].reduce(1, *)
    let width = outer == 0 ? 0 : shape.reduce(1, *) / outer
    return Tensor(shape, of: Element.self) { target in
      var start = 0
      for tensor in tensors where outer > 0 {
        let run = tensor.count / outer
        let source = tensor.elements(Element.self)
        for i in 0..<outer { copy(source + i * run, to: target + i * width + start, count: run) }
        start += run
      }
    }
  }
}

extension [Int] {
  /// A shape of equal count with −1 resolved; nil where that is not possible.
  package func reshaped(to shape: [Int]) -> [Int]? {
    let count = reduce(1, *)
    guard let open = shape.firstIndex(of: -1) else {
      return shape.elementCount == count ? shape : nil
    }
    var result = shape
    result[open] = 1
    guard let rest = result.elementCount, rest > 0, count % rest == 0 else { return nil }
    result[open] = count / rest
    return result
  }
}

extension [Tensor] {
  /// Whether all have one shape and one element type, and the result is not too large.
  package var canStack: Bool {
    guard let first else { return true }
    return allSatisfy { $0.shape == first.shape && $0.elementType == first.elementType }
      && ([count] + first.shape).isShape
  }

  /// Why these tensors cannot be stacked.
  package var stackingProblem: String {
    guard let first else { return "" }
    if let other = self.first(where: { $0.shape != first.shape }) {
      return "tensors to stack must have equal shapes, found \(first.shape) and \(other.shape)"
    }
    if let other = self.first(where: { $0.elementType != first.elementType }) {
      return "tensors to stack must have one element type, found \(first.elementType) and"
        + " \(other.elementType)"
    }
    return ([count] + first.shape).shapeProblem
  }

  /// Whether all agree outside an axis of the first, and the result is not too large.
  package func canConcatenate(axis: Int) -> Bool {
    guard let first, first.shape.hasAxis(axis) else { return false }
    return allSatisfy {
      first.agrees(with: $0, outside: axis) && $0.elementType == first.elementType
    }
      && joinedShape(axis: axis).isShape
  }

  /// Why these tensors cannot be concatenated along an axis of the first.
  package func concatenationProblem(axis: Int) -> String {
    guard let first, first.shape.hasAxis(axis) else { return "" }
    if let other = self.first(where: { !first.agrees(with: $0, outside: axis) }) {
      return "tensors to concatenate must agree in all axes but \(axis), found shapes"
        + " \(first.shape) and \(other.shape)"
    }
    if let other = self.first(where: { $0.elementType != first.elementType }) {
      return "tensors to concatenate must have one element type, found \(first.elementType) and"
        + " \(other.elementType)"
    }
    return joinedShape(axis: axis).shapeProblem
  }

  private func joinedShape(axis: Int) -> [Int] {
    var shape = self[0].shape
    let axis = shape.axis(axis)
    shape[axis] = reduce(0) { $0 + $1.shape[axis] }
    return shape
  }
}

extension Tensor {
  fileprivate func agrees(with other: Tensor, outside axis: Int) -> Bool {
    guard rank == other.rank else { return false }
    let axis = shape.axis(axis)
    return shape.indices.allSatisfy { $0 == axis || shape[$0] == other.shape[$0] }
  }
}
