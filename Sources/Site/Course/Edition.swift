import Execution
import NotebookFormat

/// Whom a site is for.
///
/// In the student edition solutions and tests are taken out of the lessons before anything is made
/// of them: pages, numbers, search index and data are those of lessons that never had them. All
/// cells run, so that what is computed from a solution stays.
package enum Edition: String, Sendable, CaseIterable {
  case full
  /// Without solutions and tests.
  case student
}

extension Edition {
  /// What the edition shows of a lesson.
  func lesson(_ lesson: Lesson) -> Lesson {
    guard self == .student else { return lesson }
    let run = lesson.run
    let shown = NotebookRun(
      notebook: run.notebook.removing(Self.isAnswer), cells: run.cells,
      inlineValues: run.inlineValues, diagnostics: run.diagnostics, fileReads: run.fileReads,
      preparation: run.preparation, contentHash: run.contentHash)
    return Lesson(
      name: lesson.name, run: shown, staleOutputs: lesson.staleOutputs, revision: lesson.revision)
  }

  /// Whether a block gives an answer away.
  private static func isAnswer(_ block: Block) -> Bool {
    switch block.kind {
    case .callout(let callout): callout.kind.value == .solution
    case .cell(let cell): cell.has(.solution) || cell.has(.test)
    default: false
    }
  }
}

extension CourseOutline {
  /// The outline of an edition, which knows the labels of what the edition leaves out.
  init(of edition: Edition, _ course: Course, _ lessons: [Lesson]) {
    guard edition != .full else {
      self.init(course, lessons)
      return
    }
    let all = CourseOutline(course, lessons).targets.keys
    self.init(course, lessons.map(edition.lesson))
    leftOut = Set(all).subtracting(targets.keys)
  }
}
