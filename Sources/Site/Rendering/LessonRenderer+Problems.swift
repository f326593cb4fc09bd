package import Diagnostics
import Execution
import Markup
import NotebookFormat

/// Problems where they are: below the cell, or the block of text, that they lie in.
///
/// A site with problems is not published; the preview shows them to the author.
extension LessonRenderer {
  /// The problems that lie in a cell, as the command line shows them.
  func problems(of cell: Cell) -> [Node] { problems(in: cell.range).map(node) }

  /// The problems that lie in a block and in none of its cells.
  func proseProblems(of block: Block) -> [Node] {
    let found = problems(in: block.range)
    guard !found.isEmpty else { return [] }
    let cells = lesson.notebook.cells.map(\.range).filter { block.range.overlaps($0) }
    return found.filter { problem in
      !cells.contains { $0.contains(problem.place?.range.lowerBound ?? -1) }
    }.map(node)
  }

  private func problems(in range: Range<Int>) -> [Diagnostic] {
    problems.filter { $0.lies(in: range, of: lesson.notebook) }
  }

  private func node(_ problem: Diagnostic) -> Node {
    let position = problem.place.map { "line \($0.start.line)" } ?? ""
    var content: [Node] = [
      tag("p", [:], [tag("b", [:], "Problem"), .text(" \(position): \(problem.summary)")])
    ]
    if let excerpt = excerpt(problem) {
      content.append(tag("pre", ["tabindex": "0"], .text(excerpt)))
    }
    if let help = problem.help { content.append(tag("p", ["class": "help"], .text(help))) }
    return tag("div", ["class": "problem", "role": "note", "aria-label": "Problem"], content)
  }

  /// The source line with its caret.
  private func excerpt(_ problem: Diagnostic) -> String? {
    var plain = problem
    plain.help = nil
    plain.notes = []
    let lines = DiagnosticRenderer(width: 76).render(plain).split(separator: "\n").dropFirst()
    return lines.isEmpty ? nil : lines.joined(separator: "\n")
  }
}

extension Diagnostic {
  fileprivate func lies(in range: Range<Int>, of notebook: Notebook) -> Bool {
    guard severity == .error, let place, place.source.path == notebook.source.path else {
      return false
    }
    return range.contains(place.range.lowerBound)
  }
}

extension Lesson {
  /// Whether the lesson's page shows a problem at its place.
  package func shows(_ problem: Diagnostic) -> Bool {
    run.notebook.blocks.contains { problem.lies(in: $0.range, of: run.notebook) }
  }
}
