import Diagnostics

extension Wording {
  /// `\begin … \end`, rows and columns.
  static let environmentRules = [
    WordingRule("No such environment: *") { complaint, parts in
      Wording(
        "unknown environment '\(parts[0])'",
        help: replacements[parts[0]] ?? Suggestion.help(for: parts[0], among: environments),
        at: complaint.range.map(complaint.text.inside))
    },
    WordingRule("Mismatch: \\begin{*} matched by \\end{*}") { complaint, parts in
      mismatch(complaint, begin: parts[0], end: parts[1])
    },
    WordingRule("Expected & or \\\\ or \\cr or \\end") { complaint, _ in unclosed(complaint) },
    WordingRule("{*} can be used only in display mode.") { complaint, parts in
      let block = NumberingEnvironment(parts[0])?.blockName
      return Wording(
        "'\(parts[0])' in a formula that is not a display",
        help: "write the formula between '$$' markers" + (block.map { ", or use '\($0)'" } ?? ""),
        at: complaint.text.beginning(of: parts[0], near: complaint.recent?.lowerBound))
    },
    WordingRule("Too many tab characters: &") { complaint, _ in
      guard case .environment(let name)? = complaint.openGroup?.group else {
        return Wording("too many '&' in a row")
      }
      return Wording("too many '&' in a row of '\(name)'")
    },
    WordingRule("Too many math in a row: expected *, but got *") { complaint, parts in
      let columns = parts.map { Double($0).map { Int($0 * 2) } ?? 0 }
      return Wording(
        "row has \(columns[1]) columns, the environment declares \(columns[0])",
        help: "write a larger number behind the name of the environment",
        at: complaint.text.anyBeginning(["alignat", "alignat*", "alignedat"], complaint.recent))
    },
    WordingRule("{subarray} can contain only one column") { complaint, _ in
      Wording(
        "more than one column where there is room for one", help: "remove the '&'",
        at: complaint.text.anyBeginning(["subarray"], complaint.recent)
          ?? complaint.text.use(of: "\\substack", near: complaint.recent?.lowerBound))
    },
    WordingRule("Unknown column alignment: *") { _, parts in
      Wording("expected a column alignment 'l', 'c' or 'r', found '\(parts[0])'")
    },
    WordingRule("Expected l or c or r") { complaint, _ in
      Wording("expected a column alignment 'l', 'c' or 'r', found \(complaint.found)")
    },
    WordingRule("Invalid \\arraystretch: *") { complaint, parts in
      Wording(
        "expected a positive number in '\\arraystretch', found '\(parts[0])'",
        at: complaint.text.use(of: "\\arraystretch", near: nil))
    },
    WordingRule("* valid only within array environment") { complaint, parts in
      Wording(
        "'\(parts[0])' outside of an array",
        at: complaint.text.use(of: parts[0], near: complaint.recent?.lowerBound))
    },
    WordingRule("Missing a * character to complete a CD arrow.") { _, parts in
      Wording("expected '\(parts[0])' to complete the arrow, found the end of the cell")
    },
    WordingRule("Expected one of \"<>AV=|.\" after @") { _, _ in
      Wording("expected '<', '>', 'A', 'V', '=', '|' or '.' after '@'")
    },
    WordingRule("Tags outside of rows") { complaint, _ in
      let environment = complaint.text.firstNumberingEnvironment
      return Wording(
        "'\(environment?.name ?? "align")' numbers its rows, but is not alone in its display",
        help: "move what is beside it into a row, or use '\(environment?.blockName ?? "aligned")'",
        at: environment.flatMap { complaint.text.beginning(of: $0.name, near: nil) })
    },
    WordingRule("Rows differ: *") { _, parts in
      Wording(
        "the rows cannot be numbered: a macro makes \(parts[0]) of them",
        help: "write '\\\\' in the formula itself")
    },
  ]

  private static func mismatch(_ complaint: Complaint, begin: String, end: String) -> Wording {
    let text = complaint.text
    let range = complaint.range.flatMap { text.index(at: $0.lowerBound) }
      .map(text.environmentRange(at:))
    return Wording(
      "expected '\\end{\(begin)}', found '\\end{\(end)}'", at: range,
      notes: complaint.noteOnOpenGroup())
  }

  private static func unclosed(_ complaint: Complaint) -> Wording {
    guard let open = complaint.openGroups.last(where: { $0.group.isEnvironment }) else {
      return Wording("expected '&' or '\\\\', found \(complaint.found)")
    }
    return Wording(
      "expected '\(open.group.closing)', found \(complaint.found)",
      notes: [
        Problem.Note(text: "'\(open.group.opening)' is opened here", target: .formula(open.range))
      ])
  }

  private static let replacements: [String: String] = [
    "eqnarray": "use 'align'",
    "eqnarray*": "use 'align*'",
    "math": "remove it; the formula is already in math mode",
    "displaymath": "write the formula between '$$' markers",
    "multline": "use 'gather', or 'align' with '&' where the rows meet",
    "multline*": "use 'gather*', or 'align*' with '&' where the rows meet",
  ]

  private static let environments = [
    "align", "align*", "aligned", "alignat", "alignat*", "alignedat", "array", "Bmatrix",
    "Bmatrix*", "bmatrix", "bmatrix*", "cases", "CD", "darray", "dcases", "drcases", "equation",
    "equation*", "gather", "gather*", "gathered", "matrix", "matrix*", "pmatrix", "pmatrix*",
    "rcases", "smallmatrix", "split", "subarray", "Vmatrix", "Vmatrix*", "vmatrix", "vmatrix*",
  ]
}

extension LaTeXGroup {
  fileprivate var isEnvironment: Bool {
    if case .environment = self { true } else { false }
  }
}

extension LaTeXText {
  fileprivate func anyBeginning(_ names: [String], _ recent: Range<Int>?) -> Range<Int>? {
    names.lazy.compactMap { beginning(of: $0, near: recent?.lowerBound) }.first
  }

  fileprivate var firstNumberingEnvironment: NumberingEnvironment? {
    tokens.indices.lazy.filter { tokens[$0].kind == .command("\\begin") }
      .compactMap { environmentName(at: $0).flatMap(NumberingEnvironment.init) }.first
  }
}
