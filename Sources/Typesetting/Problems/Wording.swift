import Diagnostics

/// A problem in our words.
struct Wording {
  var summary: String
  var help: String?
  /// A better place than the one that came with the complaint.
  var range: Range<Int>?
  var notes: [Problem.Note]
  var unknownCommand: String?

  init(
    _ summary: String, help: String? = nil, at range: Range<Int>? = nil,
    notes: [Problem.Note] = [], unknownCommand: String? = nil
  ) {
    self.summary = summary
    self.help = help
    self.range = range
    self.notes = notes
    self.unknownCommand = unknownCommand
  }
}

/// How complaints of one form are put into our words.
struct WordingRule: Sendable {
  /// The message, with `*` for the parts that vary.
  let pattern: String
  let wording: @Sendable (Complaint, [String]) -> Wording

  init(_ pattern: String, _ wording: @escaping @Sendable (Complaint, [String]) -> Wording) {
    self.pattern = pattern
    self.wording = wording
  }

  /// The varying parts of a message of this form, or nil.
  func parts(of message: String) -> [String]? {
    let pieces = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count > 1 else { return message == pattern ? [] : nil }
    guard message.hasPrefix(pieces[0]) else { return nil }
    var rest = Substring(message.dropFirst(pieces[0].count))
    var parts: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      parts.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    let last = pieces[pieces.count - 1]
    guard rest.hasSuffix(last) else { return nil }
    return parts + [String(rest.dropLast(last.count))]
  }
}

extension Wording {
  /// Rules by subject; the first that fits wins.
  private static let errorRules =
    commandRules + groupRules + environmentRules + argumentRules + scriptRules + modeRules
    + definitionRules + limitRules

  /// An error in our words; what no rule knows keeps KaTeX's.
  static func ofError(_ complaint: Complaint) -> Wording {
    matching(complaint, errorRules) ?? Wording(lowercasedStart(complaint.message))
  }

  /// A warning in our words.
  static func ofWarning(_ complaint: Complaint) -> Wording {
    matching(complaint, warningRules)
      ?? Wording(lowercasedStart(String(complaint.message.drop { $0 != " " }.dropFirst())))
  }

  private static func matching(_ complaint: Complaint, _ rules: [WordingRule]) -> Wording? {
    for rule in rules {
      if let parts = rule.parts(of: complaint.message) { return rule.wording(complaint, parts) }
    }
    return nil
  }

  private static func lowercasedStart(_ message: String) -> String {
    message.prefix(1).lowercased() + message.dropFirst()
  }
}

extension Substring {
  fileprivate func firstRange(of piece: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(piece) {
        return start..<index(start, offsetBy: piece.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

extension Problem {
  init(_ wording: Wording, _ complaint: Complaint, severity: Diagnostic.Severity) {
    let text = complaint.text
    let known = wording.range ?? complaint.range ?? complaint.expanding
    var range = known.map(text.trimmed) ?? text.whole
    if complaint.isAtEnd, wording.range == nil { range = text.end..<text.end }
    self.init(
      summary: wording.summary, severity: severity, range: range, help: wording.help,
      notes: wording.notes, unknownCommand: wording.unknownCommand)
  }

  /// Adds where a macro is defined if the problem stands at its use.
  func notingMacros(_ macros: [Macro], in text: LaTeXText) -> Problem {
    guard let macro = macros.first(where: { $0.name == text[range] }) else { return self }
    var problem = self
    problem.notes.append(
      Note(text: "'\(macro.name)' stands for '\(macro.body)'", target: .macro(macro.name)))
    return problem
  }
}
