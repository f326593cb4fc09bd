package import Diagnostics
import Typesetting
import Yams

/// Reads `course.yml`.
///
///     title: Score-based models
///     subtitle: From the gradient of a log-density to images
///     about: A course with checked derivations.
///     authors: [Ada Example]
///     language: en
///     url: https://example.org/scores/
///     cover: fig-field
///     edition: student
///     parts:
///       - title: Scores
///         lessons: [01-score-functions]
///     bibliography: references.bib
///     symbols: symbols.yml
///     macros:
///       \E: \mathbb{E}
///     profiles:
///       quick: {epochs: 10}
///
/// With `url`, pages name their address, and there are `sitemap.xml` and, for lessons that say when
/// they came (`date: 2026-01-31` in the front matter), a feed; at the root of a host `robots.txt`.
///
/// Every key may be left out. Without `parts`, all notebooks belong to the course, by name. The
/// edition is `full`, unless it is `student`: then solutions and tests are left out of all pages
/// (see `Edition`).
package struct CourseReader {
  private var document: CourseDocument
  private var course: Course
  private let lessonNames: Set<String>

  private enum Key: String, CaseIterable {
    case title, subtitle, about, authors, language, url, cover, edition, parts, bibliography,
      symbols, macros, profiles
  }

  /// The course that a file describes; `lessonNames` are the notebooks that there are.
  package static func read(
    _ source: SourceText, lessonNames: [String]
  ) -> (course: Course, diagnostics: [Diagnostic]) {
    var reader = CourseReader(source, lessonNames)
    reader.read()
    return (reader.course, reader.document.diagnostics.inReadingOrder)
  }

  private init(_ source: SourceText, _ lessonNames: [String]) {
    document = CourseDocument(source)
    course = Course(ofLessons: lessonNames)
    self.lessonNames = Set(lessonNames)
  }

  private mutating func read() {
    guard let root = document.compose() else { return }
    guard case .mapping(let mapping) = root else {
      if root.isNothing { return }
      return document.report(
        "expected keys such as 'title: …', found \(root.inWords)", at: root)
    }
    for (key, value) in mapping {
      guard let name = document.key(key, "a course", Key.allCases.map(\.rawValue)) else { continue }
      if let key = Key(rawValue: name) { read(key, value) }
    }
  }

  private mutating func read(_ key: Key, _ value: Node) {
    switch key {
    case .title: course.title = document.text(value, for: key.rawValue) ?? course.title
    case .subtitle: course.subtitle = document.text(value, for: key.rawValue)
    case .about: course.about = document.text(value, for: key.rawValue)
    case .authors: course.authors = document.texts(value, for: key.rawValue)
    case .language: course.language = language(value) ?? course.language
    case .url: course.baseURL = url(value)
    case .cover:
      let label = document.text(value, for: key.rawValue)
      course.cover = label.map { Course.FigureName($0, at: document.place(of: value)) }
    case .edition: course.edition = edition(value) ?? course.edition
    case .parts: course.parts = parts(value)
    case .bibliography: course.bibliographyFile = file(value, for: key.rawValue)
    case .symbols: course.symbolsFile = file(value, for: key.rawValue)
    case .macros: course.macros = macros(value)
    case .profiles: course.profiles = document.profiles(value)
    }
  }

  /// A path that stays in the folder of `course.yml`.
  private mutating func file(_ value: Node, for key: String) -> Course.FileName? {
    guard let text = document.text(value, for: key) else { return nil }
    guard !text.hasPrefix("/"), SitePath.resolve(text, from: "course.yml") != nil else {
      document.report(
        "'\(text)' leads out of the folder of 'course.yml'", at: value,
        help: "put the file beside 'course.yml', and give its name")
      return nil
    }
    return Course.FileName(text, at: document.place(of: value))
  }

  private mutating func language(_ value: Node) -> String? {
    guard let text = document.text(value, for: "language") else { return nil }
    let subtags = text.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(subtags[0].count) && subtags[0].allSatisfy { $0.isASCII && $0.isLetter }
      && subtags.dropFirst().allSatisfy {
        (2...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    if isTag { return text }
    document.report(
      "expected a language such as 'en' or 'pt-BR', found '\(text)'", at: value)
    return nil
  }

  private mutating func url(_ value: Node) -> String? {
    guard let text = document.text(value, for: "url") else { return nil }
    guard text.hasPrefix("https://") || text.hasPrefix("http://"),
      !text.contains(where: { $0.isWhitespace || "\"<>?#".contains($0) })
    else {
      document.report(
        "expected an address for 'url', found '\(text)'", at: value,
        help: "write it as 'https://example.org/course/'")
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  private mutating func edition(_ value: Node) -> Edition? {
    guard let text = document.text(value, for: "edition") else { return nil }
    if let edition = Edition(rawValue: text) { return edition }
    let names = Edition.allCases.map(\.rawValue)
    document.report(
      "there is no edition '\(text)'", at: value,
      help: Suggestion.help(for: text, among: names)
        ?? "choose one of " + names.map { "'\($0)'" }.joined(separator: ", "))
    return nil
  }

  private mutating func macros(_ value: Node) -> [Macro] {
    guard case .mapping(let mapping) = value else {
      document.report(
        "expected names with LaTeX for 'macros', found \(value.inWords)", at: value,
        help: "write each macro on a line '\\E: \\mathbb{E}'")
      return []
    }
    return mapping.compactMap { name, body in
      guard case .scalar(let scalar) = name, let text = document.text(body, for: scalar.string)
      else { return nil }
      document.checkArgument(behind: body)
      return Macro(scalar.string, text, at: document.place(of: name))
    }
  }
}

/// Parts and their lessons.
extension CourseReader {
  private enum PartKey: String, CaseIterable {
    case title, lessons
  }

  private mutating func parts(_ value: Node) -> [Course.Part] {
    guard case .sequence(let sequence) = value else {
      document.report(
        "expected a list for 'parts', found \(value.inWords)", at: value,
        help: "write each part as '- title: …' with its 'lessons: […]'")
      return []
    }
    var seen: [String: Place] = [:]
    return sequence.compactMap { part($0, &seen) }
  }

  private mutating func part(_ value: Node, _ seen: inout [String: Place]) -> Course.Part? {
    guard case .mapping(let mapping) = value else {
      document.report(
        "expected a part with 'title' and 'lessons', found \(value.inWords)", at: value)
      return nil
    }
    var part = Course.Part(title: nil, lessons: [])
    for (key, value) in mapping {
      let names = PartKey.allCases.map(\.rawValue)
      switch document.key(key, "a part", names).flatMap(PartKey.init) {
      case .title: part.title = document.text(value, for: "title")
      case .lessons: part.lessons = lessons(value, &seen)
      case nil: continue
      }
    }
    return part
  }

  private mutating func lessons(
    _ value: Node, _ seen: inout [String: Place]
  ) -> [Course.LessonName] {
    guard case .sequence(let sequence) = value else {
      document.report(
        "expected a list for 'lessons', found \(value.inWords)", at: value,
        help: "write each lesson on a line '- 01-name'")
      return []
    }
    return sequence.compactMap { lesson($0, &seen) }
  }

  private mutating func lesson(_ value: Node, _ seen: inout [String: Place]) -> Course.LessonName? {
    guard let text = document.text(value, for: "lessons") else { return nil }
    let name = text.hasSuffix(".md") ? String(text.dropLast(3)) : text
    let place = document.place(of: value)
    guard lessonNames.contains(name) else {
      document.report(
        "there is no notebook '\(name).md'", at: value,
        help: Suggestion.help(for: name, among: lessonNames.sorted())
          ?? "write it, or take it off the list")
      return nil
    }
    if let first = seen[name] {
      document.report(
        "lesson '\(name)' is listed twice", at: value, help: "keep one",
        notes: [Diagnostic.Note("it is first listed here", at: first)])
      return nil
    }
    seen[name] = place
    return Course.LessonName(name, at: place)
  }
}
