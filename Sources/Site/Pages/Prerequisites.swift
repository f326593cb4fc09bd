import NotebookFormat
import Markup

/// What a lesson says it needs: links where a lesson is named, text otherwise.
struct Prerequisites {
  private let outline: CourseOutline

  init(_ outline: CourseOutline) {
    self.outline = outline
  }

  /// The list for the lesson's own page.
  func nodes(
    of lesson: LessonOutline, _ texts: LessonTexts, from resolver: LinkResolver
  ) -> [Node] {
    joined(lesson, texts) { resolver.pageAddress($0) }
  }

  /// The list for another page.
  func nodes(of lesson: LessonOutline, _ texts: LessonTexts, in frame: PageFrame) -> [Node] {
    joined(lesson, texts) { frame.address($0.path) }
  }

  /// The lessons among them.
  func lessons(neededBy lesson: LessonOutline) -> [LessonOutline] {
    lesson.frontMatter.prerequisites.compactMap { named($0.value, by: lesson) }
  }

  private func joined(
    _ lesson: LessonOutline, _ texts: LessonTexts, _ address: (LessonOutline) -> String
  ) -> [Node] {
    let items = lesson.frontMatter.prerequisites.enumerated().map { index, item -> Node in
      guard let other = named(item.value, by: lesson) else {
        return .group(texts.phrases[index]?.nodes ?? [])
      }
      return outline.title(of: other).link(to: address(other))
    }
    // An item may be a phrase with commas of its own.
    let hasCommas = lesson.frontMatter.prerequisites.contains { $0.value.contains(",") }
    let separator: Node = .text(hasCommas ? "; " : ", ")
    return Array(items.map { [$0] }.joined(separator: [separator]))
  }

  /// The lesson that a prerequisite names: by file or by title, and never itself.
  func named(_ text: String, by lesson: LessonOutline) -> LessonOutline? {
    let name = text.hasSuffix(".md") ? String(text.dropLast(3)) : text
    let folder = SitePath.resolve(name, from: lesson.path)
    let found = [
      outline.lesson(named: name), folder.flatMap { outline.lesson(named: $0) },
      outline.lesson(titled: text),
    ]
    return found.compactMap(\.self).first { $0.index != lesson.index }
  }
}
