extension Wording {
  /// Commands of the wrong mode.
  static let modeRules = [
    WordingRule("Can't use function '$' in math mode") { _, _ in
      Wording("'$' inside of a formula", help: "write '\\$' for the sign itself")
    },
    WordingRule("Can't use function '\\(' in math mode") { _, _ in
      Wording(
        "'\\(' inside of a formula", help: "remove it; the formula is already in math mode")
    },
    WordingRule("Can't use function '\\)' in math mode") { _, _ in
      Wording(
        "'\\)' inside of a formula", help: "remove it; the formula is already in math mode")
    },
    WordingRule("Can't use function '*' in math mode") { _, parts in
      Wording("'\(parts[0])' is only for text", help: "put it into '\\text{…}'")
    },
    WordingRule("Can't use function '*' in text mode") { _, parts in
      Wording("'\(parts[0])' is only for math mode", help: "move it out of the text")
    },
    WordingRule("Mismatched *") { complaint, parts in
      Wording(
        "'\(parts[0])' without its partner",
        at: complaint.text.use(of: parts[0], near: complaint.recent?.lowerBound))
    },
  ]
}
