/// The size of a picture in pixels, so that the page leaves room for it before it is loaded.
struct ImageSize: Equatable {
  let width: Int
  let height: Int

  /// Reads the head of a PNG, GIF or SVG file; nil for other formats.
  init?(_ bytes: [UInt8]) {
    if bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      width = bytes[16..<20].reduce(0) { $0 << 8 | Int($1) }
      height = bytes[20..<24].reduce(0) { $0 << 8 | Int($1) }
    } else if bytes.count >= 10, bytes.starts(with: Array("GIF8".utf8)) {
      width = Int(bytes[6]) | Int(bytes[7]) << 8
      height = Int(bytes[8]) | Int(bytes[9]) << 8
    } else if let size = Self.vectorSize(bytes.prefix(2000)) {
      (width, height) = size
    } else {
      return nil
    }
    guard width > 0, height > 0 else { return nil }
  }

  /// The box of a drawing, which is what its size in the page is in proportion to.
  private static func vectorSize(_ head: ArraySlice<UInt8>) -> (Int, Int)? {
    let text = String(decoding: head, as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"),
      let box = text[start.upperBound...].prefix(while: { $0 != ">" })
        .firstRange(of: "viewBox=\"")
    else { return nil }
    let numbers = text[box.upperBound...].prefix { $0 != "\"" }
      .split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    guard numbers.count == 4, (1...100_000).contains(numbers[2]),
      (1...100_000).contains(numbers[3])
    else { return nil }
    return (Int(numbers[2].rounded()), Int(numbers[3].rounded()))
  }
}
