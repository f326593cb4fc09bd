extension Wording {
  /// What a command expects behind it.
  static let argumentRules = [
    WordingRule("Unexpected end of input in a macro argument, expected '*'") { complaint, parts in
      missingArgument(complaint, expected: parts[0])
    },
    // A brace that closes too early is met where an argument should be.
    WordingRule("Extra }") { complaint, _ in
      Wording("missing argument of \(complaint.command), found '}'")
    },
    WordingRule("Expected group as argument to '*'") { complaint, parts in
      Wording("missing argument of '\(parts[0])', found \(complaint.found)")
    },
    WordingRule("Use of the macro doesn't match its definition") { complaint, _ in
      Wording("expected the delimiters of \(complaint.command), found \(complaint.found)")
    },
    WordingRule("Invalid color: '*'") { complaint, parts in
      Wording(
        "expected a colour, found '\(parts[0])'",
        help: "write the name of a CSS colour, or '#' and six hexadecimal digits",
        at: complaint.range.map(complaint.text.inside))
    },
    WordingRule("Invalid size: '*'") { complaint, parts in
      Wording(
        "expected a size, found '\(parts[0])'",
        help: "write a number and a unit, such as '2em' or '3pt'",
        at: complaint.range.map(complaint.text.inside))
    },
    WordingRule("Invalid unit: '*'") { complaint, parts in
      Wording(
        "unknown unit '\(parts[0])'", help: "use em, ex, mu, pt, mm, cm or in",
        at: complaint.range.map(complaint.text.inside))
    },
    WordingRule("Limit controls must follow a math operator") { complaint, _ in
      Wording(
        "\(complaint.found) does not follow an operator",
        help: "put it directly behind a command such as '\\sum', or use '\\operatorname*'")
    },
    WordingRule("only one infix operator per group") { _, _ in
      Wording(
        "second fraction operator in one group", help: "put one of the fractions into braces")
    },
    WordingRule("Multiple \\tag") { _, _ in
      Wording("second '\\tag' on one row", help: "keep one of the tags")
    },
    WordingRule("\\tag works only in display equations") { complaint, _ in
      Wording(
        "'\\tag' in a formula that is not a display",
        help: "write the formula between '$$' markers",
        at: complaint.text.use(of: "\\tag", near: nil))
    },
  ]

  private static func missingArgument(_ complaint: Complaint, expected: String) -> Wording {
    if complaint.isAtEnd, complaint.openGroup?.group == .brace, expected == "}" {
      return Wording(
        "expected '}', found end of formula", notes: complaint.noteOnOpenGroup(closedBy: "}"))
    }
    guard expected == "}" else {
      return Wording("expected '\(expected)' of \(complaint.command), found \(complaint.found)")
    }
    return Wording("missing argument of \(complaint.command), found \(complaint.found)")
  }
}
