// Images [n, channels, rows, columns], or [n, channels, length], made smaller and larger by a whole
// factor.

extension Tensor {
  /// The means of windows of size × size elements, side by side: rows and columns become `size` times
  /// fewer. Along one axis for [n, channels, length].
  public func averagePooled(_ size: Int) -> Tensor {
    precondition(
      poolingProblem(size, in: "averagePooled") == nil,
      poolingProblem(size, in: "averagePooled") ?? "")
    let operation = BlockSum(shape: shape, size: size)
    var factor = 1.0
    for _ in 2..<rank { factor *= Double(size) }
    return .traced(operation, [self]) / factor
  }

  /// The largest elements of windows of size × size elements, side by side; NaN where one is NaN.
  public func maxPooled(_ size: Int) -> Tensor {
    precondition(
      poolingProblem(size, in: "maxPooled") == nil, poolingProblem(size, in: "maxPooled") ?? "")
    let small = BlockSum(shape: shape, size: size).smallShape
    let indices = detached().largestInBlocks(size, small)
    return .traced(BlockChoice(shape: shape, smallShape: small, indices: indices), [self])
  }

  /// Each element repeated in a window of size × size elements, which makes rows and columns `size`
  /// times more: upsampling to the nearest neighbour.
  public func upsampled(_ size: Int) -> Tensor {
    precondition(upsamplingProblem(size) == nil, upsamplingProblem(size) ?? "")
    let operation = BlockSum(shape: enlarged(size) ?? [], size: size)
    return .traced(BlockRepetition(sum: operation), [self])
  }

  /// Why images cannot be divided into windows.
  package func poolingProblem(_ size: Int, in name: String) -> String? {
    if let problem = blockProblem(size, name) { return problem }
    let misfit = shape.dropFirst(2).first { $0 % size != 0 }
    return misfit.map {
      "images of shape \(shape) cannot be divided into windows of size \(size) in '\(name)': \($0)"
        + " is no multiple of \(size)"
    }
  }

  /// Why images cannot be made larger.
  package func upsamplingProblem(_ size: Int) -> String? {
    if let problem = blockProblem(size, "upsampled") { return problem }
    guard let large = enlarged(size) else {
      return "images of shape \(shape) made \(size) times larger exceed the limit of"
        + " \(Tensor.elementLimit) elements"
    }
    return large.isShape ? nil : large.shapeProblem
  }

  private func blockProblem(_ size: Int, _ name: String) -> String? {
    guard rank == 3 || rank == 4 else {
      return "'\(name)' needs images [n, channels, rows, columns] or [n, channels, length], found"
        + " shape \(shape)"
    }
    return size >= 1 ? nil : "a window must have a positive size, found \(size) in '\(name)'"
  }

  private func enlarged(_ size: Int) -> [Int]? {
    var result = shape
    for axis in 2..<rank {
      let (extent, overflow) = shape[axis].multipliedReportingOverflow(by: size)
      if overflow { return nil }
      result[axis] = extent
    }
    return result
  }

  /// The offset of the largest element of each block, of the first NaN where there is one.
  private func largestInBlocks(_ size: Int, _ small: [Int]) -> [Int] {
    switch elementType {
    case .float64: largestInBlocks(size, small, Double.self)
    case .float32: largestInBlocks(size, small, Float.self)
    }
  }

  private func largestInBlocks<Element: TensorElement>(
    _ size: Int, _ small: [Int], _: Element.Type
  ) -> [Int] {
    let source = elements(Element.self)
    let blocks = Blocks(shape: shape, size: size)
    let total = small.reduce(1, *)
    return [Int](unsafeUninitializedCapacity: total) { memory, count in
      let target = memory
      count = total
      blocks.forEachRow { start, first in
        for j in 0..<blocks.columns {
          var best = start + j * size
          var largest = source[best]
          for y in 0..<blocks.height {
            for x in 0..<size {
              let next = start + y * blocks.width + j * size + x
              // Neither at most the largest, which a NaN is not, either, nor behind a NaN.
              let isLarger = !(source[next] <= largest) && largest == largest
              best = isLarger ? next : best
              largest = isLarger ? source[next] : largest
            }
          }
          target[first + j] = best
        }
      }
    }
  }
}

/// How images are divided into blocks.
struct Blocks {
  /// Elements of a row of the image, rows of a block, and blocks in a row.
  let width: Int
  let height: Int
  let columns: Int
  private let rows: Int

  init(shape: [Int], size: Int) {
    width = shape[shape.count - 1]
    height = shape.count == 4 ? size : 1
    columns = width / size
    rows = shape.dropLast().reduce(1, *) / height
  }

  /// Calls the body with the offset of each row of blocks in the image, and that of the first block.
  @inline(__always)
  func forEachRow(_ body: (_ start: Int, _ first: Int) -> Void) {
    Parts.forEachRange(of: rows, per: max(1, Parts.elements / max(1, width * height))) { range in
      for row in range { body(row * height * width, row * columns) }
    }
  }
}
