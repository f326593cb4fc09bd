import Diagnostics
import Markup
import NotebookFormat

/// The course's own text at the foot of every page, from `footer.md`: paragraphs and lists, with
/// links to lessons (by their paths in the folder of notebooks) and to other hosts.
struct SiteFooter {
  private let outline: CourseOutline
  private let notebook: Notebook

  /// Nil if the course has none.
  init?(_ outline: CourseOutline) {
    guard let notebook = outline.course.ownTheme.footer, !notebook.blocks.isEmpty else {
      return nil
    }
    self.outline = outline
    self.notebook = notebook
  }

  // MARK: Markup

  func text(in frame: PageFrame) -> [Node] {
    Node.lines(notebook.blocks.map { render($0, frame) })
  }

  private func render(_ block: Block, _ frame: PageFrame) -> Node {
    switch block.kind {
    case .paragraph(let inlines): return tag("p", [:], render(inlines, frame))
    case .list(let list):
      let items = list.items.map { item in
        tag(
          "li", [:],
          item.blocks.map { block in
            guard list.isTight, case .paragraph(let inlines) = block.kind else {
              return render(block, frame)
            }
            return .group(render(inlines, frame))
          })
      }
      return tag(list.start == nil ? "ul" : "ol", [:], items)
    default: return .empty
    }
  }

  private func render(_ inlines: [Inline], _ frame: PageFrame) -> [Node] {
    inlines.map { inline in
      switch inline.kind {
      case .text(let text): .text(frame.prose(text))
      case .code(let text): tag("code", [:], .text(text))
      case .styled(let style, let content): tag(style.tagName, [:], render(content, frame))
      case .link(let link): self.link(link, frame)
      case .softBreak: "\n"
      case .hardBreak: tag("br")
      default: .empty
      }
    }
  }

  private func link(_ link: Link, _ frame: PageFrame) -> Node {
    let content = render(link.content, frame)
    switch destination(link) {
    case .page(let path, let anchor):
      return tag("a", ["href": frame.address(path) + anchor], content)
    case .elsewhere(let address):
      return tag("a", ["href": address], content).adding("title", link.title)
    case .problem: return .group(content)
    }
  }

  private enum Destination {
    case page(String, anchor: String)
    case elsewhere(String)
    case problem(LinkProblem)
  }

  private func destination(_ link: Link) -> Destination {
    // As a link in a lesson that lies at the top of the folder of notebooks.
    if let scheme = LinkResolver.scheme(of: link.destination) {
      return ["http", "https", "mailto"].contains(scheme)
        ? .elsewhere(link.destination) : .problem(.scheme(scheme))
    }
    let parts = link.destination.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = SitePath.decoded(String(parts[0]))
    let names = outline.lessons.map { $0.lesson.name + ".md" }
    guard let index = names.firstIndex(of: path) else {
      return .problem(.noLesson(path, Suggestion.nearest(to: path, among: names)))
    }
    let lesson = outline.lessons[index]
    guard parts.count > 1 else { return .page(lesson.path, anchor: "") }
    let anchor = SitePath.decoded(String(parts[1]))
    guard lesson.anchors.contains(anchor) else {
      let nearest = Suggestion.nearest(to: anchor, among: lesson.anchors.sorted())
      return .problem(.noAnchor(anchor, page: lesson.lesson.name, nearest))
    }
    return .page(lesson.path, anchor: "#" + SitePath.encoded(anchor))
  }

  // MARK: Problems

  /// What a footer cannot have, and links that lead nowhere.
  var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    notebook.visitBlocks { block in
      if let thing = block.kind.notInFooter { found.append(refusal(thing, block.range)) }
      for inline in block.inlines { inline.visit { check($0, &found) } }
    }
    return found
  }

  private func check(_ inline: Inline, _ found: inout [Diagnostic]) {
    if let thing = inline.kind.notInFooter {
      found.append(refusal(thing, inline.range))
    } else if case .link(let link) = inline.kind, case .problem(let problem) = destination(link) {
      found.append(problem.diagnostic(at: Place(notebook.source, link.destinationRange)))
    }
  }

  private func refusal(_ thing: String, _ range: Range<Int>) -> Diagnostic {
    Diagnostic(
      "a footer has no \(thing)", at: Place(notebook.source, range),
      help: "write paragraphs, lists and links")
  }
}

extension Block.Kind {
  fileprivate var notInFooter: String? {
    switch self {
    case .paragraph, .list: nil
    case .heading: "headings"
    case .quote: "quotations"
    case .callout: "callouts"
    case .cell, .code: "code on lines of its own"
    case .formula: "formulas"
    case .table: "tables"
    case .figure: "figures"
    case .rule: "rules"
    }
  }
}

extension Inline.Kind {
  fileprivate var notInFooter: String? {
    switch self {
    case .text, .styled, .code, .link, .softBreak, .hardBreak: nil
    case .formula: "formulas"
    case .inlineValue: "values of cells"
    case .image: "images"
    case .reference: "references"
    case .citation: "citations"
    case .footnote: "footnotes"
    }
  }
}
