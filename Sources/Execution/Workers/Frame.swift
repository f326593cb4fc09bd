/// Messages on a stream of bytes: a mark, the length in four bytes, low ones first, the content.
package enum Frame {
  private static let mark: [UInt8] = Array("SBW1".utf8)
  static let headSize = 8
  /// Longer contents are taken for garbage.
  package static let longest = 1 << 30

  package static func bytes(of content: [UInt8]) -> [UInt8] {
    let length = (0..<4).map { UInt8(truncatingIfNeeded: content.count >> ($0 * 8)) }
    return mark + length + content
  }

  /// The length that the head of a frame tells; nil if it is none. Also a part of the head is
  /// looked at, so that garbage is seen early.
  static func contentSize(_ head: ArraySlice<UInt8>) -> Int? {
    for (byte, expected) in zip(head, mark) where byte != expected { return nil }
    let length = head.dropFirst(4).prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
    return length <= longest ? length : nil
  }
}

/// Puts frames together from the pieces in which their bytes arrive.
package struct FrameBuffer {
  /// The bytes are no frames; nothing more can be read.
  package struct Garbage: Error {}

  private var bytes: [UInt8] = []
  private var start = 0

  package init() {}

  package mutating func append(_ piece: some Sequence<UInt8>) { bytes.append(contentsOf: piece) }

  /// Whether what comes next is no frame.
  var isGarbage: Bool { Frame.contentSize(bytes[start...].prefix(Frame.headSize)) == nil }

  /// Whether a frame has begun that is not finished.
  package var isInside: Bool { start < bytes.count }

  /// The content of the next frame; nil until all of it is there.
  package mutating func next() throws(Garbage) -> [UInt8]? {
    guard let size = Frame.contentSize(bytes[start...].prefix(Frame.headSize)) else {
      throw Garbage()
    }
    let content = start + Frame.headSize
    guard bytes.count - start >= Frame.headSize, bytes.count - content >= size else { return nil }
    defer { drop(through: content + size) }
    return Array(bytes[content..<content + size])
  }

  private mutating func drop(through end: Int) {
    start = end
    if start == bytes.count {
      bytes.removeAll(keepingCapacity: true)
      start = 0
    }
  }
}
