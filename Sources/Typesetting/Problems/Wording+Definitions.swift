extension Wording {
  /// Macros that a formula defines, and numbers of characters.
  static let definitionRules = [
    WordingRule("\\newcommand{*} attempting to redefine *") { _, parts in
      Wording("'\(parts[0])' is already defined", help: "use '\\renewcommand'")
    },
    WordingRule("\\renewcommand{*} when command * does not yet exist; *") { _, parts in
      Wording("'\(parts[0])' is not defined yet", help: "use '\\newcommand'")
    },
    WordingRule("\\newcommand's first argument must be a macro name") { _, _ in
      Wording("expected one command as the name of the macro", help: "write '\\newcommand{\\name}'")
    },
    WordingRule("Invalid number of arguments: *") { _, parts in
      Wording("expected a number of arguments, found '\(parts[0])'")
    },
    WordingRule("Expected a control sequence") { complaint, _ in
      Wording("expected a command to define, found \(complaint.found)")
    },
    WordingRule("Expected a macro definition") { complaint, _ in
      Wording("expected the body of a macro in braces", at: complaint.definition)
    },
    WordingRule("Invalid argument number \"*\"") { complaint, parts in
      Wording(
        "expected an argument from '#1' to '#9', found '#\(parts[0])'", at: complaint.definition)
    },
    WordingRule("Argument number \"*\" out of order") { complaint, parts in
      Wording(
        "argument '#\(parts[0])' is out of order", help: "number the arguments from '#1'",
        at: complaint.definition)
    },
    WordingRule("Invalid token after macro prefix") { complaint, _ in
      Wording("expected '\\def' after the prefix, found \(complaint.found)")
    },
    WordingRule("Incomplete placeholder at end of macro body") { _, _ in
      Wording("'#' without a number in a macro", help: "write '#1' for the first argument")
    },
    WordingRule("Not a valid argument number") { complaint, _ in
      Wording("expected an argument number after '#', found \(complaint.found)")
    },
    WordingRule("Invalid base-* digit EOF") { _, _ in
      Wording("expected a number after '\\char', found end of formula")
    },
    WordingRule("Invalid base-* digit *") { _, parts in
      Wording("expected a number after '\\char', found '\(parts[1])'")
    },
    WordingRule("\\@char with invalid code point *") { complaint, parts in
      Wording(
        "'\\char' has no character \(parts[0]), the largest is 1114111",
        at: complaint.text.use(of: "\\char", near: complaint.recent?.lowerBound))
    },
  ]
}

extension Complaint {
  /// The defining command that was being read.
  fileprivate var definition: Range<Int>? {
    ["\\def", "\\gdef", "\\edef", "\\xdef"].lazy
      .compactMap { text.use(of: $0, near: recent?.lowerBound) }.first
  }
}
