import ArgumentParser
import Execution
import NotebookFormat
import ScoreBindings

/// One notebook, run for another process of this command; see `WorkerPool`.
struct WorkerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "worker", abstract: "Run a notebook for another process.", shouldDisplay: false)

  @Argument(help: "The notebook's path, for those who list processes.")
  var notebook: String?

  func run() throws {
    InternalFailure.leaveSignals()
    do {
      try WorkerProcess.serve { request, store, onEvent in
        let (notebook, problems) = NotebookReader.read(path: request.path, bytes: request.content)
        let settings = request.settings
        var runner = NotebookRunner.score(
          allowedData: settings.allowedData, macros: settings.parameters.macros)
        runner.store = store
        runner.build = settings.build
        runner.onEvent = onEvent
        followSteps(onEvent)
        let own = settings.parameters.applied(to: notebook)
        return switch settings.purpose {
        case .outputs: runner.run(own, problems)
        case .exercises: runner.tryExercises(of: own)
        }
      }
    } catch {
      throw ValidationError(
        "'worker' is started by other commands and told on standard input what to run; "
          + "use 'run' to run a notebook.")
    }
  }

  /// Passes on what loops of cells say about their progress.
  private func followSteps(_ onEvent: @escaping (NotebookRunner.Event) -> Void) {
    // While a cell runs, the thread that passes on all other events waits for it.
    nonisolated(unsafe) let onEvent = onEvent
    ScoreLibrary.followSteps { steps in
      onEvent(.stepped(steps.map { StepProgress(done: $0.done, of: $0.count) }))
    }
  }
}
