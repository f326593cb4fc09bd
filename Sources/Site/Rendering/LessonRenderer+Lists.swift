import Markup
import NotebookFormat

/// Lists and tables.
extension LessonRenderer {
  func render(_ list: List) -> Node {
    let items = list.items.map { item($0, isTight: list.isTight) }
    guard let start = list.start else { return tag("ul", [:], items) }
    return tag("ol", [:], items).adding("start", start == 1 ? nil : String(start))
  }

  private func item(_ item: ListItem, isTight: Bool) -> Node {
    var content: [Node] = []
    if let isDone = item.isDone {
      let mark = isDone ? "done" : "to do"
      content.append(
        tag(
          "span", ["class": isDone ? "task done" : "task", "role": "img", "aria-label": mark]))
    }
    for block in item.blocks {
      // In a list that stands close together, the text of an item is no paragraph of its own.
      if isTight, case .paragraph(let inlines) = block.kind {
        content.append(.group(render(inlines)))
      } else {
        content += render([block], notes: .outside)
      }
    }
    return tag("li", [:], content).adding("class", item.isDone == nil ? nil : "task-item")
  }

  func render(_ table: Table, _ number: String?) -> Node {
    let head = tag("thead", [:], row(table.header, table.alignments, "th"))
    let rows = table.rows.map { row($0, table.alignments, "td") }
    let grid = tag("table", [:], rows.isEmpty ? [head] : [head, tag("tbody", [:], rows)])
    let name = number.map { "Table \($0)" } ?? "Table"
    let scroller = scrolling(grid, label: name)
    guard number != nil else { return tag("div", ["class": "table"], scroller) }
    return tag(
      "figure", ["class": "table"],
      [tag("figcaption", [:], caption("Table", number, table.caption)), scroller]
    ).adding("id", table.label?.value)
  }

  /// Something that may be wider than the page and then scrolls by itself.
  func scrolling(_ node: Node, label: String) -> Node {
    tag(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": label], node)
  }

  private func row(_ cells: [TableCell], _ alignments: [TableAlignment], _ name: String) -> Node {
    tag(
      "tr", [:],
      zip(cells, alignments).map { cell, alignment in
        let content = render(cell.content)
        let node =
          name == "th" ? columnHeader(content) : tag(name, [:], content)
        return node.adding("class", alignment == .natural ? nil : "\(alignment)")
      })
  }

  /// The head of a column. One without words is a cell like others; of formulas, which programs that
  /// read tables aloud leave out of heads, the letters are said.
  private func columnHeader(_ content: [Node]) -> Node {
    let words = content.map(\.letters).joined()
    guard words.contains(where: { !$0.isWhitespace }) else { return tag("td", [:], content) }
    guard content.contains(where: \.hasFormula) else {
      return tag("th", ["scope": "col"], content)
    }
    return tag(
      "th", ["scope": "col"],
      [
        tag("span", ["class": "unseen"], .text(words)),
        tag("span", ["aria-hidden": "true"], content),
      ])
  }
}
