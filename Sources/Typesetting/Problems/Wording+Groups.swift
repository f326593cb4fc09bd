extension Wording {
  /// Braces, `\left … \right`, and whatever else comes in pairs.
  static let groupRules = [
    WordingRule("Expected 'EOF', got '}'") { _, _ in Wording("unmatched '}'") },
    WordingRule("Expected 'EOF', got '\\right'") { _, _ in
      Wording("'\\right' without '\\left'", help: "write '\\left.' where nothing is to be shown")
    },
    WordingRule("Expected 'EOF', got '\\end'") { complaint, _ in strayEnd(complaint) },
    WordingRule("Expected 'EOF', got '&'") { _, _ in
      Wording(
        "'&' outside of an environment with columns",
        help: "align rows with '\\begin{aligned}', or write '\\&' for the sign itself")
    },
    WordingRule("Expected 'EOF', got '#'") { _, _ in
      Wording("'#' outside of a macro", help: "write '\\#' for the sign itself")
    },
    WordingRule("Expected 'EOF', got '_'") { _, _ in subscriptInText },
    WordingRule("Expected '}', got '_'") { _, _ in subscriptInText },
    WordingRule("Expected 'EOF', got '^'") { _, _ in superscriptInText },
    WordingRule("Expected '}', got '^'") { _, _ in superscriptInText },
    WordingRule("Expected 'EOF', got '*'") { complaint, _ in
      Wording("unexpected \(complaint.found)", notes: complaint.noteOnOpenGroup())
    },
    WordingRule("Expected '}', got '\\right'") { complaint, _ in
      Wording(
        "expected '}', found '\\right'", help: "write '\\{' and '\\}' for braces that are shown",
        notes: complaint.noteOnOpenGroup(closedBy: "}"))
    },
    WordingRule("Expected '*', got '*'") { complaint, parts in
      Wording(
        "expected '\(parts[0])', found \(complaint.found)",
        notes: complaint.noteOnOpenGroup(closedBy: parts[0]))
    },
    WordingRule("Invalid delimiter '*' after '*'") { _, parts in
      Wording(
        "expected a delimiter after '\(parts[1])', found '\(parts[0])'",
        help: "write a bracket or a bar" + (parts[1].hasPrefix("\\big") ? "" : ", or '.' for none"))
    },
    WordingRule("Invalid delimiter type 'ordgroup'") { complaint, _ in
      Wording(
        "expected a delimiter after \(complaint.commandBefore), found a group in braces",
        help: "write '\\{' for a brace")
    },
    WordingRule("Invalid delimiter type '*'") { complaint, _ in
      Wording("expected a delimiter, found \(complaint.found)")
    },
    WordingRule("\\middle without preceding \\left") { complaint, _ in
      Wording(
        "'\\middle' without '\\left'",
        at: complaint.text.use(of: "\\middle", near: complaint.range?.lowerBound))
    },
  ]

  // In math mode both would have been read as what they are.
  private static var subscriptInText: Wording {
    Wording("'_' in text", help: "write '\\_', or move it out of the text")
  }

  private static var superscriptInText: Wording {
    Wording("'^' in text", help: "write '\\textasciicircum', or move it out of the text")
  }

  private static func strayEnd(_ complaint: Complaint) -> Wording {
    let text = complaint.text
    guard let range = complaint.range, let index = text.index(at: range.lowerBound),
      let name = text.environmentName(at: index)
    else { return Wording("'\\end' without '\\begin'") }
    return Wording(
      "'\\end{\(name)}' without '\\begin{\(name)}'", at: text.environmentRange(at: index))
  }
}

extension Complaint {
  /// The nearest command before the place, in quotes.
  fileprivate var commandBefore: String {
    text.commands(before: range?.lowerBound ?? .max).first.map { "'\($0)'" } ?? "the command"
  }
}
