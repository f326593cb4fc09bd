extension Wording {
  /// Superscripts, subscripts and accents.
  static let scriptRules = [
    WordingRule("Expected group after '^'") { _, _ in Wording("missing superscript after '^'") },
    WordingRule("Expected group after '_'") { _, _ in Wording("missing subscript after '_'") },
    WordingRule("Double superscript") { _, _ in
      Wording("second superscript on one base", help: "put the base into braces: '{x^a}^b'")
    },
    WordingRule("Double subscript") { _, _ in
      Wording("second subscript on one base", help: "put the base into braces: '{x_a}_b'")
    },
    WordingRule("Got group of unknown type: 'internal'") { _, _ in
      Wording(
        "a space cannot have a superscript or subscript",
        help: "put an empty group before it: '{}^a'")
    },
    WordingRule("Got function '*' with no arguments as *") { _, parts in
      let role = parts[1].hasPrefix("argument") ? "an argument" : "a \(parts[1])"
      return Wording("'\(parts[0])' cannot be \(role) by itself", help: "put it into braces")
    },
    WordingRule("Accent * unsupported in * mode") { _, parts in
      Wording("accent '\(parts[0])' is not allowed in \(parts[1]) mode")
    },
    WordingRule("Unknown accent ' *'") { _, parts in
      Wording("unknown accent \(codePoint(parts[0]))")
    },
  ]
}
