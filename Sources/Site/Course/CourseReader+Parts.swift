import Diagnostics
import Yams

/// Parts and their lessons.
extension CourseReader {
  private enum PartKey: String, CaseIterable {
    case title, lessons
  }

  /// What is known of the parts before the one that is read.
  private struct Known {
    var lessons: [String: Place] = [:]
    var titles: [String: Place] = [:]
    /// Whether everything about them could be read.
    var isComplete = true
  }

  mutating func parts(_ value: Node, named key: Node) -> [Course.Part] {
    guard case .sequence(let sequence) = value else {
      document.report(
        "expected a list for 'parts', found \(value.inWords)", at: value,
        help: "write each part as '- title: …' with its 'lessons: […]'")
      return []
    }
    guard !sequence.isEmpty else {
      document.report(
        "list of parts is empty", at: value,
        help: "write each part as '- title: …' with its 'lessons: […]', or leave 'parts' out")
      return []
    }
    var known = Known()
    let parts = sequence.compactMap { part($0, of: sequence.count, &known) }
    if known.isComplete { checkOthers(than: known.lessons, key) }
    return parts
  }

  /// Tells of notebooks that no part has, which are on no page.
  private mutating func checkOthers(than listed: [String: Place], _ key: Node) {
    let others = lessonNames.subtracting(listed.keys).filter { asked?.contains($0) ?? true }
      .sorted()
    guard let first = others.first else { return }
    let more = others.count > 1 ? " and \(others.count - 1) more" : ""
    document.warn(
      "no part lists the notebook '\(first).md'" + more, at: key,
      help: "add '\(first)' to the 'lessons' of a part, or begin the file's name with '_'")
  }

  private mutating func part(
    _ value: Node, of count: Int, _ known: inout Known
  ) -> Course.Part? {
    guard case .mapping(let mapping) = value else {
      document.report(
        "expected a part with 'title' and 'lessons', found \(value.inWords)", at: value)
      known.isComplete = false
      return nil
    }
    var values: [PartKey: Node] = [:]
    var isKnown = true
    for (key, value) in mapping {
      let names = PartKey.allCases.map(\.rawValue)
      if let key = document.key(key, "a part", names).flatMap(PartKey.init) {
        values[key] = value
      } else {
        isKnown = false
      }
    }
    // What seems to be missing may be what has a name that is not known.
    if !isKnown { known.isComplete = known.isComplete && values[.lessons] != nil }
    let title = values[.title].flatMap { self.title($0, &known) }
    if isKnown, values[.title] == nil, count > 1 {
      document.report("part has no 'title'", at: value, help: "add 'title: …'")
    }
    let lessons = values[.lessons].map { self.lessons($0, &known) } ?? []
    if isKnown, values[.lessons] == nil {
      let name = title.map { "part '\($0)'" } ?? "part"
      document.report(
        "\(name) has no 'lessons'", at: value, help: "add 'lessons: […]', or remove the part")
    }
    var part = Course.Part(title: title, lessons: lessons)
    part.titleSource = values[.title].flatMap { node in
      title.map { document.slice($0, of: node) }
    }
    return part
  }

  private mutating func title(_ value: Node, _ known: inout Known) -> String? {
    guard let title = document.words(value, for: PartKey.title.rawValue) else { return nil }
    let place = document.place(of: value)
    if let first = known.titles.updateValue(place, forKey: title) {
      document.report(
        "two parts have the title '\(title)'", at: value,
        help: "choose another title, or make one part of them",
        notes: [Diagnostic.Note("it is first given here", at: first)])
    }
    return title
  }

  private mutating func lessons(_ value: Node, _ known: inout Known) -> [Course.LessonName] {
    guard case .sequence(let sequence) = value else {
      document.report(
        "expected a list for 'lessons', found \(value.inWords)", at: value,
        help: "write each lesson on a line '- 01-name'")
      known.isComplete = false
      return []
    }
    if sequence.isEmpty {
      document.report(
        "list of lessons is empty", at: value,
        help: "write each lesson on a line '- 01-name', or remove the part")
    }
    return sequence.compactMap { lesson($0, &known) }
  }

  private mutating func lesson(_ value: Node, _ known: inout Known) -> Course.LessonName? {
    guard let text = document.text(value, for: PartKey.lessons.rawValue) else {
      known.isComplete = false
      return nil
    }
    let name = text.hasSuffix(".md") ? String(text.dropLast(3)) : text
    let place = document.place(of: value)
    guard lessonNames.contains(name) else {
      document.report(
        "there is no notebook '\(name).md'", at: value,
        help: Suggestion.help(for: name, among: lessonNames.sorted())
          ?? "write it, or take it off the list")
      known.isComplete = false
      return nil
    }
    if let first = known.lessons[name] {
      document.report(
        "lesson '\(name)' is listed twice", at: value, help: "keep one",
        notes: [Diagnostic.Note("it is first listed here", at: first)])
      known.isComplete = false
      return nil
    }
    known.lessons[name] = place
    return Course.LessonName(name, at: place)
  }
}
