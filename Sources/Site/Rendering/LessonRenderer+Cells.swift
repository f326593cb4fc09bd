import Diagnostics
import Execution
import Markup
import NotebookFormat

/// Cells: the code, and below it what the cell gave.
extension LessonRenderer {
  func render(_ cell: Cell, _ number: String?) -> Node {
    let run = lesson.lesson.run.cells[safe: cell.ordinal]
    let problems = self.problems(of: cell)
    // What went wrong is shown even where the code is not.
    guard !cell.has(.hidden) || !problems.isEmpty else { return .empty }
    let outputs = cell.has(.hidden) ? [] : self.outputs(of: cell, run, number)
    let code = cell.showsCode ? [self.code(cell, run)] : []
    let notice = run?.status == .skipped && problems.isEmpty ? [skipped] : []
    return tag(
      "div", ["class": cell.classNames, "id": anchor(of: cell, number)],
      folded(code, outputs, cell) + problems + notice)
  }

  /// Code, and with a solution its outputs too, may be folded away.
  private func folded(_ code: [Node], _ outputs: [Node], _ cell: Cell) -> [Node] {
    if cell.has(.solution), !lesson.solutionCells.contains(cell.ordinal) {
      let summary = tag("summary", [:], "Solution")
      return [tag("details", ["class": "fold solution"], [summary] + code + outputs)]
    }
    guard cell.options.fold?.value == true, !code.isEmpty else { return code + outputs }
    return [tag("details", ["class": "fold"], [tag("summary", [:], "Code")] + code)] + outputs
  }

  /// The label goes to the figure or table, if there is one.
  private func anchor(of cell: Cell, _ number: String?) -> String? {
    number != nil && cell.label != nil ? "cell.\(cell.ordinal + 1)" : cell.anchor
  }

  /// The code under its name, which stands beside a short first line and above a long one.
  private func code(_ cell: Cell, _ run: CellRun?) -> Node {
    let anchor = anchor(of: cell, lesson.numbers[cell.range.lowerBound]) ?? cell.anchor
    let firstLine = cell.code.text.prefix { $0 != "\n" }
    let name = tag(
      "a",
      [
        "class": firstLine.count > 48 ? "cell-name above" : "cell-name",
        "href": "#" + SitePath.encoded(anchor),
      ],
      .text(cell.label?.value ?? "cell \(cell.ordinal + 1)"))
    let tokens = run?.tokens ?? []
    let text = tokens.isEmpty ? [Node.text(cell.code.text)] : tokens.map(token)
    return tag(
      "div", ["class": "code"],
      tag("pre", ["tabindex": "0"], [name, tag("code", [:], text)]))
  }

  private func token(_ token: CodeToken) -> Node {
    token.kind == .plain
      ? .text(token.text) : tag("span", ["class": "t-\(token.kind.rawValue)"], .text(token.text))
  }

  private var skipped: Node {
    tag("p", ["class": "skipped"], "Not run, because a cell that it needs has a problem.")
  }

  /// The problems that lie in a cell, as the command line shows them.
  private func problems(of cell: Cell) -> [Node] {
    let source = lesson.notebook.source
    let problems = lesson.lesson.run.diagnostics.filter { problem in
      guard let place = problem.place, place.source.path == source.path else { return false }
      return problem.severity == .error && cell.range.contains(place.range.lowerBound)
    }
    return problems.map(problem)
  }

  private func problem(_ problem: Diagnostic) -> Node {
    var plain = problem
    plain.help = nil
    plain.notes = []
    let position = problem.place.map { "line \($0.start.line)" } ?? ""
    let excerpt = DiagnosticRenderer(width: 76).render(plain)
      .split(separator: "\n").dropFirst().joined(separator: "\n")
    var content: [Node] = [
      tag("p", [:], [tag("b", [:], "Problem"), .text(" \(position): \(problem.summary)")])
    ]
    if !excerpt.isEmpty { content.append(tag("pre", ["tabindex": "0"], .text(excerpt))) }
    if let help = problem.help { content.append(tag("p", ["class": "help"], .text(help))) }
    return tag("div", ["class": "problem", "role": "note", "aria-label": "Problem"], content)
  }
}

extension Cell {
  fileprivate var classNames: String {
    (["cell"] + classes.map(\.value.rawValue).filter { $0 != "solution" }).joined(separator: " ")
  }
}
