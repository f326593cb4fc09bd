import ArgumentParser
import Execution
import NotebookFormat

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
        var runner = NotebookRunner.score(allowedData: settings.allowedData)
        runner.store = store
        runner.build = settings.build
        runner.onEvent = onEvent
        return runner.run(settings.parameters.applied(to: notebook), problems)
      }
    } catch {
      throw ValidationError(
        "'worker' is started by other commands and told on standard input what to run; "
          + "use 'run' to run a notebook.")
    }
  }
}
