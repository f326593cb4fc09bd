import Diagnostics
import NotebookFormat

/// All lessons of a course in their order, with the number and the page of every label.
struct CourseOutline: Sendable {
  let course: Course
  /// The lessons of the parts, one after the other.
  let lessons: [LessonOutline]
  /// Labels with a kind that references can name.
  let targets: [String: LabelTarget]
  /// Whether the site has a feed (see `Feed`).
  let hasFeed: Bool
  /// Labels of what the edition leaves out.
  var leftOut: Set<String> = []
  private(set) var diagnostics: [Diagnostic]

  init(_ course: Course, _ lessons: [Lesson]) {
    self.course = course
    let byName = Dictionary(lessons.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let ordered = course.parts.flatMap(\.lessons).compactMap { byName[$0.value] }
    let numbers = LessonNumber.numbers(of: ordered.map(\.name))
    self.lessons = ordered.enumerated().map { index, lesson in
      var numbering = LessonNumbering(lesson, index: index, number: numbers[index])
      numbering.number()
      return numbering.outline
    }
    hasFeed = course.baseURL != nil && self.lessons.contains { $0.frontMatter.date != nil }
    diagnostics = self.lessons.flatMap(\.diagnostics) + self.lessons.compactMap(Self.nameProblem)
    var targets: [String: LabelTarget] = [:]
    for target in self.lessons.flatMap(\.targets) where LabelKind(of: target.label) != nil {
      guard let first = targets[target.label] else {
        targets[target.label] = target
        continue
      }
      // Within one notebook its reader has reported it.
      if first.lesson != target.lesson { diagnostics.append(Self.duplicate(target, first)) }
    }
    self.targets = targets
  }

  /// Two pages of the site have names of their own.
  private static func nameProblem(_ lesson: LessonOutline) -> Diagnostic? {
    guard ["index", "404"].contains(lesson.lesson.name) else { return nil }
    return Diagnostic(
      "lesson '\(lesson.lesson.name)' has the name of another page of the site",
      at: Place(lesson.notebook.source, 0..<0), help: "rename its file")
  }

  private static func duplicate(_ target: LabelTarget, _ first: LabelTarget) -> Diagnostic {
    Diagnostic(
      "label '\(target.label)' is used twice in the course", at: target.place,
      help: "choose another label",
      notes: [Diagnostic.Note("'\(target.label)' is first used here", at: first.place)])
  }

  /// The lesson with a name.
  func lesson(named name: String) -> LessonOutline? { lessons.first { $0.lesson.name == name } }
}
