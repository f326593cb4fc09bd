import Diagnostics

/// References in the words of a formula: `\text{by @eq-score}` is `\text{by \eqref{eq-score}}`.
///
/// Outside of `\text`, an `@` is what LaTeX makes of it. In `(@eq-score)` the brackets are those of
/// the number.
extension SourceSlice {
  var namingEquations: SourceSlice {
    let bytes = Array(text.utf8)
    let references = FormulaReferences(bytes).found
    guard !references.isEmpty else { return self }
    var result: [UInt8] = []
    var segments: [Segment] = []
    var start = 0
    for (sign, label, command) in references {
      append(start..<sign, bytes, &result, &segments)
      segments.append(Segment(start: result.count, fileOffset: fileOffset(of: sign)))
      result += "\\\(command){".utf8
      append(label, bytes, &result, &segments)
      result += "}".utf8
      start = label.upperBound
    }
    append(start..<bytes.count, bytes, &result, &segments)
    return SourceSlice(
      source: source, text: String(decoding: result, as: UTF8.self), segments: segments)
  }

  /// Copies bytes with the way back to the file.
  private func append(
    _ range: Range<Int>, _ bytes: [UInt8], _ result: inout [UInt8], _ segments: inout [Segment]
  ) {
    let starts =
      [range.lowerBound]
      + self.segments.map(\.start).filter {
        range.contains($0) && $0 != range.lowerBound
      }
    for start in starts where !range.isEmpty {
      segments.append(
        Segment(
          start: result.count + start - range.lowerBound, fileOffset: fileOffset(of: start)))
    }
    result += bytes[range]
  }
}

/// Where equations are named inside of `\text`.
private struct FormulaReferences {
  /// The `@`, the label behind it, and the command that takes their place.
  private(set) var found: [(sign: Int, label: Range<Int>, command: String)] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.contains(UInt8(ascii: "@")) else { return }
    let word = Array("\\text{".utf8)
    var index = 0
    while index + word.count <= bytes.count {
      guard bytes[index..<index + word.count].elementsEqual(word) else {
        index += 1
        continue
      }
      index = read(from: index + word.count)
    }
  }

  /// Reads the argument that starts at an offset, and returns where it ends.
  private mutating func read(from start: Int) -> Int {
    var depth = 1
    var index = start
    while index < bytes.count, depth > 0 {
      switch bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "@"):
        if let label = label(at: index + 1) {
          let isBracketed =
            index > 0 && bytes[index - 1] == UInt8(ascii: "(") && label.upperBound < bytes.count
            && bytes[label.upperBound] == UInt8(ascii: ")")
          found.append((index, label, isBracketed ? "ref" : "eqref"))
          index = label.upperBound - 1
        }
      default: break
      }
      index += 1
    }
    return min(index, bytes.count)
  }

  /// A label that begins with `eq-`.
  private func label(at start: Int) -> Range<Int>? {
    guard bytes[start...].starts(with: "eq-".utf8) else { return nil }
    var end = start
    while end < bytes.count, Self.isPart(bytes[end]) { end += 1 }
    while end > start, [UInt8(ascii: "-"), UInt8(ascii: "_")].contains(bytes[end - 1]) { end -= 1 }
    return end > start + 3 ? start..<end : nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
