// Indices and ranges count along the first axis; `column` and `columns` along the second.

extension Tensor {
  /// The entry at an index of the first axis: a number of a vector, a row of a matrix.
  public subscript(index: Int) -> Tensor {
    get {
      precondition(rank >= 1, "a number has no entry \(index)")
      precondition(
        index >= 0 && index < shape[0],
        "index \(index) is out of range for shape \(shape)")
      return Tensor(Array(shape.dropFirst()), sharing: slice(index..<index + 1))
    }
    set {
      precondition(rank >= 1, "a number has no entry \(index)")
      precondition(
        index >= 0 && index < shape[0],
        "index \(index) is out of range for shape \(shape)")
      precondition(
        newValue.shape == Array(shape.dropFirst()),
        "an entry of shape \(Array(shape.dropFirst())) cannot hold a tensor of shape"
          + " \(newValue.shape)")
      replaceSlice(index..<index + 1, by: newValue)
    }
  }

  /// The number in row i and column j of a matrix.
  public subscript(row: Int, column: Int) -> Double {
    get {
      precondition(rank == 2, "two indices need a matrix, found shape \(shape)")
      precondition(
        row >= 0 && row < shape[0] && column >= 0 && column < shape[1],
        "indices [\(row), \(column)] are out of range for shape \(shape)")
      return element(at: row * shape[1] + column)
    }
    set {
      precondition(rank == 2, "two indices need a matrix, found shape \(shape)")
      precondition(
        row >= 0 && row < shape[0] && column >= 0 && column < shape[1],
        "indices [\(row), \(column)] are out of range for shape \(shape)")
      setElement(at: row * shape[1] + column, to: newValue)
    }
  }

  /// The entries of a range of the first axis.
  public subscript(range: Range<Int>) -> Tensor {
    get {
      precondition(rank >= 1, "a number has no entries \(range)")
      precondition(
        range.lowerBound >= 0 && range.upperBound <= shape[0],
        "range \(range) is out of range for shape \(shape)")
      return slice(range)
    }
    set {
      precondition(rank >= 1, "a number has no entries \(range)")
      precondition(
        range.lowerBound >= 0 && range.upperBound <= shape[0],
        "range \(range) is out of range for shape \(shape)")
      precondition(
        newValue.shape == [range.count] + Array(shape.dropFirst()),
        "entries of shape \([range.count] + Array(shape.dropFirst())) cannot hold a tensor of"
          + " shape \(newValue.shape)")
      replaceSlice(range, by: newValue)
    }
  }

  /// The entries of a range of the first axis.
  public subscript(range: ClosedRange<Int>) -> Tensor {
    precondition(rank >= 1, "a number has no entries \(range)")
    precondition(
      range.lowerBound >= 0 && range.upperBound < shape[0],
      "range \(range) is out of range for shape \(shape)")
    return slice(range.lowerBound..<range.upperBound + 1)
  }

  /// The entries at several indices of the first axis, in the order given, repeats allowed.
  public func rows(_ indices: [Int]) -> Tensor {
    precondition(rank >= 1, "a number has no rows")
    precondition(
      indices.allSatisfy { $0 >= 0 && $0 < shape[0] },
      "index \(indices.first { $0 < 0 || $0 >= shape[0] } ?? 0) is out of range for shape \(shape)")
    precondition(
      ([indices.count] + Array(shape.dropFirst())).isShape,
      ([indices.count] + Array(shape.dropFirst())).shapeProblem)
    if trace != nil { return .traced(Gathering(indices: indices, count: shape[0]), [self]) }
    return switch elementType {
    case .float64: gather(indices, Double.self)
    case .float32: gather(indices, Float.self)
    }
  }

  /// A column of a matrix as a vector.
  public func column(_ index: Int) -> Tensor {
    precondition(rank == 2, "a column needs a matrix, found shape \(shape)")
    precondition(
      index >= 0 && index < shape[1], "column \(index) is out of range for shape \(shape)")
    return Tensor([shape[0]], sharing: columns(index..<index + 1))
  }

  /// A range of columns of a matrix, as a matrix.
  public func columns(_ range: Range<Int>) -> Tensor {
    precondition(rank == 2, "columns need a matrix, found shape \(shape)")
    precondition(
      range.lowerBound >= 0 && range.upperBound <= shape[1],
      "range \(range) is out of range for the columns of shape \(shape)")
    if trace != nil { return .traced(ColumnSlicing(range: range, width: shape[1]), [self]) }
    return switch elementType {
    case .float64: columns(range, Double.self)
    case .float32: columns(range, Float.self)
    }
  }
}

// Copies of parts; arguments have been checked.
extension Tensor {
  private func slice(_ range: Range<Int>) -> Tensor {
    if trace != nil { return .traced(Slicing(range: range, shape: shape), [self]) }
    return switch elementType {
    case .float64: slice(range, Double.self)
    case .float32: slice(range, Float.self)
    }
  }

  private func slice<Element: TensorElement>(_ range: Range<Int>, _: Element.Type) -> Tensor {
    let rest = Array(shape.dropFirst())
    let run = rest.reduce(1, *)
    let source = elements(Element.self) + range.lowerBound * run
    return Tensor([range.count] + rest, of: Element.self) {
      $0.update(from: source, count: range.count * run)
    }
  }

  private func gather<Element: TensorElement>(_ indices: [Int], _: Element.Type) -> Tensor {
    let rest = Array(shape.dropFirst())
    let run = rest.reduce(1, *)
    let source = elements(Element.self)
    return Tensor([indices.count] + rest, of: Element.self) { target in
      for (i, index) in indices.enumerated() {
        copy(source + index * run, to: target + i * run, count: run)
      }
    }
  }

  private func columns<Element: TensorElement>(_ range: Range<Int>, _: Element.Type) -> Tensor {
    let (rows, width) = (shape[0], range.count)
    let source = elements(Element.self) + range.lowerBound
    return Tensor([rows, width], of: Element.self) { target in
      for i in 0..<rows {
        copy(source + i * shape[1], to: target + i * width, count: width)
      }
    }
  }

  /// Writes a tensor of as many elements to a range of the first axis.
  mutating func replaceSlice(_ range: Range<Int>, by value: Tensor) {
    if trace != nil || value.trace != nil {
      let replacement = Replacement(
        range: range, shape: shape, type: elementType, partShape: value.shape,
        partType: value.elementType)
      self = .traced(replacement, [self, value])
      return
    }
    let run = shape.dropFirst().reduce(1, *)
    makeUnique()
    switch elementType {
    case .float64:
      value.copyElements(to: buffer.elements(Double.self) + range.lowerBound * run)
    case .float32:
      value.copyElements(to: buffer.elements(Float.self) + range.lowerBound * run)
    }
  }

  private mutating func setElement(at offset: Int, to value: Double) {
    if trace != nil {
      var elements = flattened()
      elements.replaceSlice(offset..<offset + 1, by: Tensor(value))
      self = Tensor(shape, sharing: elements)
      return
    }
    makeUnique()
    switch elementType {
    case .float64: buffer.elements(Double.self)[offset] = value
    case .float32: buffer.elements(Float.self)[offset] = Float(value)
    }
  }
}
