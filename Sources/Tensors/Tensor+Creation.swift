extension Tensor {
  /// A number as a tensor of rank 0.
  public init(_ number: Double) {
    self.init([], of: Double.self) { $0[0] = number }
  }

  /// A vector.
  public init(_ scalars: [Double]) {
    precondition([scalars.count].isShape, [scalars.count].shapeProblem)
    self.init(shape: [scalars.count], copying: scalars)
  }

  /// A matrix from its rows.
  public init(_ rows: [[Double]]) {
    precondition(
      rows.allSatisfy { $0.count == rows[0].count },
      "rows must have equal lengths, found lengths \(Set(rows.map(\.count)).sorted())")
    precondition(
      [rows.count, rows.first?.count ?? 0].isShape,
      [rows.count, rows.first?.count ?? 0].shapeProblem)
    self.init(shape: [rows.count, rows.first?.count ?? 0], copying: rows.flatMap { $0 })
  }

  /// A tensor of any shape from its elements in row-major order.
  public init(_ scalars: [Double], shape: [Int]) {
    precondition(shape.isShape, shape.shapeProblem)
    precondition(
      shape.elementCount == scalars.count,
      "shape \(shape) needs \(shape.elementCount ?? 0) elements, found \(scalars.count)")
    self.init(shape: shape, copying: scalars)
  }

  private init(shape: [Int], copying scalars: [Double]) {
    self.init(shape, of: Double.self) { target in
      scalars.withUnsafeBufferPointer { source in
        guard let start = source.baseAddress else { return }
        target.update(from: start, count: source.count)
      }
    }
  }

  /// A tensor of zeros.
  public static func zeros(_ shape: [Int], elementType: ElementType = .float64) -> Tensor {
    precondition(shape.isShape, shape.shapeProblem)
    return full(shape, 0, elementType: elementType)
  }

  /// A tensor of ones.
  public static func ones(_ shape: [Int], elementType: ElementType = .float64) -> Tensor {
    precondition(shape.isShape, shape.shapeProblem)
    return full(shape, 1, elementType: elementType)
  }

  /// A tensor whose elements are all the same number.
  public static func full(
    _ shape: [Int], _ value: Double, elementType: ElementType = .float64
  ) -> Tensor {
    precondition(shape.isShape, shape.shapeProblem)
    return switch elementType {
    case .float64: filled(shape, value)
    case .float32: filled(shape, Float(value))
    }
  }

  private static func filled<Element: TensorElement>(_ shape: [Int], _ value: Element) -> Tensor {
    let count = shape.reduce(1, *)
    return Tensor(shape, of: Element.self) { $0.update(repeating: value, count: count) }
  }

  /// The identity matrix, [n, n].
  public static func identity(_ n: Int) -> Tensor {
    precondition([n, n].isShape, [n, n].shapeProblem)
    let result = zeros([n, n])
    let diagonal = result.buffer.elements(Double.self)
    for i in 0..<n { diagonal[i * n + i] = 1 }
    return result
  }

  /// Evenly spaced numbers from the lower to the upper bound, both included.
  ///
  ///     x[i] = lower + i (upper − lower) / (count − 1)
  public static func linspace(_ range: ClosedRange<Double>, count: Int) -> Tensor {
    precondition(range.isBounded, "bounds must be finite, found \(range)")
    precondition(count >= 1, "count must be positive, found \(count)")
    precondition([count].isShape, [count].shapeProblem)
    return Tensor([count], of: Double.self) { target in
      for i in 0..<count { target[i] = range.point(i, of: count) }
    }
  }

  /// The numbers from a start, by a step, up to but not including an end, as in `stride`.
  public static func arange(from start: Double = 0, to end: Double, by step: Double = 1) -> Tensor {
    precondition(
      start.isFinite && end.isFinite, "bounds must be finite, found \(start) and \(end)")
    precondition(step.isFinite && step != 0, "step must be finite and not 0, found \(step)")
    precondition(
      (end - start) / step <= Double(elementLimit),
      "\((end - start) / step) numbers exceed the limit of \(elementLimit) elements")
    let count = Swift.max(0, Int(((end - start) / step).rounded(.up)))
    return Tensor([count], of: Double.self) { target in
      for i in 0..<count { target[i] = start + Double(i) * step }
    }
  }

  /// The points of a regular grid over a rectangle, [rows · columns, 2], bounds included.
  ///
  /// x runs fastest: point i is in column i mod columns and row i / columns; row 0 is at the lower
  /// bound of y. `grid.reshaped(to: [rows, columns, 2])` recovers the rectangle.
  public static func grid(
    x: ClosedRange<Double>, y: ClosedRange<Double>, columns: Int, rows: Int
  ) -> Tensor {
    precondition(x.isBounded, "bounds of x must be finite, found \(x)")
    precondition(y.isBounded, "bounds of y must be finite, found \(y)")
    precondition(columns >= 1, "columns must be positive, found \(columns)")
    precondition(rows >= 1, "rows must be positive, found \(rows)")
    precondition([rows, columns, 2].isShape, [rows, columns, 2].shapeProblem)
    return Tensor([rows * columns, 2], of: Double.self) { target in
      for i in 0..<rows * columns {
        target[2 * i] = x.point(i % columns, of: columns)
        target[2 * i + 1] = y.point(i / columns, of: rows)
      }
    }
  }
}

extension ClosedRange<Double> {
  /// Whether both bounds and their distance are finite.
  package var isBounded: Bool { (upperBound - lowerBound).isFinite }

  /// One of evenly spaced points; the first and the last are the bounds exactly.
  func point(_ index: Int, of count: Int) -> Double {
    if index == 0 { return lowerBound }
    if index == count - 1 { return upperBound }
    return lowerBound + (upperBound - lowerBound) * (Double(index) / Double(count - 1))
  }
}
