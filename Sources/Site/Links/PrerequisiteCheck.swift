import Diagnostics
import NotebookFormat

/// Whether what lessons say they need makes sense: lessons that there are, that come before, and
/// that do not need each other.
struct PrerequisiteCheck {
  private let outline: CourseOutline
  /// For each lesson the lessons that it names, in its order.
  private var needs: [[Need]] = []
  private(set) var diagnostics: [Diagnostic] = []

  private struct Need {
    let lesson: Int
    let place: Place
  }

  init(_ outline: CourseOutline) {
    self.outline = outline
    for lesson in outline.lessons { needs.append(check(lesson)) }
    checkOrder()
  }

  // MARK: Names

  /// The lessons that a lesson names.
  private mutating func check(_ lesson: LessonOutline) -> [Need] {
    var first: [String: Place] = [:]
    return lesson.frontMatter.prerequisites.compactMap { item in
      let place = Place(lesson.notebook.source, item.range)
      if let earlier = first.updateValue(place, forKey: item.value) {
        report(
          "'\(item.value)' is named twice", place, help: "keep one",
          notes: [Diagnostic.Note("it is first named here", at: earlier)])
        return nil
      }
      if [lesson.lesson.name, lesson.lesson.name + ".md"].contains(item.value) {
        report("lesson needs itself", place, help: "remove it")
        return nil
      }
      let named = Prerequisites(outline).named(item.value, by: lesson)
      if named == nil { checkPhrase(item.value, place) }
      return named.map { Need(lesson: $0.index, place: place) }
    }
  }

  /// A prerequisite is a lesson or a phrase; what is nearly a lesson, or looks like a file, is no
  /// phrase.
  private mutating func checkPhrase(_ text: String, _ place: Place) {
    let nearest =
      text.contains(" ")
      ? nearestTitle(to: text)
      : Suggestion.nearest(to: text, among: outline.lessons.map(\.lesson.name))
    guard nearest != nil || Self.isFile(text) else { return }
    report(
      "no lesson of the course is '\(text)'", place,
      help: nearest.map { "did you mean '\($0)'?" }
        ?? "write the name of a notebook, or what is needed in a few words")
  }

  /// `unit/03-name`, `name.md`, `03-name`.
  private static func isFile(_ text: String) -> Bool {
    guard !text.contains(" ") else { return false }
    return text.hasSuffix(".md") || text.contains(#/^([^/]+/)*[0-9]+[a-z]?-[^/]+$/#)
  }

  /// A title that differs in one word, and there by few letters.
  private func nearestTitle(to text: String) -> String? {
    let titles = outline.lessons.map(\.title)
    guard let title = Suggestion.nearest(to: text, among: titles) else { return nil }
    let (ours, theirs) = (text.split(separator: " "), title.split(separator: " "))
    guard ours.count == theirs.count else { return nil }
    return zip(ours, theirs).count { $0.lowercased() != $1.lowercased() } == 1 ? title : nil
  }

  // MARK: Order

  private mutating func checkOrder() {
    // Each circle is told once.
    var inCircles: Set<Int> = []
    for (lesson, named) in needs.enumerated() {
      for need in named where need.lesson > lesson {
        let (one, other) = (name(lesson), name(need.lesson))
        guard let way = way(from: need.lesson, to: lesson) else {
          diagnostics.append(
            Diagnostic(
              "'\(one)' needs '\(other)', which comes after it", severity: .warning,
              at: need.place, help: "change the order of the lessons, or remove it"))
          continue
        }
        if inCircles.isSuperset(of: [lesson, need.lesson]) { continue }
        let circle = [lesson, need.lesson] + way.map(\.lesson)
        inCircles.formUnion(circle)
        report(
          "lessons need each other: " + circle.map { "'\(name($0))'" }.joined(separator: " needs "),
          need.place, help: "remove one of them",
          notes: zip(circle.dropFirst(), way).map {
            Diagnostic.Note("'\(name($0))' needs '\(name($1.lesson))' here", at: $1.place)
          })
      }
    }
  }

  /// The shortest way from what one lesson needs to another; nil if there is none.
  private func way(from start: Int, to end: Int) -> [Need]? {
    var ways: [(lesson: Int, way: [Need])] = [(start, [])]
    var seen: Set<Int> = [start]
    var next = 0
    while next < ways.count {
      let (lesson, way) = ways[next]
      next += 1
      if lesson == end { return way }
      for need in needs[lesson] where seen.insert(need.lesson).inserted {
        ways.append((need.lesson, way + [need]))
      }
    }
    return nil
  }

  private func name(_ lesson: Int) -> String { outline.lessons[lesson].lesson.name }

  private mutating func report(
    _ summary: String, _ place: Place, help: String, notes: [Diagnostic.Note] = []
  ) {
    diagnostics.append(Diagnostic(summary, at: place, help: help, notes: notes))
  }
}
