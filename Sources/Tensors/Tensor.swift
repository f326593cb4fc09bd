// Tensors: arrays of numbers, what is computed with them, and streams of random numbers.
//
// In:  numbers (literals, arrays of Double, ranges) and a seed.
// Out: `Tensor` values, and the numbers in them.
//
// A tensor is a shape and a buffer, contiguous and row-major; copies share the buffer until one of
// them is written. Public operations first check their arguments, as preconditions that name both
// values, then call a kernel: a loop over raw memory, generic over the element type (`Kernels/`).
// An operation of a kernel (`Exponential`, `Sum`) is a small type, so a new one is new code beside
// the others, never a case in a switch.
//
// While a derivative is taken, tensors carry a trace and operations go by way of a `TracedOperation`
// (`Derivatives/`).
//
// Reading order: Tensor, ElementType, Shape, Kernels/Elementwise, Tensor+Arithmetic, the other
// `Tensor+…`, then Random/Philox and Random/RandomStream, then Derivatives/Transformation.

/// An array of numbers with a shape: a number (`[]`), a vector (`[n]`), a matrix (`[n, d]`), ….
///
/// Tensors are values: changing a copy leaves the original alone. Elements are stored in row-major
/// order, all of one type, `float64` unless asked otherwise. Shapes broadcast as in NumPy: aligned
/// at the last axis, extents must be equal or 1. Axes are counted from 0; negative ones count from
/// the end. Operations are computed in the element type; NaN in gives NaN out.
///
/// Element types do not mix: `x + y` needs equal types, except that a number (rank 0) takes the
/// type of the other operand. Two numbers of different types give float64. Convert with
/// `converted(to:)`.
public struct Tensor: Sendable {
  /// The number of elements that a tensor may have at most.
  public static let elementLimit = 100_000_000

  /// The extent of each axis.
  public let shape: [Int]
  /// The type of the elements.
  public let elementType: ElementType
  /// The number of elements, the product of the extents.
  public let count: Int
  var buffer: Buffer
  /// What the tensor knows of derivatives that it takes part in.
  var trace: Trace?

  /// The bytes that the elements take.
  package var byteCount: Int { buffer.byteCount }

  /// A tensor of a given shape whose elements the closure writes, all of them.
  init<Element: TensorElement>(
    _ shape: [Int], of type: Element.Type = Element.self,
    filling fill: (UnsafeMutablePointer<Element>) throws -> Void
  ) rethrows {
    let count = shape.reduce(1, *)
    buffer = Buffer(byteCount: count * MemoryLayout<Element>.stride)
    try fill(buffer.elements(Element.self))
    self.shape = shape
    self.count = count
    elementType = Element.elementType
  }

  /// The elements of a buffer.
  init(_ shape: [Int], _ elementType: ElementType, _ buffer: Buffer) {
    self.shape = shape
    count = shape.reduce(1, *)
    self.elementType = elementType
    self.buffer = buffer
  }

  /// The same elements under another shape of equal count.
  init(_ shape: [Int], sharing tensor: Tensor) {
    if tensor.trace != nil {
      self = .traced(Reshaping(from: tensor.shape, to: shape), [tensor])
      return
    }
    self.shape = shape
    count = tensor.count
    elementType = tensor.elementType
    buffer = tensor.buffer
  }

  /// The number of axes.
  public var rank: Int { shape.count }

  /// The extent of an axis; negative axes count from the end.
  public func extent(axis: Int) -> Int {
    precondition(shape.hasAxis(axis), shape.problem(axis: axis))
    return shape[shape.axis(axis)]
  }

  /// All elements in row-major order.
  public var scalars: [Double] {
    [Double](unsafeUninitializedCapacity: count) { memory, initialized in
      if let start = memory.baseAddress { copyElements(to: start) }
      initialized = count
    }
  }

  /// The element of a tensor that has exactly one.
  public var item: Double {
    precondition(count == 1, "a tensor of shape \(shape) has \(count) elements, not 1")
    return element(at: 0)
  }

  /// The same numbers in another element type, rounded to nearest where it is narrower.
  public func converted(to type: ElementType) -> Tensor {
    if type == elementType { return self }
    if trace != nil { return .traced(Conversion(from: elementType, to: type), [self]) }
    return switch type {
    case .float64: Tensor(shape, of: Double.self) { copyElements(to: $0) }
    case .float32: Tensor(shape, of: Float.self) { copyElements(to: $0) }
    }
  }
}

// Access to the memory, for kernels.
extension Tensor {
  /// The elements as memory of their own type, valid while the tensor lives.
  @inline(__always)
  func elements<Element: TensorElement>(_: Element.Type) -> UnsafePointer<Element> {
    UnsafePointer(buffer.elements(Element.self))
  }

  /// An element by its row-major offset.
  @inline(__always)
  func element(at offset: Int) -> Double {
    switch elementType {
    case .float64: elements(Double.self)[offset]
    case .float32: Double(elements(Float.self)[offset])
    }
  }

  /// Writes all elements, converted, to memory for `count` of them.
  func copyElements<Target: TensorElement>(to target: UnsafeMutablePointer<Target>) {
    switch elementType {
    case .float64: copyElements(Double.self, to: target)
    case .float32: copyElements(Float.self, to: target)
    }
  }

  private func copyElements<Source: TensorElement, Target: TensorElement>(
    _: Source.Type, to target: UnsafeMutablePointer<Target>
  ) {
    let source = elements(Source.self)
    Parts.forEachRange(of: count) { range in
      convert(source + range.lowerBound, to: target + range.lowerBound, count: range.count)
    }
  }

  /// Makes the buffer this tensor's own before a write.
  mutating func makeUnique() {
    if !isKnownUniquelyReferenced(&buffer) {
      buffer = Buffer(copying: buffer)
    }
  }

  /// The elements' bytes in row-major order and the machine's byte order, for hashing and storing.
  package func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(UnsafeRawBufferPointer(start: buffer.address, count: buffer.byteCount))
  }
}

extension Tensor: Equatable {
  /// Whether shapes, element types and all elements are equal; NaN equals nothing.
  public static func == (a: Tensor, b: Tensor) -> Bool {
    guard a.shape == b.shape, a.elementType == b.elementType else { return false }
    return switch a.elementType {
    case .float64: allEqual(a.elements(Double.self), b.elements(Double.self), count: a.count)
    case .float32: allEqual(a.elements(Float.self), b.elements(Float.self), count: a.count)
    }
  }

  /// Whether shapes are equal and each pair of elements differs by at most
  /// tolerance · max(1, |a|, |b|). NaN is close to nothing, an infinity to itself.
  public func isClose(to other: Tensor, tolerance: Double = 1e-9) -> Bool {
    precondition(tolerance >= 0, "tolerance must not be negative, found \(tolerance)")
    guard shape == other.shape else { return false }
    return (0..<count).allSatisfy { offset in
      let (a, b) = (element(at: offset), other.element(at: offset))
      let scale = Swift.max(1, Swift.max(Swift.abs(a), Swift.abs(b)))
      return a == b || Swift.abs(a - b) <= tolerance * scale && scale.isFinite
    }
  }
}

private func allEqual<Element: TensorElement>(
  _ a: UnsafePointer<Element>, _ b: UnsafePointer<Element>, count: Int
) -> Bool {
  (0..<count).allSatisfy { a[$0] == b[$0] }
}
