import Diagnostics
import NotebookFormat
import Typesetting

/// The titles of the course, of its parts and of its lessons.
struct CourseTitles: Sendable {
  private(set) var course: ShownText
  /// By the places of the parts in the course.
  private(set) var parts: [ShownText?]
  /// In the order of the lessons.
  private(set) var lessons: [ShownText]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether there was something to typeset formulas with.
  private(set) var isComplete = true

  /// - Parameter typesetter: without one, formulas stay as they are written.
  init(_ course: Course, _ lessons: [LessonOutline], _ typesetter: Typesetter? = nil) {
    var renderer = TextRenderer(language: course.language, typesetter: typesetter)
    self.course = renderer.text(course.titleSlice)
    parts = course.parts.map { part in part.titleSlice.map { renderer.text($0) } }
    self.lessons = lessons.map { lesson in
      lesson.frontMatter.title == nil
        ? renderer.text(SourceSlice(SourceText(path: lesson.lesson.name, lesson.title)))
        : renderer.text(lesson.frontMatter.titleContent)
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
