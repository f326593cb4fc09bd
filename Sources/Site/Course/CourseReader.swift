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
  var document: CourseDocument
  private var course: Course
  let lessonNames: Set<String>
  let asked: Set<String>?

  private enum Key: String, CaseIterable {
    case title, subtitle, about, authors, language, url, cover, edition, parts, bibliography,
      symbols, macros, profiles
  }

  /// The course that a file describes; `lessonNames` are the notebooks that there are.
  ///
  /// - Parameter asked: the notebooks that are looked at; nil for all.
  package static func read(
    _ source: SourceText, lessonNames: [String], askedFor asked: Set<String>? = nil
  ) -> (course: Course, diagnostics: [Diagnostic]) {
    var reader = CourseReader(source, lessonNames, asked)
    reader.read()
    return (reader.course, reader.document.diagnostics.inReadingOrder)
  }

  private init(_ source: SourceText, _ lessonNames: [String], _ asked: Set<String>?) {
    document = CourseDocument(source)
    course = Course(ofLessons: lessonNames)
    self.lessonNames = Set(lessonNames)
    self.asked = asked
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
      if let known = Key(rawValue: name) { read(known, value, named: key) }
    }
  }

  private mutating func read(_ key: Key, _ value: Node, named node: Node) {
    switch key {
    case .title:
      guard let title = document.words(value, for: key.rawValue) else { return }
      course.title = title
      course.titleSource = document.slice(title, of: value)
    case .subtitle:
      course.subtitle = document.words(value, for: key.rawValue)
      course.subtitleSource = course.subtitle.map { document.slice($0, of: value) }
    case .about:
      course.about = document.words(value, for: key.rawValue)
      course.aboutSource = course.about.map { document.slice($0, of: value) }
    case .authors: course.authors = document.texts(value, for: key.rawValue)
    case .language: course.language = language(value) ?? course.language
    case .url: course.baseURL = url(value)
    case .cover:
      let label = document.text(value, for: key.rawValue)
      course.cover = label.map { Course.FigureName($0, at: document.place(of: value)) }
    case .edition: course.edition = edition(value) ?? course.edition
    case .parts: course.parts = parts(value, named: node)
    case .bibliography: course.bibliographyFile = file(value, for: key.rawValue)
    case .symbols: course.symbolsFile = file(value, for: key.rawValue)
    case .macros: course.macros = macros(value)
    case .profiles: course.profiles = document.profiles(value)
    }
  }

  /// A path that stays in the folder of `course.yml`.
  private mutating func file(_ value: Node, for key: String) -> Course.FileName? {
    guard let text = document.words(value, for: key) else { return nil }
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
    guard Self.isBase(text) else {
      document.report(
        "expected an address for 'url', found '\(text)'", at: value,
        help: "write it as 'https://example.org/course/'")
      return nil
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// Whether a text is an address of a folder: `https://host:port/path`.
  private static func isBase(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix),
      !text.contains(where: { $0.isWhitespace || "\"<>?#\\".contains($0) })
    else { return false }
    let parts = text.dropFirst(scheme.count).prefix { $0 != "/" }
      .split(separator: ":", omittingEmptySubsequences: false)
    let labels = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      }
      && parts.dropFirst().allSatisfy { UInt16($0) != nil }
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
