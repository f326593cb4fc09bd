extension Wording {
  /// What is typeset, but differs from LaTeX or from what was probably meant.
  static let warningRules = [
    WordingRule("unicodeTextInMathMode *") { complaint, _ in
      Wording("text character \(complaint.found) in math mode", help: "put it into '\\text{…}'")
    },
    WordingRule("unknownSymbol *") { complaint, _ in
      Wording("the fonts have no \(complaint.found)", help: "write a command for the symbol")
    },
    WordingRule("metrics No character metrics for '*' in style *") { _, parts in
      Wording("the fonts have no '\(parts[0])'", help: "write a command for the symbol")
    },
    WordingRule("commentAtEnd *") { complaint, _ in
      Wording(
        "'%' hides the rest of the formula", help: "write '\\%' for the sign itself",
        at: complaint.text.tokens.last { $0.kind == .comment }.map {
          $0.range.lowerBound..<$0.range.lowerBound + 1
        })
    },
    WordingRule("newLineInDisplayMode *") { complaint, _ in
      Wording(
        "'\\\\' outside of an environment starts no row in LaTeX",
        help: "use 'aligned' or 'gathered'",
        at: complaint.text.use(of: "\\\\", near: complaint.recent?.lowerBound))
    },
    WordingRule("mathVsTextAccents LaTeX's accent * works only in text mode") { complaint, parts in
      Wording(
        "accent '\(parts[0])' is for text", help: "use an accent such as '\\hat' or '\\acute'",
        at: complaint.text.use(of: parts[0], near: complaint.recent?.lowerBound))
    },
    WordingRule("mathVsTextUnits LaTeX's * supports only mu units, not * units") {
      complaint, parts in
      Wording(
        "'\(parts[0])' takes lengths in mu, found \(parts[1])",
        at: complaint.text.use(of: parts[0], near: complaint.recent?.lowerBound))
    },
    WordingRule("mathVsTextUnits LaTeX's * doesn't support mu units") { complaint, parts in
      Wording(
        "'\(parts[0])' takes no lengths in mu", help: "use '\\mkern' or '\\mskip'",
        at: complaint.text.use(of: parts[0], near: complaint.recent?.lowerBound))
    },
    WordingRule("mathVsTextUnits LaTeX's * works only in math mode") { complaint, parts in
      Wording(
        "'\(parts[0])' is only for math mode",
        at: complaint.text.use(of: parts[0], near: complaint.recent?.lowerBound))
    },
    WordingRule("textEnv *") { complaint, _ in
      Wording(
        "more columns in a row than the array declares",
        help: "add an alignment letter for each column", at: complaint.recent)
    },
    WordingRule("glyph * *") { complaint, parts in
      missingLetter(complaint, family: parts[0], character: parts[1])
    },
  ]

  /// A letter that a font command leaves as it is, because its font has no such letter.
  private static func missingLetter(
    _ complaint: Complaint, family: String, character: String
  ) -> Wording {
    let commands = family.split(separator: "|").map { "\\" + $0 }
    let range = complaint.text.font(commands, around: character)
    let command = range.map { complaint.text[$0].prefix { $0 != "{" && $0 != " " } }
    return Wording(
      "'\(command.map(String.init) ?? commands.first ?? "")' has no '\(character)'",
      help: family.hasPrefix("mathbf")
        ? "use '\\boldsymbol'" : "use another font, such as '\\mathbf'",
      at: range)
  }
}

extension LaTeXText {
  /// The first of some commands whose argument contains a character, with its argument.
  fileprivate func font(_ commands: [String], around character: String) -> Range<Int>? {
    for index in tokens.indices {
      guard case .command(let name) = tokens[index].kind, commands.contains(name),
        let argument = argument(at: index + 1)
      else { continue }
      if isWritten(character, in: argument.inside) {
        return tokens[index].range.lowerBound..<tokens[argument.next - 1].range.upperBound
      }
    }
    return nil
  }

  /// Whether a character stands in a range, or may come out of a command there such as `\alpha`.
  private func isWritten(_ character: String, in range: Range<Int>) -> Bool {
    let text = self[range]
    if character.allSatisfy(\.isASCII) { return text.contains(character) }
    return text.contains(character)
      || text.split(separator: "\\", omittingEmptySubsequences: false).dropFirst()
        .contains { $0.first?.isLowercase == true }
  }
}
