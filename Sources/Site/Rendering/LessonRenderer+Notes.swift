import Markup
import NotebookFormat

/// Footnotes: a mark in the text, and a note behind the block that has the mark.
extension LessonRenderer {
  func footnoteMark(_ label: String, _ inLink: Bool) -> Node {
    guard let number = lesson.footnotes[label] else { return .empty }
    if inLink { return tag("sup", [:], .text(String(number))) }
    return tag(
      "sup", ["class": "note-mark"],
      tag(
        "a",
        ["href": "#note." + String(number), "aria-label": "Note \(number)"],
        .text(String(number))))
  }

  /// The notes that stand behind a block of the outermost level.
  func notes(of block: Block) -> [Node] {
    (lesson.notes[block.range.lowerBound] ?? []).map(note)
  }

  private func note(_ label: String) -> Node {
    guard let number = lesson.footnotes[label],
      let footnote = lesson.notebook.footnotes.first(where: { $0.label.value == label })
    else { return .empty }
    let mark = tag("span", ["class": "note-number"], .text("\(number)"))
    return tag(
      "div", ["class": "margin-note", "id": "note.\(number)", "role": "note"],
      [mark, tag("div", [:], render(footnote.blocks, notes: .outside))])
  }
}
