/// Code without what does not change its meaning: comments go, white space becomes one space or one
/// line break. Equal results mean equal programs; text inside of strings stays as it is.
///
/// Code that does not end where it should (an open string or comment) is returned as it is.
package func codeText(_ code: String) -> String {
  var scanner = CodeScanner(Array(code.utf8))
  return scanner.scan() ? String(decoding: scanner.result, as: UTF8.self) : code
}

private struct CodeScanner {
  private let bytes: [UInt8]
  private var position = 0
  private(set) var result: [UInt8] = []
  /// White space since the last token.
  private var gap: Gap = .none

  private enum Gap { case none, space, line }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    result.reserveCapacity(bytes.count)
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  mutating func scan() -> Bool { scan(untilParenthesis: false) }

  /// Scans code to its end, or behind the parenthesis that closes an interpolation.
  private mutating func scan(untilParenthesis: Bool) -> Bool {
    var depth = 0
    while position < bytes.count {
      let next = bytes[position]
      switch next {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): skip(.space)
      case UInt8(ascii: "\n"): skip(.line)
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "/"): skipLineComment()
      case UInt8(ascii: "/") where byte(position + 1) == UInt8(ascii: "*"):
        guard skipBlockComment() else { return false }
      case UInt8(ascii: "\""):
        guard scanString(hashes: 0) else { return false }
      case UInt8(ascii: "#"):
        let hashes = bytes[position...].prefix { $0 == UInt8(ascii: "#") }.count
        guard byte(position + hashes) == UInt8(ascii: "\"") else {
          take(hashes)
          continue
        }
        take(hashes)
        guard scanString(hashes: hashes) else { return false }
      case UInt8(ascii: "("):
        depth += 1
        take(1)
      case UInt8(ascii: ")"):
        depth -= 1
        take(1)
        if untilParenthesis, depth < 0 { return true }
      default: take(1)
      }
    }
    return !untilParenthesis
  }

  private mutating func skip(_ kind: Gap) {
    if gap != .line { gap = kind }
    position += 1
  }

  private mutating func take(_ count: Int) {
    if let last = result.last, !isInsignificant(last, byte(position)) {
      switch gap {
      case .none: break
      case .space: result.append(UInt8(ascii: " "))
      case .line: result.append(UInt8(ascii: "\n"))
      }
    }
    gap = .none
    let end = min(position + count, bytes.count)
    result += bytes[position..<end]
    position = end
  }

  /// Whether white space between two characters means nothing, whatever they belong to.
  private func isInsignificant(_ last: UInt8, _ next: UInt8) -> Bool {
    switch last {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ","): return true
    default: break
    }
    switch next {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: ","): return true
    default: return false
    }
  }

  // MARK: Comments

  private mutating func skipLineComment() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    if gap == .none { gap = .space }
  }

  private mutating func skipBlockComment() -> Bool {
    guard let end = BlockComment.end(in: bytes, from: position) else { return false }
    if bytes[position..<end].contains(UInt8(ascii: "\n")) { gap = .line }
    position = end
    if gap == .none { gap = .space }
    return true
  }

  // MARK: Strings

  /// Takes a string from its quotation mark on, with the code inside of its interpolations.
  private mutating func scanString(hashes: Int) -> Bool {
    let isLong =
      byte(position + 1) == UInt8(ascii: "\"") && byte(position + 2) == UInt8(ascii: "\"")
    // Two quotation marks that no third follows are an empty string.
    take(isLong ? 3 : 1)
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\"") where isEnd(isLong, hashes):
        take((isLong ? 3 : 1) + hashes)
        return true
      case UInt8(ascii: "\\") where followsHashes(position + 1, hashes):
        take(1 + hashes)
        if byte(position) == UInt8(ascii: "(") {
          take(1)
          guard scan(untilParenthesis: true) else { return false }
        } else {
          take(1)
        }
      case UInt8(ascii: "\n") where !isLong: return false
      default: take(1)
      }
    }
    return false
  }

  private func isEnd(_ isLong: Bool, _ hashes: Int) -> Bool {
    let quotes = isLong ? 3 : 1
    for offset in 0..<quotes where byte(position + offset) != UInt8(ascii: "\"") { return false }
    return followsHashes(position + quotes, hashes)
  }

  private func followsHashes(_ start: Int, _ count: Int) -> Bool {
    for offset in 0..<count where byte(start + offset) != UInt8(ascii: "#") { return false }
    return true
  }
}
