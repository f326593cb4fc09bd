package import Diagnostics
import Execution
import NotebookFormat

/// A course on disk: the notebooks, and beside them what is said about the course as a whole.
///
///     Notebooks/01-score-functions.md    the lessons, also in folders
///     site/course.yml                    title, parts, macros; may be missing
///     site/style.css                     rules behind those of the theme; may be missing
///     site/theme/code.css, …             sheets instead of the theme's (see `OwnTheme`)
///     site/templates/header.html, …      templates instead of the theme's
///     site/footer.md                     text at the foot of every page; may be missing
package struct CourseFolder: Sendable {
  /// The folder of notebooks.
  package let notebooks: String
  /// The folder of what is written for the site by hand.
  package let settings: String
  /// Takes note of what is read.
  package var log: FileLog?

  package init(notebooks: String, settings: String) {
    self.notebooks = notebooks
    self.settings = settings
  }

  /// The names of all notebooks in alphabetical order, without `.md`.
  ///
  /// Hidden files and folders, those that start with `_`, `README.md` and the course's footer are no
  /// lessons.
  package var lessonNames: [String] {
    let names = names(in: "").filter { path(ofLesson: $0) != settings + "/footer.md" }.sorted()
    log?.note(lessonNames: names)
    return names
  }

  private func names(in folder: String) -> [String] {
    Files.names(in: notebooks + "/" + folder).flatMap { name -> [String] in
      if name.hasPrefix("_") || name == "README.md" { return [] }
      if Files.isFolder(notebooks + "/" + folder + name) { return names(in: folder + name + "/") }
      return name.hasSuffix(".md") ? [folder + name.dropLast(3)] : []
    }
  }

  /// The path of a lesson's file.
  package func path(ofLesson name: String) -> String {
    notebooks == "." ? "\(name).md" : "\(notebooks)/\(name).md"
  }

  /// What `course.yml` says, or the defaults without one, with the course's own theme.
  ///
  /// - Parameter asked: the notebooks that are looked at; nil for all.
  package func readCourse(
    askedFor asked: Set<String>? = nil
  ) -> (course: Course, diagnostics: [Diagnostic]) {
    var (course, diagnostics) = readSettings(asked)
    let (theme, problems) = OwnTheme.read(self)
    course.ownTheme = theme
    return (course, diagnostics + problems)
  }

  private func readSettings(_ asked: Set<String>?) -> (course: Course, diagnostics: [Diagnostic]) {
    let path = settings + "/course.yml"
    guard let bytes = read(path) else { return (Course(ofLessons: lessonNames), []) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let source = SourceText(path: path, "")
      let problem = Diagnostic(
        "file is not valid UTF-8", at: Place(source, 0..<0), help: "save it as UTF-8")
      return (Course(ofLessons: lessonNames), [problem])
    }
    var (course, diagnostics) = CourseReader.read(
      SourceText(path: path, text), lessonNames: lessonNames, askedFor: asked)
    if let file = course.bibliographyFile {
      let (content, problems) = read(file, BibliographyReader.content)
      course.bibliography = content ?? Bibliography(isIncomplete: !problems.isEmpty)
      diagnostics += problems
    }
    if let file = course.symbolsFile {
      let (symbols, problems) = read(file, SymbolReader.read)
      course.symbols = symbols ?? []
      diagnostics += problems
    }
    return (course, diagnostics)
  }

  /// What a file beside `course.yml` holds; nil if there is none that can be read.
  private func read<Content>(
    _ file: Course.FileName, _ reader: (SourceText) -> (Content, [Diagnostic])
  ) -> (content: Content?, diagnostics: [Diagnostic]) {
    let path = settings + "/" + file.value
    guard let bytes = read(path) else { return (nil, [Self.missing(path, file)]) }
    let repair = UTF8Repair(bytes)
    let source = SourceText(path: path, bytes: repair.bytes)
    if let problem = repair.diagnostics(in: source).first { return (nil, [problem]) }
    return reader(source)
  }

  private static func missing(_ path: String, _ file: Course.FileName) -> Diagnostic {
    Diagnostic(
      "there is no file '\(path)'", at: file.place,
      help: "write it, or give its path from the folder of 'course.yml'")
  }

  /// The course's own style rules.
  package var ownStyles: String {
    String(decoding: read(settings + "/style.css") ?? [], as: UTF8.self)
  }

  /// A file beside the notebooks, such as an image.
  @Sendable package func readFile(_ path: String) -> [UInt8]? {
    read(notebooks + "/" + path)
  }

  /// A file of the course by its path from the working folder.
  package func read(_ path: String) -> [UInt8]? {
    let bytes = Files.read(path)
    log?.note(path, bytes)
    return bytes
  }
}
