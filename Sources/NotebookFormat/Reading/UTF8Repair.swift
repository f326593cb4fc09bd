package import Diagnostics

/// Bytes as valid UTF-8 of the same length: a question mark stands for every byte that is not.
package struct UTF8Repair {
  package private(set) var bytes: [UInt8]
  /// The offsets of the bytes that were replaced.
  private(set) var invalid: [Int] = []

  package init(_ original: [UInt8]) {
    bytes = original
    var offset = 0
    while offset < original.count {
      let length = Self.characterLength(in: original, at: offset)
      if length == 0 {
        invalid.append(offset)
        bytes[offset] = UInt8(ascii: "?")
      }
      offset += max(1, length)
    }
  }

  /// How many bytes the character at an offset has; 0 when there is no valid one.
  private static func characterLength(in bytes: [UInt8], at offset: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    // The second byte excludes overlong forms, surrogates and what lies beyond Unicode.
    let (length, second): (Int, ClosedRange<UInt8>)
    switch lead {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]),
      bytes[(offset + 1)..<(offset + length)].allSatisfy(\.isContinuation)
    else { return 0 }
    return length
  }

  /// One diagnostic for each run of invalid bytes, at most ten.
  package func diagnostics(in source: SourceText) -> [Diagnostic] {
    var runs: [Range<Int>] = []
    for offset in invalid {
      if let last = runs.last, last.upperBound == offset {
        runs[runs.count - 1] = last.lowerBound..<offset + 1
      } else if runs.count < 10 {
        runs.append(offset..<offset + 1)
      } else {
        break
      }
    }
    return runs.map { run in
      Diagnostic(
        "file is not valid UTF-8 at byte \(run.lowerBound)", at: Place(source, run),
        help: "save the file as UTF-8")
    }
  }
}
