import Diagnostics
import Execution
import NotebookFormat
import Preview
import Site

/// Builds a course for the preview.
struct CoursePreview: PreviewBuilder {
  let folder: CourseFolder
  let names: [String]?
  let given: ParameterOptions
  let store: ContentStore?
  private var stale = StaleOutputs()

  init(
    _ folder: CourseFolder, _ names: [String]?, _ given: ParameterOptions, store: ContentStore?
  ) {
    self.folder = folder
    self.names = names
    self.given = given
    self.store = store
  }

  mutating func build(_ changes: Changes, _ progress: BuildProgress) -> PreviewBuild? {
    var (course, problems) = folder.readCourse()
    if let names { course = course.limited(to: names) }
    let (parameters, missing) = given.parameters(of: course, isWhole: names == nil)
    problems += missing
    var notebooks: [Notebook] = []
    var lessons: [Lesson] = []
    let names = names ?? folder.lessonNames
    var runner = NotebookRunner.score(store: store)
    let cancellation = runner.cancellation
    progress.whenCancelled { cancellation.cancel() }
    for name in names {
      let path = folder.path(ofLesson: name)
      runner.onEvent = { progress.onCell(RunningCell($0, lesson: name)) }
      let (notebook, found) = NotebookReader.read(path: path, bytes: Files.read(path) ?? [])
      notebooks.append(notebook)
      let run = runner.run(parameters.applied(to: notebook), found)
      if progress.isCancelled() { return nil }
      problems += run.diagnostics
      lessons.append(
        Lesson(name: name, run: run, staleOutputs: stale.merge(run, lesson: name)))
    }
    stale.keep(lessons: Set(names))
    // A value that does not fit leaves the default, and is told of.
    problems += parameters.problems(in: notebooks)
    let runs = CourseRuns(course: course, lessons: lessons, problems: problems)
    let site = runs.site(folder, store: store)
    return PreviewBuild(
      site: site, lessons: lessons, problems: runs.problems + site.diagnostics)
  }
}

extension RunningCell {
  /// The cell that an event is about, while it runs.
  init?(_ event: NotebookRunner.Event, lesson: String) {
    guard case .started(let cell, let count) = event else { return nil }
    let ids = ["cell.\(cell.ordinal + 1)"] + (cell.label.map { [$0.value] } ?? [])
    self.init(
      page: lesson + ".html", name: cell.name, ids: ids, number: cell.ordinal + 1, count: count)
  }
}
