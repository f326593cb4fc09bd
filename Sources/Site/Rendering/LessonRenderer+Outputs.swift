import Diagnostics
import Execution
import Markup
import NotebookFormat

/// What cells show: text, values, figures.
extension LessonRenderer {
  func outputs(of cell: Cell, _ run: CellRun?, _ number: String?) -> [Node] {
    let outputs = run?.outputs ?? []
    let figures = outputs.compactMap { if case .figure(let figure) = $0 { figure } else { nil } }
    var nodes: [Node] = []
    var hasFigures = false
    for output in outputs {
      switch output {
      case .printed(let text): nodes.append(printed(text, "printed"))
      case .value(let text, let type): nodes.append(printed(text, "value").adding("title", type))
      case .figure:
        // All charts of a cell are one figure, where the first of them is.
        if !hasFigures { nodes.append(figure(figures, cell, number)) }
        hasFigures = true
      }
    }
    guard figures.isEmpty, number != nil, LabelKind(of: cell.label?.value ?? "") == .table else {
      return nodes
    }
    let caption = tag(
      "figcaption", [:], self.caption("Table", number, cell.options.caption?.value ?? []))
    return [tag("figure", ["class": "table"], [caption] + nodes).adding("id", cell.label?.value)]
  }

  private func printed(_ text: String, _ name: String) -> Node {
    let lines = text.last == "\n" ? String(text.dropLast()) : text
    return tag(
      "pre", ["class": "output \(name)", "tabindex": "0"], tag("samp", [:], .text(lines)))
  }

  private func figure(_ figures: [Execution.Figure], _ cell: Cell, _ number: String?) -> Node {
    let charts = figures.map { $0.player() }
    let caption = self.caption("Figure", number, cell.options.caption?.value ?? [])
    let data = figures.enumerated().map { index, figure in
      self.data(figure, cell, index: index, count: figures.count)
    }
    let head: [Node] = caption.isEmpty ? [] : [tag("p", [:], caption)]
    return tag("figure", ["class": "chart-figure"], charts + [tag("figcaption", [:], head + data)])
      .adding("id", number == nil ? nil : cell.label?.value)
  }

  private func data(_ figure: Execution.Figure, _ cell: Cell, index: Int, count: Int) -> Node {
    let path = dataPath(figure)
    let address = SitePath.encoded(SitePath.relative(path, from: lesson.path))
    let suffix = count > 1 ? " (\(index + 1))" : ""
    let alternative = cell.options.alt.map { alt in
      alt.value.last?.isPunctuation ?? true ? alt.value : alt.value + "."
    }
    let words = [alternative, figure.description].compactMap(\.self).joined(separator: " ")
    let details = tag(
      "details", ["class": "data"],
      [
        tag("summary", [:], .text("Data and description" + suffix)),
        FigureData(figure.data).preview ?? .empty,
        tag("p", [:], tag("a", ["href": address], "All data as JSON")),
      ])
    // The drawing takes these words for its own. A browser does not look for them inside of what is
    // folded, so that they stand behind it, and are shown with it.
    let text = Node.text(words.curled(in: resolver.outline.course.language))
    return .group([details, tag("p", ["class": "words"], text).adding("id", figure.words?.id)])
  }

  /// Where the figure's data lies in the site.
  func dataPath(_ figure: Execution.Figure) -> String {
    let name = figure.id.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    return "\(lesson.lesson.name)/\(name).json"
  }
}
