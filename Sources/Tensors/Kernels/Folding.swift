/// Combines the elements along an axis into one.
///
/// Memory is seen as [outer, extent, inner] with the folded axis in the middle.
protocol Folding: Sendable {
  /// Whether the result is one of the elements; else it is their sum.
  static var choosesElements: Bool { get }
  /// The result for no elements.
  static func identity<Element: TensorElement>(_: Element.Type) -> Element
  /// Folds a run of at least one element.
  static func run<Element: TensorElement>(_ x: UnsafePointer<Element>, count: Int) -> Element
  static func combine<Element: TensorElement>(_ a: Element, _ b: Element) -> Element
  /// Combines each element with its partner.
  static func combine<Element: TensorElement>(
    into target: UnsafeMutablePointer<Element>, _ row: UnsafePointer<Element>, count: Int)
  /// Folds rows of `inner` elements each into one row, one after the other.
  static func foldBlock<Element: TensorElement>(
    _ source: UnsafePointer<Element>, _ rows: Int, _ inner: Int, stride: Int,
    into target: UnsafeMutablePointer<Element>)
}

extension Tensor {
  /// All elements folded into a number.
  func folding<Fold: Folding>(_ fold: Fold.Type) -> Tensor {
    Tensor([], sharing: flattened().folding(fold, axis: 0, keepingAxis: false))
  }

  /// The elements along an axis folded into one.
  func folding<Fold: Folding>(_ fold: Fold.Type, axis: Int, keepingAxis: Bool) -> Tensor {
    if trace != nil {
      let trace = FoldingTrace<Fold>(
        axis: shape.axis(axis), keepsAxis: keepingAxis, shape: shape)
      return .traced(trace, [self])
    }
    return switch elementType {
    case .float64: folding(fold, shape.axis(axis), keepingAxis, Double.self)
    case .float32: folding(fold, shape.axis(axis), keepingAxis, Float.self)
    }
  }

  private func folding<Fold: Folding, Element: TensorElement>(
    _: Fold.Type, _ axis: Int, _ keepingAxis: Bool, _: Element.Type
  ) -> Tensor {
    let extent = shape[axis]
    let outer = shape[..<axis].reduce(1, *)
    let inner = shape[(axis + 1)...].reduce(1, *)
    let result = shape.reducing(axis: axis, keepingAxis: keepingAxis)
    let source = elements(Element.self)
    return Tensor(result, of: Element.self) { target in
      if extent == 0 {
        target.update(repeating: Fold.identity(Element.self), count: outer * inner)
      } else if inner == 1 {
        Parts.forEachRange(of: outer, per: Swift.max(1, Parts.elements / extent)) { range in
          for i in range { target[i] = Fold.run(source + i * extent, count: extent) }
        }
      } else {
        let part = Swift.max(64, Parts.elements / extent)
        for i in 0..<outer {
          Parts.forEachRange(of: inner, per: part) { columns in
            let start = columns.lowerBound
            Fold.foldRows(
              source + i * extent * inner + start, extent, columns.count, stride: inner,
              into: target + i * inner + start)
          }
        }
      }
    }
  }
}

extension Folding {
  /// Folds `rows` rows of `inner` elements each into one row, in halves down to blocks that are
  /// folded one row after the other: keeps the rounding error of long sums small.
  static func foldRows<Element: TensorElement>(
    _ source: UnsafePointer<Element>, _ rows: Int, _ inner: Int, stride: Int,
    into target: UnsafeMutablePointer<Element>
  ) {
    guard rows > 128 else { return foldBlock(source, rows, inner, stride: stride, into: target) }
    let half = rows / 2
    foldRows(source, half, inner, stride: stride, into: target)
    withUnsafeTemporaryAllocation(of: Element.self, capacity: inner) { part in
      guard let part = part.baseAddress else { return }
      foldRows(source + half * stride, rows - half, inner, stride: stride, into: part)
      combine(into: target, UnsafePointer(part), count: inner)
    }
  }

