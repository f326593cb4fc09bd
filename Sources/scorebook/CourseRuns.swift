import ArgumentParser
import Charts
import Diagnostics
import Execution
import NotebookFormat
import ScoreBindings
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
      return (Self.courseFolder(of: trimmed(paths[0])), nil)
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
    return (Self.courseFolder(of: folder), names)
  }

  /// What is asked for, with the rest of the course around it, which it may refer to.
  ///
  /// Without a `course.yml` there is none: notebooks may lie in a folder of anything.
  func scope() throws -> (folder: CourseFolder, lessons: [String], asked: Set<String>?) {
    let (folder, names) = try course()
    guard let names else {
      let part = Self.part(folder.lessonNames.map(folder.path))
      if let part, part.folder.notebooks != folder.notebooks { return part }
      return (folder, folder.lessonNames, nil)
    }
    return Self.part(paths) ?? (folder, names, Set(names))
  }

  /// Files as a part of the course around them; nil if there is none.
  private static func part(
    _ files: [String]
  ) -> (folder: CourseFolder, lessons: [String], asked: Set<String>?)? {
    guard let first = files.first else { return nil }
    let around = courseFolder(around: first)
    let start = around.notebooks == "." ? "" : around.notebooks + "/"
    let asked = Set(files.map { String($0.dropFirst(start.count).dropLast(3)) })
    let listed = around.readCourse().course.parts.flatMap(\.lessons).map(\.value)
    guard Files.read(around.settings + "/course.yml") != nil, asked.isSubset(of: listed) else {
      return nil
    }
    return (around, listed, asked)
  }

  static func missing(_ path: String) -> String {
    "'\(path)' does not exist; give a folder of notebooks or a notebook ('.md')."
  }

  /// The course that a notebook belongs to, which may lie in a folder of the course's notebooks.
  static func courseFolder(around file: String) -> CourseFolder {
    let nearest = folder(of: file)
    var (folder, found) = (nearest, courseFolder(of: nearest))
    while Files.read(found.settings + "/course.yml") == nil {
      if folder == "." || folder == "/" { return courseFolder(of: nearest) }
      folder = Self.folder(of: folder)
      found = courseFolder(of: folder)
    }
    return found
  }

  /// The course that the notebooks of a folder belong to.
  static func courseFolder(of folder: String) -> CourseFolder {
    CourseFolder(notebooks: folder, settings: settings(folder))
  }

  /// The site's own files lie beside the folder of notebooks.
  private static func settings(_ folder: String) -> String {
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

/// The lessons of a course, run.
struct CourseRuns {
  let course: Course
  let lessons: [Lesson]
  /// The runs with how long they took, without lessons that are only read.
  let timedRuns: [TimedRun]
  /// Problems of the course and of the notebooks that were run.
  let problems: [Diagnostic]
  /// Values that were given instead of those of the notebooks.
  let parameters: Parameters
  /// The lessons that are only read, so that references to them can be followed.
  private let readOnlyPaths: Set<String>

  init(course: Course, lessons: [Lesson], problems: [Diagnostic]) {
    self.course = course
    self.lessons = lessons
    self.problems = problems
    timedRuns = []
    parameters = Parameters()
    readOnlyPaths = []
  }

  var cellCount: Int { timedRuns.reduce(0) { $0 + $1.run.cells.count } }

  /// - Parameters:
  ///   - names: The lessons of the site; nil for all.
  ///   - part: Those of them that are run; nil for all.
  ///   - isWhole: Whether all lessons of the course are run, here or on another machine.
  ///   - store: Where outcomes are remembered; without one everything runs.
  init(
    _ folder: CourseFolder, _ names: [String]?, part: Set<String>? = nil, isWhole: Bool,
    _ workers: WorkerOptions, _ given: ParameterOptions, store: ContentStore?,
    progress: ProgressOutput, expected: (String) -> Duration? = { _ in nil }
  ) throws(Problems) {
    let asked = isWhole ? nil : part ?? names.map { Set($0) }
    var (course, problems) = folder.readCourse(askedFor: asked)
    if let names { course = course.limited(to: names) }
    let all = names ?? folder.lessonNames
    let paths = all.filter { part?.contains($0) ?? true }.map(folder.path)
    let clock = RunClock()
    let (parameters, missing) = given.parameters(of: course, isWhole: isWhole)
    if missing.hasErrors { throw Problems(problems + missing) }
    self.parameters = parameters
    readOnlyPaths = Set(all.map(folder.path)).subtracting(paths)
    let runs = try workers.run(
      paths, parameters, others: readOnlyPaths, store: store, progress: progress, clock: clock,
      read: folder.read, expected: expected)
    let byPath = Dictionary(zip(paths, runs)) { first, _ in first }
    lessons = all.map { name in
      let path = folder.path(ofLesson: name)
      return Lesson(name: name, run: byPath[path] ?? NotebookRun(readOnly: path))
    }
    problems += runs.flatMap(\.diagnostics)
    timedRuns = runs.map(clock.timed)
    (self.course, self.problems) = (course, problems)
  }

  /// Some lessons of a course, the others of which are as they were.
  init(
    _ folder: CourseFolder, edited names: [String], _ workers: WorkerOptions,
    _ given: ParameterOptions, store: ContentStore?, progress: ProgressOutput
  ) throws(Problems) {
    var problems: [Diagnostic]
    (course, problems) = folder.readCourse()
    parameters = given.parameters(of: course, isWhole: false).parameters
    readOnlyPaths = []
    timedRuns = []
    let runs = try workers.run(
      names.map(folder.path), parameters, store: store, progress: progress, read: folder.read)
    lessons = zip(names, runs).map { Lesson(name: $0, run: $1) }
    problems += runs.flatMap(\.diagnostics)
    self.problems = problems
  }

  /// The pages of the lessons.
  func site(_ folder: CourseFolder, store: ContentStore?) -> SiteFiles {
    siteInput(folder, store: store).build()
  }

  /// The problems of the runs and those of the site, but for lessons that are only read; a clash
  /// with one of these counts.
  func allProblems(with siteProblems: [Diagnostic]) -> [Diagnostic] {
    let ofSite = siteProblems.filter { problem in
      let places = [problem.place] + problem.notes.map(\.place)
      return places.contains { !readOnlyPaths.contains($0?.source.path ?? "") }
    }
    return (problems + ofSite).inReadingOrder
  }

  /// What the pages of the lessons are made from.
  ///
  /// - Parameter edition: the one that is asked for; nil for that of `course.yml`.
  func siteInput(
    _ folder: CourseFolder, edition: Edition? = nil, store: ContentStore?
  ) -> SiteInput {
    var course = course
    course.edition = edition ?? course.edition
    var input = SiteInput(
      course: course, lessons: lessons, chartStyles: Chart.styleSheet,
      ownStyles: folder.ownStyles, readFile: folder.readFile,
      formulaStore: store.map { FormulaFiles($0) })
    input.pageStore = store
    input.library = .score
    input.generator = store.map { BuildIdentity.text($0) } ?? ""
    return input
  }
}

extension NotebookRun {
  /// Reads and runs a notebook.
  init(
    path: String, _ parameters: Parameters = Parameters(), store: ContentStore? = nil,
    allowedData: [String] = [],
    onEvent: @escaping (NotebookRunner.Event) -> Void = { _ in }
  ) throws(Problems) {
    let (read, problems) = NotebookReader.read(path: path, bytes: Files.read(path) ?? [])
    let unfit = parameters.problems(in: [read])
    if unfit.hasErrors { throw Problems(unfit) }
    let notebook = parameters.applied(to: read)
    var runner = NotebookRunner.score(
      store: store, allowedData: allowedData, macros: parameters.macros)
    runner.onEvent = onEvent
    self = runner.run(notebook, problems)
  }

  /// Reads a notebook, for its labels.
  fileprivate init(readOnly path: String) {
    let (notebook, _) = NotebookReader.read(path: path, bytes: Files.read(path) ?? [])
    let cells = notebook.cells.map { _ in CellRun(status: .shown, outputs: [], tokens: []) }
    self.init(notebook: notebook, cells: cells, inlineValues: [:], diagnostics: [])
  }
}
