import Diagnostics
import Execution
import NotebookFormat

/// What a check looks at when a notebook has run and its exercises were tried: marks that draw
/// nothing, and the outputs that are pinned.
struct FurtherChecks {
  /// What is done with outputs that are pinned.
  enum Pinned {
    case compared, recorded
    /// With other parameters than those of the notebook there is nothing to compare.
    case ignored
  }

  let pinned: Pinned

  /// What was found in a notebook, and remarks about what was recorded.
  ///
  /// - Parameter exercises: the problems of its exercises.
  func results(
    of run: NotebookRun, exercises: [Diagnostic]
  ) -> (problems: [Diagnostic], notes: [String]) {
    let outputs = PinnedOutputs(run)
    let found = exercises + EmptyMarks(run).diagnostics
    switch pinned {
    case .ignored: return (found, [])
    case .compared: return (found + outputs.problems(record: file(outputs)), [])
    case .recorded:
      let recorded = record(outputs, of: run)
      return (found + recorded.problems, recorded.notes)
    }
  }

  /// The bytes of the record. Without pinned cells there is none, and nothing to say about it.
  private func file(_ pinned: PinnedOutputs) -> [UInt8]? { Files.read(pinned.recordPath) }

  private func record(
    _ pinned: PinnedOutputs, of run: NotebookRun
  ) -> (problems: [Diagnostic], notes: [String]) {
    let path = pinned.recordPath
    guard !run.diagnostics.hasErrors else {
      return ([], ["nothing recorded for \(run.notebook.source.path), which has problems"])
    }
    switch pinned.update(record: file(pinned)) {
    case .none: return ([], [])
    case .remove:
      Files.remove(path)
      return ([], ["removed \(path), for no cell is pinned any more"])
    case .write(let text, let changed):
      do throws(Files.Failure) {
        try Files.write(Array(text.utf8), to: path)
        return ([], ["recorded the outputs of \(counted(changed, "cell")) in \(path)"])
      } catch {
        let problem = Diagnostic(
          "cannot write the record '\(path)': \(error.reason)",
          help: "check the folder's permissions and the space that is left")
        return ([problem], [])
      }
    }
  }
}
