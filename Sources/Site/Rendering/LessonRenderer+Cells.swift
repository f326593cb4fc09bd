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
    let stale = cell.has(.hidden) ? [] : staleOutputs(of: cell, run, number)
    let code = cell.showsCode ? [self.code(cell, run)] : []
    let notice = run?.status == .skipped && problems.isEmpty ? [skipped] : []
    return tag(
      "div", ["class": cell.classNames, "id": anchor(of: cell, number)],
      cell.has(.solution)
        ? folded(code, outputs + stale, cell) + problems + notice
        : folded(code, outputs, cell) + problems + notice + stale)
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
    let text = tokens.isEmpty ? [Node.text(cell.code.text)] : types.nodes(tokens)
    return tag(
      "div", ["class": "code"],
      tag("pre", ["tabindex": "0"], [name, tag("code", [:], text)]))
  }

  private var skipped: Node {
    tag("p", ["class": "skipped"], "Not run, because a cell that it needs has a problem.")
  }

  /// What the cell showed when it last had a result, which it has not now.
  private func staleOutputs(of cell: Cell, _ run: CellRun?, _ number: String?) -> [Node] {
    // A figure that was drawn before the problem takes the place of the old one.
    let hasFigure = run?.outputs.contains(where: \.isFigure) ?? false
    let outputs = (lesson.lesson.staleOutputs[cell.ordinal] ?? [])
      .filter { !(hasFigure && $0.isFigure) }
    guard !outputs.isEmpty else { return [] }
    let run = CellRun(status: .succeeded, outputs: outputs, tokens: [])
    let nodes = self.outputs(of: cell, run, number)
    return [tag("div", ["data-stale": nil, "title": "from the last good run"], nodes)]
  }
}

extension Output {
  fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }
}

extension Cell {
  fileprivate var classNames: String {
    (["cell"] + classes.map(\.value.rawValue).filter { $0 != "solution" }).joined(separator: " ")
  }
}
