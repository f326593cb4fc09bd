import Execution
import Markup
import NotebookFormat

/// The page of one lesson.
struct LessonPage {
  private let renderer: LessonRenderer
  private let content: [Node]
  /// The symbols that the lesson introduces, by their numbers in the course's list.
  private let newSymbols: [(number: Int, formula: Node, name: String)]
  private let texts: LessonTexts

  init(
    renderer: LessonRenderer, _ texts: LessonTexts,
    newSymbols: [(number: Int, formula: Node, name: String)]
  ) {
    self.renderer = renderer
    self.texts = texts
    self.newSymbols = newSymbols
    content = renderer.content
  }

  private var lesson: LessonOutline { renderer.lesson }
  private var outline: CourseOutline { renderer.resolver.outline }
  private var title: ShownText { outline.title(of: lesson) }
  private var theme: OwnTheme { outline.course.ownTheme }

  var file: SiteFile {
    var frame = PageFrame(
      outline: outline, path: lesson.path, title: title.text, description: texts.summary?.text,
      lesson: lesson, hasFormulas: renderer.formulas.count > 0 || texts.hasFormulas)
    frame.sectionTitle = { renderer.renderWithoutNotes($0) }
    let text = theme.node(
      .lesson,
      [
        "number": .text(lesson.number), "title": .markup(title.nodes), "head": .markup([head]),
        "content": content.isEmpty ? nil : .markup(Node.lines(content)),
        "references": .markup(ifAny: renderer.references), "neighbours": .markup([neighbours]),
        "footer": .markup([footer]),
      ])
    return SiteFile(lesson.path, frame.page([text], kind: "lesson"))
  }

  /// The page's part of the search index: of its head what is the author's.
  var search: SearchPage {
    let words = [texts.summary].compactMap(\.self) + texts.objectives
    let head =
      words.map { tag("p", [:], $0.nodes) } + [
        tag("p", [:], Prerequisites(outline).nodes(of: lesson, texts, from: renderer.resolver)),
        tag("p", [:], symbols),
      ]
    return SearchPage(
      path: lesson.path, title: title.text, number: lesson.number, content: head + content)
  }

  /// The title, and what the lesson is for and needs.
  private var head: Node {
    let objectives = texts.objectives.map { text -> TemplateValues in
      ["text": .markup(text.nodes)]
    }
    let needs = Prerequisites(outline).nodes(of: lesson, texts, from: renderer.resolver)
    let hasPreface = !objectives.isEmpty || !needs.isEmpty || !newSymbols.isEmpty
    return theme.node(
      .lessonHead,
      [
        "number": .text(lesson.number),
        "facts": .text(facts(of: lesson).joined(separator: " · ")), "title": .markup(title.nodes),
        "summary": texts.summary.map { .markup($0.nodes) },
        "preface": .fact(hasPreface), "hasObjectives": .fact(!objectives.isEmpty),
        "objectives": .list(objectives), "prerequisites": needs.isEmpty ? nil : .markup(needs),
        "symbols": newSymbols.isEmpty ? nil : .markup(symbols),
      ])
  }

  /// The symbols that the lesson introduces, as links to their list.
  private var symbols: [Node] {
    let page = SitePath.encoded(SitePath.relative(SymbolsPage.path, from: lesson.path))
    // A formula alone is no name of a link: what it stands for is.
    let links = newSymbols.map { number, formula, name in
      tag("a", ["href": page + "#" + SymbolsPage.anchor(number), "aria-label": name], formula)
    }
    return Array(links.map { [$0] }.joined(separator: [", "]))
  }

  private var neighbours: Node {
    let previous = neighbour(lesson.index - 1)
    let next = neighbour(lesson.index + 1)
    return theme.node(
      .neighbours,
      [
        "previous": .list(previous), "next": .list(next),
        "any": .fact(!previous.isEmpty || !next.isEmpty),
      ])
  }

  private func neighbour(_ index: Int) -> [TemplateValues] {
    guard let other = outline.lessons[safe: index] else { return [] }
    let title = outline.title(of: other)
    return [
      [
        "address": .text(renderer.resolver.pageAddress(other)), "title": .markup(title.nodes),
        "name": .name(of: title),
      ]
    ]
  }

  /// "Built from `01-score-functions.md` · seed 7".
  private var footer: Node {
    let name = lesson.lesson.name.split(separator: "/").last.map(String.init) ?? ""
    return theme.node(
      .lessonFooter,
      [
        "file": .text(name + ".md"),
        "seed": .text(ifAny: lesson.frontMatter.seed.map { "\($0.value)" }),
        "date": .text(ifAny: lesson.frontMatter.date.map { "\($0.value)" }),
      ])
  }
}

/// "Lesson 1", "beginner", "2 hours": what is known of a lesson in a few words.
func facts(of lesson: LessonOutline) -> [String] {
  [
    "Lesson \(lesson.number)", lesson.frontMatter.difficulty?.value.rawValue,
    lesson.frontMatter.time?.value.description,
  ].compactMap(\.self)
}
