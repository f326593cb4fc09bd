import Diagnostics
import Testing
import Typesetting

/// Rows, labels and references, found without typesetting.
@Suite struct OutlineTests {
  /// Rows as text: number, label and source, such as `auto eq-a: a &= b`.
  private func rows(_ formula: Formula) -> [String] {
    formula.outline.rows.map { row in
      let number =
        switch row.numbering {
        case .automatic: "auto"
        case .none: "none"
        case .tag(let text): "tag(\(text))"
        }
      let text = String(decoding: Array(formula.slice.text.utf8)[row.range], as: UTF8.self)
      let label = row.label.map { " \($0.name)" } ?? ""
      return "\(number)\(label): \(text)"
    }
  }

  @Test(arguments: [
    ("x = 1", ["none: x = 1"]),
    (#"x = 1 \tag{A}"#, [#"tag(A): x = 1 \tag{A}"#]),
    (#"x = 1 \tag*{$\ast$}"#, [#"tag($\ast$): x = 1 \tag*{$\ast$}"#]),
    (#"x \label{eq-x} = 1"#, [#"auto eq-x: x \label{eq-x} = 1"#]),
    (#"\begin{align}a\\b\end{align}"#, ["auto: a", "auto: b"]),
    (#"\begin{align}a\\b\\\end{align}"#, ["auto: a", "auto: b"]),
    ("\\begin{align}a\\\\b\\\\ % end\n \\end{align}", ["auto: a", "auto: b"]),
    (#"\begin{align}a\\b\\&\end{align}"#, ["auto: a", "auto: b", "auto: &"]),
    (#"\begin{align}\end{align}"#, ["auto: "]),
    (
      #"\begin{align}a\label{eq-a}\\b\notag\\c\tag{*}\label{eq-c}\end{align}"#,
      [#"auto eq-a: a\label{eq-a}"#, #"none: b\notag"#, #"tag(*) eq-c: c\tag{*}\label{eq-c}"#]
    ),
    (
      #"\begin{align*}a\\b\tag{1}\label{eq-b}\end{align*}"#,
      ["none: a", #"tag(1) eq-b: b\tag{1}\label{eq-b}"#]
    ),
    (#"\begin{gather}a\nonumber\\[2pt] b\end{gather}"#, [#"none: a\nonumber"#, "auto: [2pt] b"]),
    (#"\begin{alignat}{2}a&b\cr c\end{alignat}"#, ["auto: {2}a&b", "auto:  c"]),
    (#"\begin{equation}a\label{eq-a}\end{equation}"#, [#"auto eq-a: a\label{eq-a}"#]),
    (
      #"\begin{align}\begin{cases}a\\b\end{cases}\\{c\\d}\\\substack{e\\f}\end{align}"#,
      [#"auto: \begin{cases}a\\b\end{cases}"#, #"auto: {c\\d}"#, #"auto: \substack{e\\f}"#]
    ),
    (#"\begin{aligned}a\\b\end{aligned}"#, [#"none: \begin{aligned}a\\b\end{aligned}"#]),
    (
      "% \\begin{align}\n\\verb|\\begin{align}| x",
      ["none: % \\begin{align}\n\\verb|\\begin{align}| x"]
    ),
    (
      "\\begin{align}\na % \\\\ \\label{eq-no}\n\\end{align}",
      ["auto: \na % \\\\ \\label{eq-no}\n"]
    ),
  ])
  func `finds the rows of a display`(text: String, expected: [String]) {
    let formula = Formula(text, display: true)
    #expect(rows(formula) == expected)
    #expect(formula.outline.diagnostics.isEmpty)
  }

  @Test func `a formula in a line of text has no rows`() {
    #expect(Formula("x").outline.rows.isEmpty)
  }

  @Test func `a labelled display is one row, whatever is in it`() {
    let formula = Formula(
      #"\begin{align}a\\b\end{align}"#, display: true, label: "eq-both")
    #expect(rows(formula) == [#"auto eq-both: \begin{align}a\\b\end{align}"#])
  }

  @Test func `lists references with their places`() {
    let formula = Formula(#"a \overset{\eqref{eq-a}}{=} b \text{ by \ref{eq-b}}"#)
    #expect(formula.outline.references.map(\.name) == ["eq-a", "eq-b"])
    #expect(formula.outline.references.map(\.place.range) == [18..<22, 45..<49])
  }

  struct LabelCase: CustomTestStringConvertible, Sendable {
    let marked: String
    let summary: String
    let help: String
    var isDisplay = true
    var testDescription: String { marked }
  }

  @Test(arguments: [
    LabelCase(
      marked: #"x \label{«»}"#, summary: "label has no name", help: #"write '\label{eq-name}'"#),
    LabelCase(
      marked: #"x \label{«eq:score»}"#, summary: "label 'eq:score' does not begin with 'eq-'",
      help: #"write '\label{eq-score}'"#),
    LabelCase(
      marked: #"x \label{«score»}"#, summary: "label 'score' does not begin with 'eq-'",
      help: #"write '\label{eq-score}'"#),
    LabelCase(
      marked: #"x \label{«eq-a b»}"#, summary: "label 'eq-a b' contains ' '",
      help: "use letters, digits, '-', '_' and '.'"),
    LabelCase(
      marked: #"x \label{«eq-a»}"#, summary: "label 'eq-a' is in a formula that is not a display",
      help: "write the formula between '$$' markers", isDisplay: false),
    LabelCase(
      marked: #"\begin{aligned}x \label{«eq-a»}\end{aligned}"#,
      summary: "label 'eq-a' is in 'aligned', whose rows have no numbers",
      help: "label the display with '{#eq-name}', or use 'align'"),
    LabelCase(
      marked: #"\begin{align}{x \label{«eq-a»}}\end{align}"#,
      summary: "label 'eq-a' is inside of '{ … }'",
      help: "move the label to the end of its row"),
    LabelCase(
      marked: #"\begin{align}x\end{align} \label{«eq-a»}"#,
      summary: "label 'eq-a' is outside of the numbered rows", help: "move the label into a row"),
    LabelCase(
      marked: #"\begin{align}x \\ \label{«eq-a»}\end{align}"#,
      summary: "label 'eq-a' is behind the last row",
      help: #"move the label before the last '\\'"#),
    LabelCase(
      marked: #"\begin{align}x \label{«eq-a»} \notag \end{align}"#,
      summary: "label 'eq-a' is on a row without a number",
      help: #"remove '\notag', or give the row a '\tag'"#),
    LabelCase(
      marked: #"\begin{gather*}x \label{«eq-a»}\end{gather*}"#,
      summary: "label 'eq-a' is in 'gather*', whose rows have no numbers",
      help: #"use 'gather', or give the row a '\tag'"#),
    LabelCase(
      marked: #"\begin{align}x \label{eq-a}\label{«eq-b»}\end{align}"#,
      summary: "label 'eq-b' is the second label of one row", help: "keep one of the labels"),
    LabelCase(
      marked: #"\begin{align}x \label{eq-a}\\y\label{«eq-a»}\end{align}"#,
      summary: "label 'eq-a' is defined twice", help: "keep one of the labels"),
  ])
  func `says why a label cannot stand where it stands`(_ item: LabelCase) {
    let marked = Marked(item.marked, display: item.isDisplay)
    expectProblem(
      marked.formula.outline.diagnostics, item.summary, at: marked.range, help: item.help)
  }

  @Test func `the first of two equal labels is noted`() {
    let formula = Formula(
      #"\begin{align}x \label{eq-a}\\y\label{eq-a}\end{align}"#, display: true)
    let note = formula.outline.diagnostics.first?.notes.first
    #expect(note?.text == "'eq-a' is defined here")
    #expect(note?.place?.range == 22..<26)
  }

  @Test func `a label in a labelled display is one too many`() {
    let formula = Formula(
      #"\begin{align}x \label{eq-b}\end{align}"#, display: true, label: "eq-a")
    #expect(
      formula.outline.diagnostics.map(\.summary) == [
        "label 'eq-b' is in a display that is labelled 'eq-a' as a whole"
      ])
  }

  @Test(arguments: [
    #"\label"#, #"\label{"#, #"\begin"#, #"\begin{align"#, #"\end{align}"#, #"\tag"#, "}}}{{{",
    #"\begin{align}\begin{align}\end"#, #"\ref{"#, "\\", "%", "", #"\verb"#, #"\verb*"#, "\\é",
  ])
  func `broken formulas have an outline all the same`(text: String) {
    for isDisplay in [true, false] {
      let outline = Formula(text, display: isDisplay).outline
      #expect(outline.rows.count == (isDisplay ? 1 : 0))
    }
  }
}
