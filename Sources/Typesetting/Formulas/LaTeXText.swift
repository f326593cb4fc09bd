/// A formula's text with its tokens, and the questions that are asked of them.
struct LaTeXText {
  let text: String
  let bytes: [UInt8]
  let tokens: [LaTeXToken]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    tokens = LaTeXToken.tokens(of: text)
  }

  /// The text of a range of bytes.
  subscript(range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// Where the formula ends, white space aside.
  var end: Int {
    tokens.last { !$0.isSpace }?.range.upperBound ?? 0
  }

  /// The bytes of a range in UTF-16 units.
  func bytes(ofUTF16 range: Range<Int>) -> Range<Int> {
    let units = text.utf16
    func offset(_ unit: Int) -> Int {
      let index = units.index(units.startIndex, offsetBy: min(unit, units.count))
      return text.utf8.distance(from: text.startIndex, to: index)
    }
    return offset(range.lowerBound)..<offset(range.upperBound)
  }

  /// The index of the token at an offset.
  func index(at offset: Int) -> Int? {
    tokens.firstIndex { $0.range.contains(offset) }
  }

  /// An argument in braces, or the single token that stands for one.
  struct Argument {
    /// What is inside the braces.
    let inside: Range<Int>
    /// The index of the token behind the argument.
    let next: Int
  }

  /// The argument that begins at a token's index, white space aside.
  func argument(at index: Int) -> Argument? {
    var index = index
    while index < tokens.count, tokens[index].isSpace { index += 1 }
    guard index < tokens.count, tokens[index].kind != .close else { return nil }
    guard tokens[index].kind == .open else {
      return Argument(inside: tokens[index].range, next: index + 1)
    }
    guard let close = closingBrace(of: index) else { return nil }
    return Argument(
      inside: tokens[index].range.upperBound..<tokens[close].range.lowerBound, next: close + 1)
  }

  private func closingBrace(of open: Int) -> Int? {
    var depth = 0
    for index in open..<tokens.count {
      switch tokens[index].kind {
      case .open: depth += 1
      case .close: depth -= 1
      default: continue
      }
      if depth == 0 { return index }
    }
    return nil
  }

  /// The name in `\begin{name}` or `\end{name}`, given the index of the command.
  func environmentName(at index: Int) -> String? {
    argument(at: index + 1).map { self[$0.inside] }
  }

  /// `\begin{name}` from its backslash to its closing brace.
  func environmentRange(at index: Int) -> Range<Int> {
    let start = tokens[index].range.lowerBound
    guard let argument = argument(at: index + 1) else { return tokens[index].range }
    return start..<tokens[argument.next - 1].range.upperBound
  }

  /// The last use of a command at or before an offset, or else the first one after it.
  func use(of command: String, near offset: Int?) -> Range<Int>? {
    let uses = tokens.filter { $0.kind == .command(command) }.map(\.range)
    guard let offset else { return uses.first }
    return uses.last { $0.lowerBound <= offset } ?? uses.first
  }

  /// The last `\begin{name}` at or before an offset, or else the first one after it.
  func beginning(of environment: String, near offset: Int?) -> Range<Int>? {
    let ranges = tokens.indices.filter {
      tokens[$0].kind == .command("\\begin") && environmentName(at: $0) == environment
    }.map(environmentRange(at:))
    guard let offset else { return ranges.first }
    return ranges.last { $0.lowerBound <= offset } ?? ranges.first
  }
}
