import Diagnostics
import Execution
import NotebookFormat
import Typesetting

/// A part of the course that has lessons.
struct PartOutline: Sendable {
  /// The part's place in the course, from 1.
  let number: Int
  let title: String?
  /// Its lessons by their places in the course.
  let lessons: Range<Int>

  /// What a link to the part says behind `#` on the page of the course.
  var anchor: String { "part.\(number)" }
}

/// All lessons of a course in their order, with the number and the page of every label.
struct CourseOutline: Sendable {
  let course: Course
  /// The lessons of the parts, one after the other.
  let lessons: [LessonOutline]
  let parts: [PartOutline]
  /// The library that the code of lessons uses.
  private(set) var library: LibraryReference?
  /// Titles as pages show them.
  private(set) var titles: CourseTitles
  /// Labels with a kind that references can name.
  let targets: [String: LabelTarget]
  /// Whether the site has a feed (see `Feed`).
  let hasFeed: Bool
  /// Labels of what the edition leaves out.
  var leftOut: Set<String> = []
  private let indices: [String: Int]
  /// By their titles in lower case; the first lesson of several with one title.
  private let indicesByTitle: [String: Int]
  private(set) var diagnostics: [Diagnostic]

  init(_ course: Course, _ lessons: [Lesson]) {
    let byName = Dictionary(lessons.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let ordered = course.parts.flatMap(\.lessons).compactMap { byName[$0.value] }
    let numbers = LessonNumber.numbers(of: ordered.map(\.name))
    let outlines = SideBySide.map(ordered.count) { index in
      var numbering = LessonNumbering(ordered[index], index: index, number: numbers[index])
      numbering.number()
      return numbering.outline
    }
    self.init(course, outlines)
  }

  /// A course of lessons in their order, of some of which only the faces may be known.
  init(_ course: Course, _ outlines: [LessonOutline]) {
    self.course = course
    lessons = outlines
    titles = CourseTitles(course, outlines)
    parts = Self.parts(of: course, names: Set(outlines.map(\.lesson.name)))
    indices = Dictionary(
      outlines.map { ($0.lesson.name, $0.index) }, uniquingKeysWith: { first, _ in first })
    indicesByTitle = Dictionary(
      outlines.map { ($0.title.lowercased(), $0.index) }, uniquingKeysWith: { first, _ in first })
    hasFeed = course.baseURL != nil && outlines.contains(where: \.isDated)
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

  private static func parts(of course: Course, names: Set<String>) -> [PartOutline] {
    var parts: [PartOutline] = []
    var start = 0
    for (index, part) in course.parts.enumerated() {
      let end = start + part.lessons.count { names.contains($0.value) }
      if end > start {
        parts.append(PartOutline(number: index + 1, title: part.title, lessons: start..<end))
      }
      start = end
    }
    return parts
  }

  /// Two pages of the site have names of their own.
  private static func nameProblem(_ lesson: LessonOutline) -> Diagnostic? {
    guard ["index", "404", "references", "symbols", "library/index"].contains(lesson.lesson.name)
    else { return nil }
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

  /// The outline of the course with a library.
  func with(_ library: LibraryReference?) -> CourseOutline {
    var copy = self
    copy.library = library
    return copy
  }

  /// The outline with the formulas of titles typeset.
  func typesettingTitles(_ typesetter: Typesetter) -> CourseOutline {
    guard titles.haveFormulas else { return self }
    var copy = self
    copy.titles = CourseTitles(course, lessons, typesetter)
    return copy
  }

  /// The title of a lesson as pages show it.
  func title(of lesson: LessonOutline) -> ShownText { titles.lessons[lesson.index] }

  /// The title of a part; nil if it has none.
  func title(of part: PartOutline) -> ShownText? { titles.parts[part.number - 1] }

  /// The pages behind the lessons.
  var appendices: [(title: String, path: String)] {
    (course.symbols.isEmpty ? [] : [("Symbols", SymbolsPage.path)])
      + (course.bibliography.isEmpty ? [] : [("References", BibliographyPage.path)])
      + (library == nil ? [] : [("Library", LibraryReference.indexPath)])
  }

  /// The lesson with a name.
  func lesson(named name: String) -> LessonOutline? { indices[name].map { lessons[$0] } }

  /// The first lesson with a title, in any case of its letters.
  func lesson(titled title: String) -> LessonOutline? {
    indicesByTitle[title.lowercased()].map { lessons[$0] }
  }
}
