import Diagnostics
import NotebookFormat

/// What kept a worker from giving a result.
enum WorkerFailure: Equatable {
  case notStarted(String)
  case signal(Int32)
  case exit(Int32)
  /// It said something that is no message.
  case garbage
  /// It took more bytes than it may, and was ended.
  case memory(limit: Int)
  /// It gave no sign of life in the seconds that a cell may take and some more, and was ended.
  case time(limit: Double)

  init(_ end: ChildProcess.End) {
    switch end {
    case .exit(let code): self = .exit(code)
    case .signal(let signal): self = .signal(signal)
    }
  }
}

/// How far a worker has come.
enum WorkerProgress: Equatable {
  /// Reading and checking the notebook.
  case preparing
  case running(cell: Int)
  /// Behind a cell: at an inline value, for instance.
  case behind(cell: Int)
}

extension WorkerFailure {
  /// The failure at the cell that ran.
  ///
  /// - Parameter lastWords: what the worker wrote to standard error.
  func diagnostic(
    _ notebook: Notebook, _ progress: WorkerProgress, lastWords: String?,
    purpose: RunSettings.Purpose = .outputs
  ) -> Diagnostic {
    let worker =
      switch purpose {
      case .outputs: "the worker of this notebook"
      case .exercises: "the worker that tries the exercises of this notebook"
      }
    let cells = notebook.cells
    let (cell, time): (Int?, String) =
      switch progress {
      case .preparing: (nil, "before a cell ran")
      case .running(let cell): (cell, "while this cell ran")
      case .behind(let cell): (cell, "after this cell had run")
      }
    let range = cell.flatMap { cells.indices.contains($0) ? cells[$0].range : nil } ?? 0..<0
    var notes = lastWords.map { [Diagnostic.Note("its last words were: \($0)")] } ?? []
    if case .notStarted = self { notes = [] }
    return Diagnostic(
      "\(worker) \(fact)\(isAboutStart ? "" : " \(time)")",
      at: Place(notebook.source, range), help: help, notes: notes)
  }

  private var isAboutStart: Bool {
    if case .notStarted = self { true } else { false }
  }

  private var fact: String {
    switch self {
    case .notStarted(let reason): "could not be started: \(reason)"
    case .signal(let signal): "ended with signal \(signal)\(Self.name(of: signal))"
    case .exit(0): "ended without a result"
    case .exit(let code): "ended with exit code \(code)"
    case .garbage: "sent what is no message"
    case .memory(let limit): "took more than \(Self.size(limit)) of memory"
    case .time(let limit): "did nothing for more than \(Self.seconds(limit))"
    }
  }

  private var help: String {
    switch self {
    case .notStarted: "end other programs, or run fewer notebooks at once with '--jobs 1'"
    case .signal(9):
      "the system ends processes when memory runs out; make the data smaller, or run fewer "
        + "notebooks at once with '--jobs 1'"
    case .signal(1), .signal(2), .signal(3), .signal(15):
      "something outside ended it; run the command again"
    case .signal, .exit, .garbage:
      "this is a mistake of scorebook, not of the notebook; report it with the cell's code"
    case .memory: "make the data smaller, or allow more with '--memory'"
    case .time: "make the work smaller, or give the cell more time with 'timeout=…'"
    }
  }

  private static func name(of signal: Int32) -> String {
    let names: [Int32: String] = [
      1: "hang-up", 2: "interrupt", 3: "quit", 4: "illegal instruction", 5: "trap", 6: "abort",
      7: "bus error", 8: "arithmetic error", 9: "killed", 11: "segmentation fault",
      15: "terminated", 24: "processor time used up", 25: "file too large",
    ]
    return names[signal].map { " (\($0))" } ?? ""
  }

  /// "300 MB", "1.5 GB"; a gigabyte has 1024 megabytes, as in `--memory`.
  private static func size(_ bytes: Int) -> String {
    let megabytes = bytes >> 20
    guard megabytes >= 1024 else { return "\(megabytes) MB" }
    let tenths = megabytes * 10 / 1024
    return tenths % 10 == 0 ? "\(tenths / 10) GB" : "\(tenths / 10).\(tenths % 10) GB"
  }

  private static func seconds(_ seconds: Double) -> String {
    seconds == seconds.rounded() ? "\(Int(seconds)) s" : "\(seconds) s"
  }
}