  static func foldBlock<Element: TensorElement>(
    _ source: UnsafePointer<Element>, _ rows: Int, _ inner: Int, stride: Int,
    into target: UnsafeMutablePointer<Element>
  ) {
    target.update(from: source, count: inner)
    for i in 1..<max(rows, 1) { combine(into: target, source + i * stride, count: inner) }
  }
}

extension Folding {
  static func combine<Element: TensorElement>(
    into target: UnsafeMutablePointer<Element>, _ row: UnsafePointer<Element>, count: Int
  ) {
    for j in 0..<count { target[j] = combine(target[j], row[j]) }
  }
}

/// Pairwise summation: halves down to blocks of eight running sums, so that the error grows with
/// the logarithm of the count. The order of additions depends on the count alone.
enum Summation: Folding {
  static var choosesElements: Bool { false }
  static func identity<E: TensorElement>(_: E.Type) -> E { 0 }
  static func combine<E: TensorElement>(_ a: E, _ b: E) -> E { a + b }

  static func combine<E: TensorElement>(
    into target: UnsafeMutablePointer<E>, _ row: UnsafePointer<E>, count: Int
  ) {
    E.fill(target, Sum.self, from: UnsafePointer(target), step: 1, and: row, step: 1, count: count)
  }

  static func foldBlock<E: TensorElement>(
    _ source: UnsafePointer<E>, _ rows: Int, _ inner: Int, stride: Int,
    into target: UnsafeMutablePointer<E>
  ) {
    E.sumRows(source, rows, inner, stride: stride, into: target)
  }

  static func run<E: TensorElement>(_ x: UnsafePointer<E>, count: Int) -> E {
    if count > 1024 {
      let half = (count / 2) & ~7
      return run(x, count: half) + run(x + half, count: count - half)
    }
    if count < 8 {
      var sum = x[0]
      for i in 1..<max(count, 1) { sum += x[i] }
      return sum
    }
    return block(x, count: count)
  }

  @inline(__always)
  private static func block<E: TensorElement>(_ x: UnsafePointer<E>, count: Int) -> E {
    let memory = UnsafeRawPointer(x)
    var lanes = SIMD8<E>.zero
    for i in stride(from: 0, to: count & ~7, by: 8) {
      lanes += memory.loadUnaligned(
        fromByteOffset: i * MemoryLayout<E>.stride, as: SIMD8<E>.self)
    }
    var rest: E = 0
    for i in (count & ~7)..<count { rest += x[i] }
    return ((lanes[0] + lanes[4]) + (lanes[2] + lanes[6]))
      + ((lanes[1] + lanes[5]) + (lanes[3] + lanes[7])) + rest
  }
}

/// The largest element; NaN if there is one.
enum Largest: Folding {
  static var choosesElements: Bool { true }
  static func identity<E: TensorElement>(_: E.Type) -> E { -.infinity }
  static func combine<E: TensorElement>(_ a: E, _ b: E) -> E { a > b || a.isNaN ? a : b }
  static func run<E: TensorElement>(_ x: UnsafePointer<E>, count: Int) -> E {
    foldLanes(x, count: count)
  }
}

/// The smallest element; NaN if there is one.
enum Smallest: Folding {
  static var choosesElements: Bool { true }
  static func identity<E: TensorElement>(_: E.Type) -> E { .infinity }
  static func combine<E: TensorElement>(_ a: E, _ b: E) -> E { a < b || a.isNaN ? a : b }
  static func run<E: TensorElement>(_ x: UnsafePointer<E>, count: Int) -> E {
    foldLanes(x, count: count)
  }
}

extension Folding {
  /// Folds in four independent chains, for operations whose order does not matter.
  @inline(__always)
  fileprivate static func foldLanes<E: TensorElement>(_ x: UnsafePointer<E>, count: Int) -> E {
    var (a, b, c, d) = (x[0], x[0], x[0], x[0])
    for i in stride(from: 0, to: count & ~3, by: 4) {
      a = combine(a, x[i])
      b = combine(b, x[i + 1])
      c = combine(c, x[i + 2])
      d = combine(d, x[i + 3])
    }
    for i in (count & ~3)..<count { a = combine(a, x[i]) }
    return combine(combine(a, b), combine(c, d))
  }
}
