package import Diagnostics
package import Execution
package import Typesetting

/// What is said about a course as a whole: its title, its parts, its macros.
package struct Course: Sendable {
  /// Lessons under one heading.
  package struct Part: Sendable {
    /// Nil for the lessons of a course that names no parts.
    package var title: String?
    /// Where the title is written.
    var titleSource: SourceSlice?
    package var lessons: [LessonName]

    /// The title for who reads what is in it.
    var titleSlice: SourceSlice? {
      title.map { titleSource ?? SourceSlice(SourceText(path: "course.yml", $0)) }
    }

    package init(title: String?, lessons: [LessonName]) {
      self.title = title
      self.lessons = lessons
    }
  }

  /// A lesson as `course.yml` lists it.
  package struct LessonName: Sendable {
    /// Without `.md`.
    package let value: String
    package let place: Place?

    package init(_ value: String, at place: Place? = nil) {
      self.value = value
      self.place = place
    }
  }

  /// The label of a figure as `course.yml` names it.
  package struct FigureName: Sendable {
    package let value: String
    package let place: Place?

    package init(_ value: String, at place: Place? = nil) {
      self.value = value
      self.place = place
    }
  }

  /// A file beside `course.yml` as it names it.
  package struct FileName: Sendable {
    package let value: String
    package let place: Place?

    package init(_ value: String, at place: Place? = nil) {
      self.value = value
      self.place = place
    }
  }

  /// Values of parameters under one name, such as "quick".
  package struct Profile: Sendable {
    package let name: String
    package let values: [Parameters.Value]

    package init(_ name: String, _ values: [Parameters.Value]) {
      self.name = name
      self.values = values
    }
  }

  package var title: String
  /// Where the title is written.
  var titleSource: SourceSlice?
  package var subtitle: String?
  /// Where it is written.
  var subtitleSource: SourceSlice?
  /// What the course is, in a paragraph or two.
  package var about: String?
  /// Where it is written.
  var aboutSource: SourceSlice?
  package var authors: [String]
  /// The language of the text, such as "en".
  package var language: String
  /// Where the site will be, for the addresses that must be absolute; ends with "/".
  package var baseURL: String?
  /// The figure that the page of the course shows beside its title.
  package var cover: FigureName?
  package var edition = Edition.full
  /// What the course has instead of parts of the theme.
  package var ownTheme = OwnTheme()
  package var parts: [Part]
  package var macros: [Macro]
  /// The works that lessons may cite.
  package var bibliography = Bibliography()
  /// The file that they are read from, by its path beside `course.yml`.
  package var bibliographyFile: FileName?
  /// The notation of the course.
  package var symbols: [CourseSymbol] = []
  /// The file that it is read from.
  package var symbolsFile: FileName?
  /// In the order of the file.
  package var profiles: [Profile]

  package init(
    title: String, subtitle: String? = nil, about: String? = nil, authors: [String] = [],
    language: String = "en", baseURL: String? = nil, cover: FigureName? = nil, parts: [Part] = [],
    macros: [Macro] = [], profiles: [Profile] = []
  ) {
    self.title = title
    self.subtitle = subtitle
    self.about = about
    self.authors = authors
    self.language = language
    self.baseURL = baseURL
    self.cover = cover
    self.parts = parts
    self.macros = macros
    self.profiles = profiles
  }

  /// The course of a folder without `course.yml`: all notebooks in the order of their names.
  package init(ofLessons names: [String]) {
    let lessons = names.sorted().map { LessonName($0) }
    self.init(title: "Lessons", parts: [Part(title: nil, lessons: lessons)])
  }

  /// The title for who reads what is in it.
  var titleSlice: SourceSlice {
    titleSource ?? SourceSlice(SourceText(path: "course.yml", title))
  }

  /// The subtitle for who reads what is in it.
  var subtitleSlice: SourceSlice? { slice(subtitle, subtitleSource) }

  /// What the course is for who reads what is in it.
  var aboutSlice: SourceSlice? { slice(about, aboutSource) }

  private func slice(_ text: String?, _ source: SourceSlice?) -> SourceSlice? {
    text.map { source ?? SourceSlice(SourceText(path: "course.yml", $0)) }
  }

  /// The course with some of its lessons only; the cover may be in another.
  package func limited(to names: [String]) -> Course {
    var course = self
    course.parts = parts.map { part in
      var part = part
      part.lessons = part.lessons.filter { names.contains($0.value) }
      return part
    }.filter { !$0.lessons.isEmpty }
    let isWhole = parts.flatMap(\.lessons).count == course.parts.flatMap(\.lessons).count
    course.cover = isWhole ? cover : nil
    return course
  }
}
