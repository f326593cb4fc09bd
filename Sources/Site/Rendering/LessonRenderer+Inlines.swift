import Execution
import Diagnostics
import Markup
import NotebookFormat

/// Text within lines.
extension LessonRenderer {
  /// - Parameter inLink: whether the text stands in a link already, in which there can be no other.
  func render(_ inlines: [Inline], inLink: Bool = false) -> [Node] {
    var quotes = Quotes(resolver.outline.course.language)
    return render(inlines, inLink, &quotes)
  }

  /// A title as lists of sections show it.
  func renderWithoutNotes(_ title: [Inline]) -> [Node] {
    let isNote = { (inline: Inline) in if case .footnote = inline.kind { true } else { false } }
    return render(title.filter { !isNote($0) }, inLink: true)
  }

  private func render(_ inlines: [Inline], _ inLink: Bool, _ quotes: inout Quotes) -> [Node] {
    let nodes = inlines.indices.map { index -> Node in
      guard let label = Self.bracketedEquation(inlines, index) else {
        return render(inlines[index], inLink, &quotes)
      }
      quotes.pass()
      return reference(label, inLink, isBracketed: true)
    }
    return FormulaNeighbours.joined(nodes, inlines.map(\.isFormula))
  }

  /// The label of an equation whose reference stands in brackets, which are those of its number.
  private static func bracketedEquation(_ inlines: [Inline], _ index: Int) -> String? {
    guard case .reference(let label) = inlines[index].kind, LabelKind(of: label) == .equation,
      index > 0, index + 1 < inlines.count, case .text(let before) = inlines[index - 1].kind,
      before.hasSuffix("("), case .text(let after) = inlines[index + 1].kind, after.hasPrefix(")")
    else { return nil }
    return label
  }

  private func render(_ inline: Inline, _ inLink: Bool, _ quotes: inout Quotes) -> Node {
    switch inline.kind {
    case .text(let text): return .text(quotes.curled(text))
    case .styled(.keyboard, let content):
      var keys = Quotes(nil)
      quotes.pass()
      return tag("kbd", [:], render(content, inLink, &keys))
    case .styled(let style, let content):
      return tag(style.tagName, [:], render(content, inLink, &quotes))
    case .link(let link): return render(link, inLink, &quotes)
    case .softBreak:
      quotes.newLine()
      return .text("\n")
    case .hardBreak:
      quotes.newLine()
      return tag("br")
    default:
      quotes.pass()
      return object(inline, inLink)
    }
  }

  /// What stands in a line and is no text.
  private func object(_ inline: Inline, _ inLink: Bool) -> Node {
    switch inline.kind {
    case .code(let text): tag("code", [:], .text(text))
    case .formula(let formula): self.formula(formula)
    case .inlineValue(let expression): value(at: expression.fileOffset(of: 0))
    case .image(let image): self.image(image)
    case .reference(let label): reference(label, inLink)
    case .citation(let works): citation(works, inLink)
    case .footnote(let label): footnoteMark(label, inLink)
    case .text, .styled, .link, .softBreak, .hardBreak: .empty
    }
  }

  private func value(at offset: Int) -> Node {
    guard let text = lesson.lesson.run.inlineValues[offset] else {
      return tag("span", ["class": "computed missing"], .text("no value"))
    }
    return tag("span", ["class": "computed"], .text(text))
  }

  private func render(_ link: Link, _ inLink: Bool, _ quotes: inout Quotes) -> Node {
    let content = render(link.content, true, &quotes)
    if inLink { return .group(content) }
    switch resolver.destination(link.destination) {
    case .address(let address), .file(_, let address):
      return tag("a", ["href": address], content).adding("title", link.title)
    case .problem: return .group(content)
    }
  }

  func image(_ image: Image) -> Node {
    guard case .file(let path, let address) = resolver.image(image.destination) else {
      return tag("span", ["class": "missing"], .text(image.alt))
    }
    let size = resolver.readFile(path).flatMap(ImageSize.init)
    let node = tag("img", ["src": address, "alt": image.alt, "loading": "lazy"])
    return node.adding("width", size.map { String($0.width) })
      .adding("height", size.map { String($0.height) })
  }

  private func reference(_ label: String, _ inLink: Bool, isBracketed: Bool = false) -> Node {
    guard let target = resolver.outline.targets[label], let kind = LabelKind(of: label) else {
      return tag("span", ["class": "missing"], .text("@" + label))
    }
    let number = isBracketed ? target.number : nil
    let text: Node = .text(number ?? kind.text(number: target.number))
    if inLink { return text }
    return tag("a", ["class": "reference", "href": resolver.address(of: target)], text)
  }
}

extension Inline {
  /// Whether the inline is a formula within a line; a display breaks lines by itself.
  var isFormula: Bool {
    if case .formula(let formula) = kind { !formula.isDisplay } else { false }
  }
}

extension InlineStyle {
  var tagName: String {
    switch self {
    case .emphasis: "em"
    case .strong: "strong"
    case .strikethrough: "del"
    case .subscript, .superscript, .keyboard, .mark: element ?? "span"
    }
  }
}

extension Node {
  /// The element with a further attribute, if there is a value for it.
  func adding(_ name: String, _ value: String?) -> Node {
    value.map { with(Attribute(name, $0)) } ?? self
  }

  /// The element with a further attribute.
  func with(_ attribute: Attribute) -> Node {
    guard case .element(let tag, let attributes, let children) = self else { return self }
    return .element(tag, attributes + [attribute], children)
  }
}
