import Tensors

// The safetensors format: eight bytes with the length of a header, the header in JSON, numbers.
//
//     {"0.weight": {"dtype": "F32", "shape": [3, 128], "data_offsets": [0, 1536]}, …}
//
// Offsets count from the end of the header; numbers are little-endian. Entries of numbers that this
// library has no type for are refused. Source: github.com/huggingface/safetensors, its README.

extension Parameters {
  /// The tensors in a safetensors file, in the order of their bytes. Numbers are 'F32' or 'F64'.
  ///
  /// In a notebook a path is relative to the notebook's folder, and the file has to lie in the
  /// course's; in a program it is relative to the working folder.
  /// - Throws: `DataError`, with the byte at which something else was expected.
  public init(safetensors path: String) throws {
    self = try SafetensorsFile("'\(path)'", DataSource.read(path)).parameters()
  }

  /// The tensors in the bytes of a safetensors file.
  /// - Throws: `DataError`, with the byte at which something else was expected.
  public init(safetensorsBytes bytes: [UInt8]) throws {
    self = try SafetensorsFile("safetensors", bytes).parameters()
  }

  /// The bytes of a safetensors file with these tensors.
  public var safetensorsBytes: [UInt8] {
    var entries: [String] = []
    var end = 0
    for (name, tensor) in zip(names, tensors) {
      let type = tensor.elementType == .float64 ? "F64" : "F32"
      let shape = tensor.shape.map { "\($0)" }.joined(separator: ",")
      entries.append(
        "\(jsonText(name)):{\"dtype\":\"\(type)\",\"shape\":[\(shape)],\"data_offsets\":"
          + "[\(end),\(end + tensor.byteCount)]}")
      end += tensor.byteCount
    }
    var header = Array("{\(entries.joined(separator: ","))}".utf8)
    while header.count % 8 != 0 { header.append(UInt8(ascii: " ")) }
    let length = (0..<8).map { UInt8(truncatingIfNeeded: header.count >> (8 * $0)) }
    return length + header + tensors.flatMap(\.littleEndianBytes)
  }

  /// Writes a safetensors file with these tensors, in place of what is there.
  ///
  /// Cells of a notebook write no files: there, keep `safetensorsBytes`, or the parameters
  /// themselves.
  /// - Throws: `DataError` where the file cannot be written.
  public func save(safetensors path: String) throws {
    try DataSink.write(safetensorsBytes, to: path)
  }
}

/// A string as JSON writes it.
private func jsonText(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"", "\\": result += "\\" + String(scalar)
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

/// The bytes of a file, taken apart.
private struct SafetensorsFile {
  let label: String
  let bytes: [UInt8]
  let entries: [SafetensorsEntry]
  /// Where the numbers begin.
  let start: Int

  init(_ label: String, _ bytes: [UInt8]) throws {
    func fail(_ byte: Int, _ fact: String, help: String? = nil) -> DataError {
      DataError("\(label), byte \(byte): \(fact)", help: help)
    }
    guard bytes.count >= 8 else {
      throw fail(bytes.count, "expected 8 bytes with the length of the header, found the end")
    }
    let length = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[$1]) << UInt64(8 * $1) }
    guard length <= UInt64(bytes.count - 8) else {
      throw fail(0, "expected a header of \(length) bytes, found \(bytes.count - 8)")
    }
    start = 8 + Int(length)
    var reader = SafetensorsHeader(bytes[8..<start], label)
    entries = try reader.entries()
    (self.label, self.bytes) = (label, bytes)
    try checkRanges(fail)
  }

  /// The ranges have to follow one another without gaps and end where the file does.
  private func checkRanges(_ fail: (Int, String, String?) -> DataError) throws {
    var end = 0
    for entry in entries.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard entry.range.lowerBound == end else {
        throw fail(
          entry.place,
          "expected numbers of '\(entry.name)' from offset \(end) on, found "
            + "\(entry.range.lowerBound)", nil)
      }
      end = entry.range.upperBound
    }
    guard end == bytes.count - start else {
      throw fail(
        start, "expected \(end) bytes of numbers, found \(bytes.count - start)",
        "write the file again; it may have been cut off")
    }
  }

  func parameters() -> Parameters {
    let ordered = entries.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return Parameters(
      layout: ordered.map(\.name),
      ordered.map { entry in
        let part = bytes[start + entry.range.lowerBound..<start + entry.range.upperBound]
        return Tensor(entry.shape, entry.type, littleEndianBytes: Array(part))
      })
  }
}

extension Tensor {
  private var width: Int { elementType == .float64 ? 8 : 4 }

  fileprivate var littleEndianBytes: [UInt8] { 1.littleEndian == 1 ? bytes : swapped(bytes, width) }

  /// The bytes are as many as the shape says.
  fileprivate init(_ shape: [Int], _ type: ElementType, littleEndianBytes bytes: [UInt8]) {
    let native = 1.littleEndian == 1 ? bytes : swapped(bytes, type == .float64 ? 8 : 4)
    self = Tensor(shape, type, bytes: native) ?? .zeros(shape, elementType: type)
  }
}

/// Each number's bytes in the other order.
private func swapped(_ bytes: [UInt8], _ width: Int) -> [UInt8] {
  bytes.indices.map { bytes[$0 / width * width + width - 1 - $0 % width] }
}
