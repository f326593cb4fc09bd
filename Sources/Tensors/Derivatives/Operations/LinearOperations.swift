// Operations that are linear in their operand: the forward derivative is the operation itself, the
// reverse one its transpose. They keep nothing.

protocol LinearOperation: TracedOperation {
  func applied(to x: Tensor) -> Tensor
  func transpose(_ g: Tensor) -> Tensor
}

extension LinearOperation {
  func value(_ x: [Tensor]) -> Tensor { applied(to: x[0]) }
  func pushforward(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
    applied(to: t)
  }
  func pullback(_ g: Tensor, to i: Int, _ x: [Tensor], _ y: Tensor?) -> Tensor { transpose(g) }
}

struct Reshaping: LinearOperation {
  let from: [Int]
  let to: [Int]

  func applied(to x: Tensor) -> Tensor { Tensor(to, sharing: x) }
  func transpose(_ g: Tensor) -> Tensor { Tensor(from, sharing: g) }
}

struct Conversion: LinearOperation {
  let from: ElementType
  let to: ElementType

  func applied(to x: Tensor) -> Tensor { x.converted(to: to) }
  func transpose(_ g: Tensor) -> Tensor { g.converted(to: from) }
}

struct Broadcast: LinearOperation {
  let from: [Int]
  let to: [Int]

  func applied(to x: Tensor) -> Tensor { x.broadcast(to: to) }
  func transpose(_ g: Tensor) -> Tensor { g.gathered(to: from, g.elementType) }
}

struct Transposition: LinearOperation {
  func applied(to x: Tensor) -> Tensor { x.transposed() }
  func transpose(_ g: Tensor) -> Tensor { g.transposed() }
}

/// A range of the first axis.
struct Slicing: LinearOperation {
  let range: Range<Int>
  let shape: [Int]

  func applied(to x: Tensor) -> Tensor { x[range] }
  func transpose(_ g: Tensor) -> Tensor {
    .traced(Padding(range: range, shape: shape), [g])
  }
}

/// A range of the first axis of a tensor that is 0 elsewhere.
struct Padding: LinearOperation {
  let range: Range<Int>
  let shape: [Int]

  func applied(to x: Tensor) -> Tensor {
    if x.isTraced { return .traced(self, [x]) }
    var result = Tensor.zeros(shape, elementType: x.elementType)
    result[range] = x
    return result
  }
  func transpose(_ g: Tensor) -> Tensor { g[range] }
}

/// A range of columns of a matrix.
struct ColumnSlicing: LinearOperation {
  let range: Range<Int>
  let width: Int

  func applied(to x: Tensor) -> Tensor { x.columns(range) }
  func transpose(_ g: Tensor) -> Tensor {
    func zeros(_ count: Int) -> Tensor { .zeros([g.shape[0], count], elementType: g.elementType) }
    let parts = [zeros(range.lowerBound), g, zeros(width - range.upperBound)]
    return Tensor(concatenating: parts, axis: 1)
  }
}

/// Entries of the first axis, in any order.
struct Gathering: LinearOperation {
  let indices: [Int]
  let count: Int

  func applied(to x: Tensor) -> Tensor { x.rows(indices) }
  func transpose(_ g: Tensor) -> Tensor { g.scattered(to: indices, count: count) }
}

/// Entries added up at indices of the first axis.
struct Scattering: LinearOperation {
  let indices: [Int]
  let count: Int

  func applied(to x: Tensor) -> Tensor { x.scattered(to: indices, count: count) }
  func transpose(_ g: Tensor) -> Tensor { g.rows(indices) }
}

/// Running sums along an axis.
struct Accumulation: LinearOperation {
  let axis: Int

  func applied(to x: Tensor) -> Tensor { x.cumulativeSum(axis: axis) }

  /// Sums from each element to the end.
  func transpose(_ g: Tensor) -> Tensor {
    g + g.sum(axis: axis, keepingAxis: true) - g.cumulativeSum(axis: axis)
  }
}

extension Tensor {
  /// Entries of the first axis added up at indices of a longer one: the transpose of `rows`.
  func scattered(to indices: [Int], count: Int) -> Tensor {
    if trace != nil { return .traced(Scattering(indices: indices, count: count), [self]) }
    return switch elementType {
    case .float64: scattered(to: indices, count, Double.self)
    case .float32: scattered(to: indices, count, Float.self)
    }
  }

  private func scattered<Element: TensorElement>(
    to indices: [Int], _ count: Int, _: Element.Type
  ) -> Tensor {
    let rest = Array(shape.dropFirst())
    let run = rest.reduce(1, *)
    let source = elements(Element.self)
    return Tensor([count] + rest, of: Element.self) { target in
      target.update(repeating: 0, count: count * run)
      for (i, index) in indices.enumerated() {
        for j in 0..<run { target[index * run + j] += source[i * run + j] }
      }
    }
  }
}
