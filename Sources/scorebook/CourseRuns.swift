import ArgumentParser
import Charts
import Diagnostics
import Execution
import NotebookFormat
import Site
import Typesetting

/// The notebooks that a command is about.
struct CourseArguments: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "A folder of notebooks, or notebooks of one folder.", valueName: "folder or files"))
  var paths: [String] = ["Notebooks"]

  /// The folder, and the names of the lessons in it that are asked for; nil for all.
  func course() throws -> (folder: CourseFolder, names: [String]?) {
    if paths.count == 1, Files.isFolder(paths[0]) {
      return (
        CourseFolder(notebooks: trimmed(paths[0]), settings: settings(trimmed(paths[0]))), nil
      )
    }
    for path in paths {
      guard !Files.isFolder(path) else {
        throw ValidationError("'\(path)' is a folder; give one folder, or files of one folder.")
      }
      guard Files.read(path) != nil else { throw ValidationError(Self.missing(path)) }
      guard path.hasSuffix(".md") else {
        throw ValidationError("'\(path)' is no notebook; the name of a notebook ends in '.md'.")
      }
    }
    let folders = Set(paths.map(Self.folder))
    guard folders.count == 1, let folder = folders.first else {
      throw ValidationError("the notebooks lie in \(folders.count) folders; give those of one.")
    }
    let names = paths.map { String($0.split(separator: "/").last?.dropLast(3) ?? "") }
    return (CourseFolder(notebooks: folder, settings: settings(folder)), names)
  }

  static func missing(_ path: String) -> String {
    "'\(path)' does not exist; give a folder of notebooks or a notebook ('.md')."
  }

  /// The site's own files lie beside the folder of notebooks.
  private func settings(_ folder: String) -> String {
    let parent = Self.folder(of: folder)
    return parent == "." ? "site" : parent + "/site"
  }

  private func trimmed(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

extension ContentStore {
  /// The store of the folder in which a command runs.
  static let own = ContentStore(folder: ".scorebook/store")
}

/// The lessons of a course, run.
struct CourseRuns {
  let course: Course
  let lessons: [Lesson]
  /// Problems of the course and of its notebooks.
  let problems: [Diagnostic]
  let cellCount: Int

  init(course: Course, lessons: [Lesson], problems: [Diagnostic]) {
    self.course = course
    self.lessons = lessons
    self.problems = problems
    cellCount = lessons.reduce(0) { $0 + $1.run.cells.count }
  }

  /// - Parameter store: where outcomes are remembered; without one everything runs.
  init(
    _ folder: CourseFolder, _ names: [String]?, store: ContentStore?, _ workers: WorkerOptions,
    _ progress: ProgressOutput
  ) {
    var (course, problems) = folder.readCourse()
    if let names { course = course.limited(to: names) }
    var lessons: [Lesson] = []
    var cellCount = 0
    let lessonNames = names ?? folder.lessonNames
    let runs = workers.run(lessonNames.map(folder.path), store: store, progress)
    for (name, run) in zip(lessonNames, runs) {
      cellCount += run.cells.count
      problems += run.diagnostics
      lessons.append(Lesson(name: name, run: run))
    }
    (self.course, self.lessons, self.problems, self.cellCount) = (
      course, lessons, problems, cellCount
    )
  }

  /// The pages of the lessons.
  func site(_ folder: CourseFolder, store: ContentStore?) -> SiteFiles {
    SiteInput(
      course: course, lessons: lessons, chartStyles: Chart.styleSheet,
      ownStyles: folder.ownStyles, readFile: folder.readFile,
      formulaStore: store.map { FormulaFiles($0) }
    ).build()
  }
}

extension NotebookRun {
  /// Reads and runs a notebook.
  init(
    path: String, store: ContentStore? = nil,
    onEvent: @escaping (NotebookRunner.Event) -> Void = { _ in }
  ) {
    let (notebook, problems) = NotebookReader.read(path: path, bytes: Files.read(path) ?? [])
    var runner = NotebookRunner.score(store: store)
    runner.onEvent = onEvent
    self = runner.run(notebook, problems)
  }
}
