extension Wording {
  /// Unknown commands, and known ones that formulas may not use.
  static let commandRules = [
    WordingRule("Undefined control sequence: *") { complaint, parts in
      unknownCommand(parts[0], complaint.commands())
    },
    WordingRule("Refused command: *") { _, parts in
      Wording("'\(parts[0])' is not allowed in formulas", help: refusedCommands[parts[0]])
    },
    WordingRule("Unexpected character: '\\'") { _, _ in
      Wording("'\\' without a command", help: "write '\\backslash' for the sign itself")
    },
    WordingRule("Unexpected character: '*'") { _, parts in
      Wording("unexpected character \(codePoint(parts[0]))", help: "remove it")
    },
    WordingRule("\\verb ended by end of line instead of matching delimiter") { complaint, _ in
      Wording(
        "'\\verb' has no closing delimiter on its line",
        at: complaint.text.use(of: "\\verb", near: nil))
    },
  ]

  /// KaTeX does not know a command, or not in text.
  private static func unknownCommand(_ name: String, _ commands: CommandList) -> Wording {
    if commands.contains(name) {
      return Wording("'\(name)' is only for math mode", help: "move it out of the text")
    }
    return Wording(
      "undefined control sequence '\(name)'",
      help: remedies[name] ?? commands.help(for: name)
        ?? "define it with '\\newcommand', or as a macro of the course", unknownCommand: name)
  }

  /// Commands that reach outside of the formula, and what to do instead.
  static let refusedCommands: [String: String] = [
    "\\href": "write the link in the text around the formula",
    "\\url": "write the link in the text around the formula",
    "\\includegraphics": "put the image into the text around the formula",
    "\\htmlClass": "remove it; the argument can stay",
    "\\htmlData": "remove it; the argument can stay",
    "\\htmlId": "use '\\label{eq-name}' to name an equation",
    "\\htmlStyle": "use '\\color' or a size command",
  ]

  /// What people write that is not LaTeX's mathematics, or not in KaTeX.
  private static let remedies: [String: String] = [
    "\\[": "remove it; the formula is already in math mode",
    "\\]": "remove it; the formula is already in math mode",
    "\\DeclareMathOperator": "write '\\operatorname{name}', or define a macro for the course",
    "\\cite": "cite in the text around the formula",
    "\\emph": "use '\\textit'",
    "\\ensuremath": "remove it; the formula is already in math mode",
    "\\footnote": "write the footnote in the text around the formula",
    "\\intertext": "end the environment and write the text between two displays",
    "\\mathbbm": "write '\\mathbf'",
    "\\mathds": "write '\\mathbf'",
    "\\mbox": "use '\\text'",
  ]

  static func codePoint(_ character: String) -> String {
    let value = character.unicodeScalars.first?.value ?? 0
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
