/// Looks through code for what the parser must not see: brackets that are nested too deeply for
/// what calls itself, and the mark of a byte that is no text, which stops the parser's report.
struct NestingScan {
  /// What is wrong, at an offset.
  enum Finding {
    case bracket(Int)
    case square(Int)
    case noCharacter(Int)
  }

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  private var squareDepth = 0

  static let limit = 200
  /// Whether `[[[` starts a type is found out by reading on, twice for each bracket.
  static let squareLimit = 16

  /// The first thing that is wrong; nil if there is none.
  static func finding(in text: String) -> Finding? {
    var scan = NestingScan(bytes: Array(text.utf8))
    return scan.run()
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private mutating func run() -> Finding? {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "["):
        depth += 1
        squareDepth += 1
        if squareDepth > Self.squareLimit { return .square(index) }
      case UInt8(ascii: "]"):
        depth = max(0, depth - 1)
        squareDepth = max(0, squareDepth - 1)
      case UInt8(ascii: "("), UInt8(ascii: "{"):
        depth += 1
        if depth > Self.limit { return .bracket(index) }
      case UInt8(ascii: ")"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\""): skipString()
      case UInt8(ascii: "/"): skipComment()
      case 0xEF where has("\u{FFFD}", at: index): return .noCharacter(index)
      default: break
      }
      index += 1
    }
    return nil
  }

  private func has(_ text: StaticString, at offset: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
  }

  /// Goes to the last byte of a string. Code inside of it is not looked at: what is nested there
  /// is nested for the parser too, but a string that deep meets the parser's own limit.
  private mutating func skipString() {
    let isLong = has("\"\"\"", at: index)
    index += isLong ? 3 : 1
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "\\") {
        index += 1
      } else if isLong ? has("\"\"\"", at: index) : bytes[index] == UInt8(ascii: "\"") {
        index += isLong ? 2 : 0
        return
      } else if !isLong, bytes[index] == UInt8(ascii: "\n") {
        return
      }
      index += 1
    }
  }

  private mutating func skipComment() {
    if has("//", at: index) {
      while index + 1 < bytes.count, bytes[index + 1] != UInt8(ascii: "\n") { index += 1 }
    } else if has("/*", at: index) {
      index += 2
      while index < bytes.count, !has("*/", at: index) { index += 1 }
      index += 1
    }
  }
}
