import Diagnostics
import NotebookFormat
import Typesetting

/// What the front matter of a lesson says in sentences, as pages show it.
struct LessonTexts: Sendable {
  private(set) var summary: ShownText?
  private(set) var objectives: [ShownText] = []
  /// What is needed that is no lesson, by its place in the list.
  private(set) var phrases: [Int: ShownText] = [:]
  let diagnostics: [Diagnostic]
  /// Whether there was something to typeset formulas with.
  let isComplete: Bool

  init(_ lesson: LessonOutline, in outline: CourseOutline, _ typesetter: Typesetter) {
    var renderer = TextRenderer(language: outline.course.language, typesetter: typesetter)
    let front = lesson.frontMatter
    summary = front.summary.map { renderer.text(lesson.slice(of: $0)) }
    for item in front.objectives { objectives.append(renderer.text(lesson.slice(of: item))) }
    let prerequisites = Prerequisites(outline)
    for (index, item) in front.prerequisites.enumerated()
    where prerequisites.named(item.value, by: lesson) == nil {
      phrases[index] = renderer.text(lesson.slice(of: item))
    }
    (diagnostics, isComplete) = (renderer.diagnostics, renderer.isComplete)
  }

  var hasFormulas: Bool {
    summary?.hasFormula == true || objectives.contains(where: \.hasFormula)
      || phrases.values.contains(where: \.hasFormula)
  }
}

extension LessonOutline {
  /// A text of the front matter with the way back to the file.
  func slice(of text: Located<String>) -> SourceSlice {
    SourceSlice(source: notebook.source, scalar: text.value, at: text.range.lowerBound)
  }
}
