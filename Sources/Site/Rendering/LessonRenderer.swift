import Diagnostics
import Execution
import Markup
import NotebookFormat

/// Turns the blocks of one lesson into nodes; everything that it needs is known before.
struct LessonRenderer {
  let resolver: LinkResolver
  let formulas: LessonFormulas
  /// What is wrong with the lesson.
  let problems: [Diagnostic]
  /// Where the types are described that cells use.
  let types: LibraryTypes

  init(resolver: LinkResolver, formulas: LessonFormulas, problems: [Diagnostic]) {
    (self.resolver, self.formulas, self.problems) = (resolver, formulas, problems)
    let declared = resolver.lesson.notebook.cells.flatMap {
      LibraryTypes.declared(in: $0.code.text)
    }
    types = LibraryTypes(
      resolver.outline.library, from: resolver.lesson.path, hiding: Set(declared))
  }

  var lesson: LessonOutline { resolver.lesson }

  /// The text of the lesson.
  var content: [Node] {
    lesson.notebook.blocks.flatMap { render([$0], notes: .margin) + proseProblems(of: $0) }
  }

  /// Where the footnotes of some text go.
  enum Notes {
    /// Right behind each block, from where wide pages move them to the margin.
    case margin
    /// To an outer block.
    case outside
  }

  func render(_ blocks: [Block], notes: Notes) -> [Node] {
    blocks.flatMap { block -> [Node] in
      let node = render(block)
      return notes == .margin ? [node] + self.notes(of: block) : [node]
    }
  }

  private func render(_ block: Block) -> Node {
    let number = lesson.numbers[block.range.lowerBound]
    switch block.kind {
    case .paragraph(let inlines): return paragraph(inlines)
    case .heading(let heading): return render(heading)
    case .list(let list): return render(list)
    case .quote(let blocks): return tag("blockquote", [:], render(blocks, notes: .outside))
    case .callout(let callout): return render(callout, number)
    case .cell(let cell): return render(cell, number)
    case .code(let code): return render(code)
    case .formula(let formula): return tag("div", ["class": "display"], self.formula(formula))
    case .table(let table): return render(table, number)
    case .figure(let figure): return render(figure, number)
    case .rule: return tag("hr")
    }
  }

  private func paragraph(_ inlines: [Inline]) -> Node { tag("p", [:], render(inlines)) }

  func formula(_ formula: NotebookFormat.Formula) -> Node {
    formulas.markup[formula.offset] ?? tag("code", [:], .text(formula.latex.text))
  }

  private func render(_ heading: Heading) -> Node {
    guard let section = lesson.section(of: heading) else { return .empty }
    let link = tag(
      "a", ["class": "heading-link", "href": "#" + SitePath.encoded(heading.id)],
      (section.number.map { [tag("span", ["class": "number"], .text($0)), " "] } ?? [])
        + render(heading.title, inLink: true))
    return tag("h\(min(section.level, 6))", ["id": heading.id], link)
  }

  private func render(_ code: CodeBlock) -> Node {
    var attributes = [Attribute("tabindex", "0")]
    if let language = code.language {
      attributes.append(Attribute("data-language", language.value))
    }
    return tag(
      "div", ["class": "code"],
      .element("pre", attributes, [tag("code", [:], .text(code.code.text))]))
  }

  private func render(_ figure: NotebookFormat.Figure, _ number: String?) -> Node {
    tag(
      "figure", ["id": figure.image.label?.value ?? nil],
      [
        image(figure.image),
        tag("figcaption", [:], caption("Figure", number, figure.caption)),
      ])
  }

  /// "Figure 1.2" and the author's words.
  func caption(_ word: String, _ number: String?, _ text: [Inline]) -> [Node] {
    guard let number else { return render(text) }
    let name: Node = tag("b", ["class": "caption-name"], .text("\(word)\u{A0}\(number)"))
    return text.isEmpty ? [name] : [name, " "] + render(text)
  }
}
