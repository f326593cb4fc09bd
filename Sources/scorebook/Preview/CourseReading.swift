import Diagnostics
import Execution
import NotebookFormat
import Site

/// A course as it is on disk at one moment, before anything runs.
struct CourseReading {
  struct Lesson {
    let name: String
    let notebook: Notebook
    /// What was found while reading it.
    let problems: [Diagnostic]
  }

  let course: Course
  let lessons: [Lesson]
  /// The values that lessons have instead of their own.
  let parameters: Parameters
  /// What was found in `course.yml`, and values that do not fit.
  let problems: [Diagnostic]

  /// - Parameters:
  ///   - names: the lessons that are wanted; nil for all.
  ///   - known: the last run of a lesson with these values, whose notebook is taken if the file has
  ///     not changed.
  init(
    _ folder: CourseFolder, _ names: [String]?, _ given: ParameterOptions,
    known: (String, Parameters) -> NotebookRun? = { _, _ in nil }
  ) {
    let (course, problems) = folder.readCourse()
    self.course = names.map { course.limited(to: $0) } ?? course
    let (parameters, missing) = given.parameters(of: course, isWhole: names == nil)
    self.parameters = parameters
    lessons = (names ?? folder.lessonNames).map { name in
      let path = folder.path(ofLesson: name)
      let bytes = Files.read(path) ?? []
      if let run = known(name, parameters), run.notebook.source.bytes == bytes {
        return Lesson(name: name, notebook: run.notebook, problems: [])
      }
      let (notebook, problems) = NotebookReader.read(path: path, bytes: bytes)
      return Lesson(
        name: name, notebook: parameters.applied(to: notebook), problems: problems)
    }
    self.problems = problems + missing + parameters.problems(in: lessons.map(\.notebook))
  }
}
