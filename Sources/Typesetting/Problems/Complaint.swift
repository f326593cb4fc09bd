/// What KaTeX says of a formula, with the places it gives.
struct Complaint {
  let message: String
  /// Where the problem is, if KaTeX knows.
  let range: Range<Int>?
  /// The macro that was being expanded.
  let expanding: Range<Int>?
  /// The last token that KaTeX looked at.
  let recent: Range<Int>?
  let text: LaTeXText
  /// Every command that could have been used.
  let commands: () -> CommandList

  /// Whether KaTeX met the end of the formula.
  var isAtEnd: Bool { range.map { $0.lowerBound >= text.end } ?? false }

  /// What stands where the problem is, in quotes.
  var found: String {
    guard let range, !isAtEnd else { return "end of formula" }
    let shown = range.isEmpty ? range.lowerBound..<range.lowerBound + 1 : range
    return "'\(text[text.trimmed(shown)])'"
  }

  /// The command that was being read, in quotes, or a general word.
  var command: String {
    let list = commands()
    if let recent, let name = text.command(at: recent.lowerBound),
      list.takesArguments(name) != false
    {
      return "'\(name)'"
    }
    let before = text.commands(before: isAtEnd ? .max : range?.lowerBound ?? .max)
    return before.first { list.takesArguments($0) == true }.map { "'\($0)'" } ?? "the command"
  }

  /// The innermost group that is open where the problem is.
  var openGroup: LaTeXText.OpenGroup? { openGroups.last }

  /// The groups that are open where the problem is, outermost first.
  var openGroups: [LaTeXText.OpenGroup] {
    text.openGroups(at: isAtEnd ? .max : range?.lowerBound ?? .max)
  }

  /// A note at that group, if it is of a kind that has to be closed in the given way.
  func noteOnOpenGroup(closedBy closing: String? = nil) -> [Problem.Note] {
    guard let openGroup, closing == nil || openGroup.group.closing.hasPrefix(closing ?? "") else {
      return []
    }
    return [
      Problem.Note(
        text: "'\(openGroup.group.opening)' is opened here", target: .formula(openGroup.range))
    ]
  }
}

extension LaTeXText {
  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range.clamped(to: 0..<bytes.count)
    let isSpace = { (byte: UInt8) in byte == 32 || (9...13).contains(byte) }
    while !range.isEmpty, isSpace(bytes[range.upperBound - 1]) {
      range = range.lowerBound..<range.upperBound - 1
    }
    while !range.isEmpty, isSpace(bytes[range.lowerBound]) {
      range = range.lowerBound + 1..<range.upperBound
    }
    return range
  }

  /// A range without the braces or brackets around it.
  func inside(_ range: Range<Int>) -> Range<Int> {
    let range = trimmed(range)
    guard range.count >= 2 else { return range }
    let ends = [bytes[range.lowerBound], bytes[range.upperBound - 1]]
    guard ends == Array("{}".utf8) || ends == Array("[]".utf8) else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  /// The whole formula, white space aside.
  var whole: Range<Int> {
    let start = tokens.first { !$0.isSpace }?.range.lowerBound ?? 0
    return start..<max(start, end)
  }
}
