extension Tensor {
  /// Pairs of elements of operands whose shapes differ.
  ///
  /// Adjacent axes that both operands walk through alike are merged first, so that the usual cases
  /// (a matrix with a row, a column or a number) become two nested loops.
  static func broadcasting<Operation: BinaryOperation, Element: TensorElement>(
    _ a: borrowing Tensor, _ b: borrowing Tensor, _: Operation.Type, _: Element.Type
  ) -> Tensor {
    let shape = a.shape.broadcast(with: b.shape) ?? []
    let walk = Walk(
      shape: shape, a: a.shape.strides(broadcastTo: shape), b: b.shape.strides(broadcastTo: shape))
    if let inner = walk.axes.last, inner.extent <= Walk.shortRow, inner.extent > 1 {
      return .combining(a.broadcast(to: shape), b.broadcast(to: shape), Operation.self)
    }
    let (left, right) = (a.elements(Element.self), b.elements(Element.self))
    return Tensor(shape, of: Element.self) { target in
      var target = target
      walk.forEachRow { aOffset, bOffset, row in
        Element.fill(
          target, Operation.self, from: left + aOffset, step: row.a, and: right + bOffset,
          step: row.b, count: row.extent)
        target += row.extent
      }
    }
  }
}

/// A walk through a result in row-major order, with the two operands' offsets.
struct Walk {
  /// An axis of the result and the steps of the operands along it.
  struct Axis {
    var extent: Int
    var a: Int
    var b: Int
  }

  /// Rows that are not worth a call each: it is faster to repeat the operands first.
  static let shortRow = 16

  /// From the outermost to the innermost, merged where possible, at least two.
  private(set) var axes: [Axis] = []

  init(shape: [Int], a: [Int], b: [Int]) {
    axes.reserveCapacity(max(2, shape.count))
    for i in shape.indices where shape[i] != 1 {
      append(Axis(extent: shape[i], a: a[i], b: b[i]))
    }
    while axes.count < 2 { axes.insert(Axis(extent: 1, a: 0, b: 0), at: 0) }
  }

  /// Adds an inner axis; one that continues the axis outside it in both operands is merged.
  private mutating func append(_ inner: Axis) {
    if let outer = axes.last, outer.a == inner.a * inner.extent, outer.b == inner.b * inner.extent {
      axes[axes.count - 1] = Axis(extent: outer.extent * inner.extent, a: inner.a, b: inner.b)
    } else {
      axes.append(inner)
    }
  }

  /// Calls the body for each run along the innermost axis.
  @inline(__always)
  func forEachRow(_ body: (_ a: Int, _ b: Int, _ row: Axis) -> Void) {
    guard !axes.contains(where: { $0.extent == 0 }) else { return }
    let (middle, inner) = (axes[axes.count - 2], axes[axes.count - 1])
    let outer = axes.dropLast(2)
    var index = [Int](repeating: 0, count: outer.count)
    var (a, b) = (0, 0)
    while true {
      for i in 0..<middle.extent { body(a + i * middle.a, b + i * middle.b, inner) }
      guard advance(&index, &a, &b) else { return }
    }
  }

  /// Moves to the next index of the outer axes; false after the last.
  private func advance(_ index: inout [Int], _ a: inout Int, _ b: inout Int) -> Bool {
    for k in index.indices.reversed() {
      let axis = axes[k]
      index[k] += 1
      a += axis.a
      b += axis.b
      if index[k] < axis.extent { return true }
      index[k] = 0
      a -= axis.a * axis.extent
      b -= axis.b * axis.extent
    }
    return false
  }
}
