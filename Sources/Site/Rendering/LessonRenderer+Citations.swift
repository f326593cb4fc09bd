import Diagnostics
import Markup
import NotebookFormat

/// Citations in the text, and the works behind them at the end of the page.
extension LessonRenderer {
  private var bibliography: Bibliography { resolver.outline.course.bibliography }

  /// "[Song et al. 2021, §3; Ho et al. 2020]", each name a link to its entry at the end of the page.
  func citation(_ works: [Citation], _ inLink: Bool) -> Node {
    let parts = works.map { work -> [Node] in
      let before: [Node] = work.prefix.isEmpty ? [] : [.text(work.prefix + " ")]
      let behind: [Node] = work.locator.isEmpty ? [] : [.text(", " + work.locator)]
      return before + [name(work.key.value, inLink)] + behind
    }
    return tag("span", ["class": "citation"], ["["] + parts.joined(separator: ["; "]) + ["]"])
  }

  private func name(_ key: String, _ inLink: Bool) -> Node {
    guard let work = bibliography.work(key), let label = bibliography.label(of: key) else {
      return tag("span", ["class": "missing"], .text("@" + key))
    }
    if inLink { return .text(label) }
    return tag("a", ["href": "#" + SitePath.encoded(work.anchor)], .text(label))
  }

  /// The works that the lesson cites; nil if it cites none.
  var references: Node? {
    let works = bibliography.sorted(lesson.citations)
    guard !works.isEmpty else { return nil }
    let items = works.map { work in
      tag("li", ["id": work.anchor], WorkDescription(work: work).nodes)
    }
    return tag(
      "section", ["class": "page-references", "aria-labelledby": Self.referencesAnchor],
      [
        tag("h2", ["id": Self.referencesAnchor], "References"),
        tag("ul", ["class": "references"], items.flatMap { ["\n", $0] } + ["\n"]),
      ])
  }

  /// No slug of a heading contains a full stop.
  static let referencesAnchor = "page.references"
}
