import Diagnostics
import Markup
import NotebookFormat
import Typesetting

/// A title as pages show it.
struct ShownTitle: Sendable {
  /// With its formulas typeset.
  let nodes: [Node]
  /// The same where there is text alone.
  let text: String
  let hasFormula: Bool

  /// A link with the title as its text. The name of a link is said, and formulas are not said well.
  func link(to address: String, _ attributes: [Attribute] = []) -> Node {
    .element("a", [Attribute("href", address)] + attributes + name, nodes)
  }

  /// What says the title's name, if it has a formula.
  var name: [Attribute] { hasFormula ? [Attribute("aria-label", text)] : [] }
}

/// The titles of the course, of its parts and of its lessons.
struct CourseTitles: Sendable {
  private(set) var course: ShownTitle
  /// By the places of the parts in the course.
  private(set) var parts: [ShownTitle?]
  /// In the order of the lessons.
  private(set) var lessons: [ShownTitle]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether there was something to typeset formulas with.
  private(set) var isComplete = true

  /// - Parameter typesetter: without one, formulas stay as they are written.
  init(_ course: Course, _ lessons: [LessonOutline], _ typesetter: Typesetter? = nil) {
    var renderer = TitleRenderer(language: course.language, typesetter: typesetter)
    self.course = renderer.title(course.titleSlice)
    parts = course.parts.map { part in part.titleSlice.map { renderer.title($0) } }
    self.lessons = lessons.map { lesson in
      lesson.frontMatter.title == nil
        ? renderer.title(SourceSlice(SourceText(path: lesson.lesson.name, lesson.title)))
        : renderer.title(lesson.frontMatter.titleContent)
    }
    diagnostics = renderer.diagnostics
    isComplete = renderer.isComplete
  }

  /// Whether any title has a formula, which other pages show then.
  var haveFormulas: Bool {
    course.hasFormula || parts.contains { $0?.hasFormula == true }
      || lessons.contains(where: \.hasFormula)
  }
}

/// Turns titles into nodes.
private struct TitleRenderer {
  let language: String
  let typesetter: Typesetter?
  var diagnostics: [Diagnostic] = []
  var isComplete = true

  init(language: String, typesetter: Typesetter?) {
    (self.language, self.typesetter) = (language, typesetter)
  }

  mutating func title(_ slice: SourceSlice) -> ShownTitle {
    let (content, problems) = TitleReader.read(slice)
    diagnostics += problems
    return title(content)
  }

  mutating func title(_ content: [Inline]) -> ShownTitle {
    var quotes = Quotes(language)
    let nodes = render(content, &quotes)
    return ShownTitle(
      nodes: nodes, text: nodes.map(\.titleText).joined(), hasFormula: content.haveFormula)
  }

  private mutating func render(_ content: [Inline], _ quotes: inout Quotes) -> [Node] {
    var nodes: [Node] = []
    for inline in content { nodes.append(render(inline, &quotes)) }
    return FormulaNeighbours.joined(nodes, content.map(\.isFormula))
  }

  private mutating func render(_ inline: Inline, _ quotes: inout Quotes) -> Node {
    switch inline.kind {
    case .text(let text): return .text(quotes.curled(text))
    case .styled(let style, let content):
      return tag(style.tagName, [:], render(content, &quotes))
    case .code(let text):
      quotes.pass()
      return tag("code", [:], .text(text))
    case .formula(let formula):
      quotes.pass()
      return render(formula)
    default: return .empty
    }
  }

  private mutating func render(_ formula: NotebookFormat.Formula) -> Node {
    guard let typesetter else { return tag("code", [:], .text(formula.latex.text)) }
    let typeset = typesetter.typeset(Typesetting.Formula(formula.latex))
    diagnostics += typeset.diagnostics
    isComplete = isComplete && typeset.isTypeset
    return typeset.markup
  }
}

extension [Inline] {
  fileprivate var haveFormula: Bool {
    contains { inline in
      if case .formula = inline.kind { true } else { inline.children.haveFormula }
    }
  }
}

extension Node {
  /// The text, in which formulas are lines of signs.
  fileprivate var titleText: String {
    switch self {
    case .text(let text): text
    case .trusted(let markup): FormulaText.text(of: markup)
    case .group(let children), .element(_, _, let children): children.map(\.titleText).joined()
    }
  }
}
