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
  /// Values instead of those of the notebooks.
  let parameters: Parameters
  let lessons: [Lesson]
  /// What is wrong with `course.yml` or with the parameters.
  let problems: [Diagnostic]

  /// - Parameters:
  ///   - names: the lessons that are wanted; nil for all.
  ///   - known: the last run of a lesson, whose notebook is taken if the file has not changed.
  init(
    _ folder: CourseFolder, _ names: [String]?, _ given: ParameterOptions,
    known: (String, Parameters) -> NotebookRun? = { _, _ in nil }
  ) {
    let (all, problems) = folder.readCourse(askedFor: names.map { Set($0) })
    course = names.map { all.limited(to: $0) } ?? all
    let (parameters, missing) = given.parameters(of: course, isWhole: names == nil)
    self.parameters = parameters
    var read: [Notebook] = []
    lessons = (names ?? folder.lessonNames).map { name in
      let path = folder.path(ofLesson: name)
      let bytes = Files.read(path) ?? []
      if let run = known(name, parameters), run.notebook.source.bytes == bytes {
        read.append(run.notebook)
        return Lesson(name: name, notebook: run.notebook, problems: [])
      }
      let (notebook, problems) = NotebookReader.read(path: path, bytes: bytes)
      read.append(notebook)
      return Lesson(name: name, notebook: parameters.applied(to: notebook), problems: problems)
    }
    self.problems = problems + missing + parameters.problems(in: read)
  }
}
