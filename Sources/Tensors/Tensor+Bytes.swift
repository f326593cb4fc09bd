extension Tensor {
  /// The elements as they lie in memory, row by row.
  package var bytes: [UInt8] {
    Array(UnsafeRawBufferPointer(start: buffer.address, count: byteCount))
  }

  /// A tensor of elements as `bytes` gives them; nil if their number is not that of the shape.
  package init?(_ shape: [Int], _ type: ElementType, bytes: [UInt8]) {
    var count = 1
    for extent in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      guard extent >= 0, !overflow, product <= Tensor.elementLimit else { return nil }
      count = product
    }
    switch type {
    case .float64:
      guard bytes.count == count * 8 else { return nil }
      self.init(shape, of: Double.self) { Self.copy(bytes, to: $0) }
    case .float32:
      guard bytes.count == count * 4 else { return nil }
      self.init(shape, of: Float.self) { Self.copy(bytes, to: $0) }
    }
  }

  private static func copy(_ bytes: [UInt8], to target: UnsafeMutableRawPointer) {
    bytes.withUnsafeBytes {
      if let source = $0.baseAddress { target.copyMemory(from: source, byteCount: $0.count) }
    }
  }
}
