import Execution
import Markup
import NotebookFormat

/// The page of one lesson.
struct LessonPage {
  private let renderer: LessonRenderer
  private let content: [Node]
  /// The symbols that the lesson introduces, by their numbers in the course's list.
  private let newSymbols: [(number: Int, formula: Node, name: String)]

  init(renderer: LessonRenderer, newSymbols: [(number: Int, formula: Node, name: String)] = []) {
    self.renderer = renderer
    self.newSymbols = newSymbols
    content = renderer.content
  }

  private var lesson: LessonOutline { renderer.lesson }
  private var outline: CourseOutline { renderer.resolver.outline }
  private var title: ShownTitle { outline.title(of: lesson) }

  var file: SiteFile {
    let summary = lesson.frontMatter.summary?.value
    var frame = PageFrame(
      outline: outline, path: lesson.path, title: title.text, description: summary,
      lesson: lesson, hasFormulas: renderer.formulas.count > 0)
    frame.sectionTitle = { renderer.renderWithoutNotes($0) }
    let article = tag(
      "article", [:],
      (head + content + [renderer.references].compactMap(\.self)).flatMap { ["\n", $0] } + ["\n"])
    return SiteFile(
      lesson.path,
      frame.page(["\n", article, "\n", neighbours, "\n", footer, "\n"], kind: "lesson"))
  }

  /// The page's part of the search index.
  var search: SearchPage {
    SearchPage(
      path: lesson.path, title: title.text, number: lesson.number, content: head + content)
  }

  private var head: [Node] {
    var nodes: [Node] = [
      tag("p", ["class": "eyebrow"], .text(facts(of: lesson).joined(separator: " · "))),
      tag("h1", [:], title.nodes),
    ]
    if let summary = lesson.frontMatter.summary {
      nodes.append(tag("p", ["class": "summary"], .text(prose(summary.value))))
    }
    return nodes + [preface].compactMap(\.self)
  }

  /// What the lesson is for and what it needs.
  private var preface: Node? {
    let objectives = lesson.frontMatter.objectives.map { item in
      tag("li", [:], .text(prose(item.value)))
    }
    let needs = Prerequisites(outline).nodes(of: lesson, from: renderer.resolver)
    var nodes: [Node] = []
    if !objectives.isEmpty {
      nodes += [tag("dt", [:], "You will learn"), tag("dd", [:], tag("ul", [:], objectives))]
    }
    if !needs.isEmpty {
      nodes += [tag("dt", [:], "Before you start"), tag("dd", [:], needs)]
    }
    if !newSymbols.isEmpty {
      let page = SitePath.encoded(SitePath.relative(SymbolsPage.path, from: lesson.path))
      // A formula alone is no name of a link: what it stands for is.
      let links = newSymbols.map { number, formula, name in
        tag(
          "a", ["href": page + "#" + SymbolsPage.anchor(number), "aria-label": name], formula)
      }
      nodes += [
        tag("dt", [:], "New symbols"),
        tag(
          "dd", ["class": "new-symbols"], Array(links.map { [$0] }.joined(separator: [", "]))),
      ]
    }
    return nodes.isEmpty ? nil : tag("dl", ["class": "preface"], nodes)
  }

  /// Text of the front matter, with the quotation marks of its language.
  private func prose(_ text: String) -> String { text.curled(in: outline.course.language) }

  private var neighbours: Node {
    let lessons = outline.lessons
    let links = [
      lessons[safe: lesson.index - 1].map { neighbour($0, "Previous", "prev") },
      lessons[safe: lesson.index + 1].map { neighbour($0, "Next", "next") },
    ].compactMap(\.self)
    guard !links.isEmpty else { return .empty }
    return tag("nav", ["class": "neighbours", "aria-label": "Neighbouring lessons"], links)
  }

  private func neighbour(_ other: LessonOutline, _ word: String, _ relation: String) -> Node {
    let title = outline.title(of: other)
    let name = title.hasFormula ? [Attribute("aria-label", "\(word) \(title.text)")] : []
    return .element(
      "a",
      [
        Attribute("class", relation), Attribute("rel", relation),
        Attribute("href", renderer.resolver.pageAddress(other)),
      ] + name, [tag("span", [:], .text(word)), " "] + title.nodes)
  }

  /// "Built from `01-score-functions.md` · seed 7".
  private var footer: Node {
    let name = lesson.lesson.name.split(separator: "/").last.map(String.init) ?? ""
    var text: [Node] = ["Built from ", tag("code", [:], .text(name + ".md"))]
    if let seed = lesson.frontMatter.seed { text.append(.text(" · seed \(seed.value)")) }
    if let date = lesson.frontMatter.date {
      text += [" · ", tag("time", [:], .text("\(date.value)"))]
    }
    return tag("footer", ["class": "page-footer"], text)
  }
}

/// "Lesson 1", "beginner", "2 hours": what is known of a lesson in a few words.
func facts(of lesson: LessonOutline) -> [String] {
  [
    "Lesson \(lesson.number)", lesson.frontMatter.difficulty?.value.rawValue,
    lesson.frontMatter.time?.value.description,
  ].compactMap(\.self)
}
