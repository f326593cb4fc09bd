/// Comments between `/*` and `*/`, which may stand inside of each other.
enum BlockComment {
  /// Where the comment ends that starts at an offset; nil if the text ends first.
  static func end<Bytes: RandomAccessCollection<UInt8>>(
    in bytes: Bytes, from start: Int
  ) -> Int? where Bytes.Index == Int {
    var depth = 0
    var offset = start
    repeat {
      guard offset + 1 < bytes.endIndex else { return nil }
      switch (bytes[offset], bytes[offset + 1]) {
      case (UInt8(ascii: "/"), UInt8(ascii: "*")):
        depth += 1
        offset += 2
      case (UInt8(ascii: "*"), UInt8(ascii: "/")):
        depth -= 1
        offset += 2
      default: offset += 1
      }
    } while depth > 0
    return offset
  }
}
