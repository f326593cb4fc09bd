import CKernels

/// A product of two matrices, op(left) · op(right), where `op` transposes or does nothing; plus a bias
/// for each column. Nothing is copied for transposing.
///
/// The loops are in `CKernels/Products.h`. Parts of the result are computed by different threads;
/// each element is the same chain of operations whichever part it lies in.
struct PlainProduct {
  let left: Tensor
  let right: Tensor
  let transposesLeft: Bool
  let transposesRight: Bool
  let bias: Tensor?

  private let rows: Int
  private let inner: Int
  private let columns: Int

  /// Operations that are worth a thread.
  private static let operationsPerPart = 1 << 18
  /// Parts divide columns in groups of what every processor's loops do at once.
  private static let columnGroup = 32

  /// Vectors are rows on the left and columns on the right, and are not transposed.
  init(
    _ left: Tensor, _ right: Tensor, transposingLeft: Bool = false, transposingRight: Bool = false,
    bias: Tensor? = nil
  ) {
    self.left = left
    self.right = right
    transposesLeft = transposingLeft
    transposesRight = transposingRight
    self.bias = bias
    let a = left.rank == 1 ? [1] + left.shape : left.shape
    let b = right.rank == 1 ? right.shape + [1] : right.shape
    rows = transposingLeft ? a[1] : a[0]
    inner = transposingLeft ? a[0] : a[1]
    columns = transposingRight ? b[0] : b[1]
  }

  func result(_ shape: [Int]) -> Tensor {
    // Few columns would leave vectors empty: the transposed product has few rows instead.
    if transposesLeft, bias == nil, columns <= 8, rows > columns {
      let transposed = PlainProduct(
        right, left, transposingLeft: !transposesRight, transposingRight: false)
      return Tensor(shape, sharing: transposed.result([columns, rows]).transposed())
    }
    return switch left.elementType {
    case .float64: result(shape, Double.self)
    case .float32: result(shape, Float.self)
    }
  }

  private func result<Element: TensorElement>(_ shape: [Int], _: Element.Type) -> Tensor {
    Tensor(shape, of: Element.self) { target in
      let product = KernelProduct(
        rows: rows, inner: inner, columns: columns, left: left.buffer.address,
        right: right.buffer.address, leftStride: transposesLeft ? rows : inner,
        rightStride: transposesRight ? inner : columns, targetStride: columns,
        transposesLeft: transposesLeft, transposesRight: transposesRight, target: target,
        bias: bias?.buffer.address, factors: nil)
      if sharesRight { return multiplySharingRight(product, Element.self) }
      // Of many rows each thread keeps some, those that it has in elementwise operations.
      let dividesColumns = columns >= 2 * Self.columnGroup && rows < 4 * columns
      let groups = dividesColumns ? columns / Self.columnGroup : rows
      let most = min(Self.mostParts(rows * columns, inner), worthwhileParts)
      let parts = max(1, min(most, groups))
      Parts.forEach(parts) { part in
        let range = groups * part / parts..<groups * (part + 1) / parts
        if dividesColumns {
          let end = part == parts - 1 ? columns : range.upperBound * Self.columnGroup
          Element.multiply(
            product.columns(range.lowerBound * Self.columnGroup..<end, Element.self))
        } else {
          Element.multiply(product.rows(range, Element.self))
        }
      }
    }
  }

  /// Whether all parts have the whole right operand, which is packed once; each has some rows.
  private var sharesRight: Bool {
    rows >= 256 && columns >= 256 && Self.operations(rows * columns, inner) > Self.large
  }

  private func multiplySharingRight<Element: TensorElement>(
    _ product: KernelProduct, _: Element.Type
  ) {
    let packed = Buffer(byteCount: max(1, product.packedByteCount(Element.self)))
    let width = kernel.panelsOfBlock * kernel.panelBytes / MemoryLayout<Element>.stride
    Parts.forEach((columns + width - 1) / width) { block in
      let start = block * width
      Element.pack(
        product.columns(start..<min(columns, start + width), Element.self),
        into: packed.elements(Element.self) + start * inner)
    }
    let parts = min(4 * Parts.threads, rows)
    Parts.forEach(parts) { part in
      let range = rows * part / parts..<rows * (part + 1) / parts
      Element.multiply(product.rows(range, Element.self), packed: packed.address)
    }
  }

  /// So many operations are a large product.
  private static let large = 1 << 28

  /// How many parts a product of so many elements has at most: large ones have several for each
  /// thread, since threads are not always equally fast.
  static func mostParts(_ elements: Int, _ inner: Int) -> Int {
    operations(elements, inner) > large ? 4 * Parts.threads : Parts.threads
  }

  /// How many parts are worth a thread each.
  static func worthwhileParts(_ elements: Int, _ inner: Int) -> Int {
    operations(elements, inner) / operationsPerPart
  }

  /// Thin matrices leave vectors empty and take as long as thicker ones.
  private var worthwhileParts: Int {
    Self.worthwhileParts(max(rows, 8) * max(columns, 16), max(inner, 8))
  }

  private static func operations(_ elements: Int, _ inner: Int) -> Int {
    let (operations, overflow) = elements.multipliedReportingOverflow(by: max(inner, 1))
    return overflow ? Int.max : operations
  }
}

extension KernelProduct {
  /// The bytes of the right operand in panels.
  func packedByteCount<Element: TensorElement>(_: Element.Type) -> Int {
    let length = columns * MemoryLayout<Element>.stride
    return inner * ((length + kernel.panelBytes - 1) / kernel.panelBytes) * kernel.panelBytes
  }

  /// Some rows of the result.
  func rows<Element: TensorElement>(_ range: Range<Int>, _: Element.Type) -> Self {
    var part = self
    part.rows = range.count
    let step = transposesLeft ? 1 : leftStride
    part.left = left.map { $0 + range.lowerBound * step * MemoryLayout<Element>.stride }
    let offset = range.lowerBound * targetStride * MemoryLayout<Element>.stride
    part.target = target.map { $0 + offset }
    part.factors = factors.map { $0 + offset }
    return part
  }

  /// Some columns of the result.
  fileprivate func columns<Element: TensorElement>(_ range: Range<Int>, _: Element.Type) -> Self {
    var part = self
    part.columns = range.count
    let step = transposesRight ? rightStride : 1
    part.right = right.map { $0 + range.lowerBound * step * MemoryLayout<Element>.stride }
    part.target = target.map { $0 + range.lowerBound * MemoryLayout<Element>.stride }
    part.factors = factors.map { $0 + range.lowerBound * MemoryLayout<Element>.stride }
    part.bias = bias.map { $0 + range.lowerBound * MemoryLayout<Element>.stride }
    return part
  }
}
