import ArgumentParser
import Diagnostics
import Execution
import Preview
import Site

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the course in a browser while it is written.",
    discussion: """
      Each save of a notebook, of 'course.yml', of a style or of a data file changes the open page \
      in place. Problems stand on the page where they are; a cell that fails keeps its last result, \
      greyed out. Only this machine can read the preview. Control-C ends it.

      Example: scorebook serve Notebooks --open
      """)

  @OptionGroup var course: CourseArguments
  @Option(
    help: ArgumentHelp(
      "The port, from 1 to 65535, or 0 for any. Without it, 4321 or the next that is free.",
      valueName: "number"))
  var port: UInt16?
  @Flag(help: "Open the course in a browser.")
  var open = false
  @Option(help: ArgumentHelp("The folder that the site is written to.", valueName: "folder"))
  var out = ".scorebook/preview"
  @OptionGroup var cache: CacheOptions
  @OptionGroup var given: ParameterOptions
  @OptionGroup var workers: WorkerOptions
  @OptionGroup var reporting: ReportingOptions

  func run() throws {
    let (folder, names) = try course.course()
    try check(folder)
    let store = cache.store
    let preview = try makePreview(folder, store)
    Console.print(preview.address + "\n")
    reporting.note("serving \(folder.notebooks); control-C ends it")
    preview.start { [workers, given] in
      CoursePreview(folder, names, workers, given, store: store)
    }
    if open, !Browser.open(preview.address) {
      reporting.note("no browser can be started; open \(preview.address) in one")
    }
    Interruption.wait()
    preview.stop()
    reporting.note("the preview has ended")
  }

  /// A preview shows what is wrong, which is not to be published, and rewrites its folder at will.
  private func check(_ folder: CourseFolder) throws {
    guard !Files.isSame(out, folder.settings + "/public") else {
      throw ValidationError(
        "'\(out)' holds the site that is published; give the preview another folder with '--out'.")
    }
    for input in [folder.notebooks, folder.settings] where Files.isSame(out, input) {
      throw ValidationError(
        "'\(out)' holds what the site is made from; give the preview another folder with '--out'.")
    }
  }

  private func makePreview(_ folder: CourseFolder, _ store: ContentStore?) throws -> Preview {
    let options = Preview.Options(
      inputs: [folder.notebooks, folder.settings], output: out,
      excluded: [folder.settings + "/public"], port: port)
    do {
      return try Preview(options) {
        report($0)
        reporting.tell(store)
      }
    } catch {
      try reporting.finish([error.diagnostic(isChosen: port != nil)])
      throw ExitCode(1)
    }
  }

  private func report(_ report: Preview.Report) {
    switch report {
    case .unwritten(let problems): reporting.report(problems)
    case .built(let build, let changed, let duration):
      reporting.report(build.problems)
      let pages = changed.filter { $0.hasSuffix(".html") }
      reporting.note(
        "built in \(seconds(duration)), \(counted(pages.count, "page")) changed"
          + (pages.count == 1 ? ": \(pages[0])" : ""))
    }
  }
}

extension PreviewServer.Failure {
  fileprivate func diagnostic(isChosen: Bool) -> Diagnostic {
    switch self {
    case .portTaken(let port) where isChosen:
      Diagnostic(
        "port \(port) is in use", help: "choose another with '--port', or leave the option out")
    case .portTaken(let port):
      Diagnostic(
        "all ports from \(PreviewServer.defaultPort) to \(port) are in use",
        help: "choose one with '--port'")
    case .refused(let port, let reason):
      Diagnostic("cannot listen on port \(port): \(reason)", help: "choose another with '--port'")
    }
  }
}

extension Files {
  /// Whether two paths lead to the same folder, or are the same.
  fileprivate static func isSame(_ first: String, _ second: String) -> Bool {
    first == second || isFolder(first) && isFolder(second) && realPath(first) == realPath(second)
  }
}
