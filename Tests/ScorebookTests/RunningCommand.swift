import Foundation

/// A run of the command that goes on while the test does something to it.
final class RunningCommand {
  private let process = Process()
  private let errors = Pipe()
  private let outputs = Pipe()
  private let inputs = Pipe()

  init(_ arguments: [String], in folder: String) throws {
    process.executableURL = CommandRun.executable
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ["PATH": "/usr/bin:/bin", "NO_COLOR": "1"]
    process.standardInput = inputs
    process.standardOutput = outputs
    process.standardError = errors
    try Self.withoutBlockedSignals { try process.run() }
  }

  /// Threads of the tests block signals, and a process inherits that from the thread that starts it.
  private static func withoutBlockedSignals(_ body: () throws -> Void) rethrows {
    var (none, old) = (sigset_t(), sigset_t())
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &old)
    defer { pthread_sigmask(SIG_SETMASK, &old, nil) }
    try body()
  }

  deinit {
    if process.isRunning { kill(id, SIGKILL) }
  }

  var id: Int32 { process.processIdentifier }

  func send(_ bytes: [UInt8]) throws { try inputs.fileHandleForWriting.write(contentsOf: bytes) }

  func closeInput() throws { try inputs.fileHandleForWriting.close() }

  /// Waits for the end; what was printed to standard error, and how it ended.
  func finish() -> (problems: String, status: Int32, isSignal: Bool) {
    let text = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (text, process.terminationStatus, process.terminationReason == .uncaughtSignal)
  }

  /// The worker that runs a notebook, once it has more memory than any worker has before its first
  /// cell runs: the cell has to take `ListedProcess.mark` first. How long that takes does not matter.
  func worker(of notebook: String) throws -> ListedProcess {
    while process.isRunning {
      let found = ListedProcess.all.first {
        $0.parent == id && $0.arguments == ["scorebook", "worker", notebook]
      }
      if let found, found.memory > ListedProcess.markSize { return found }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw Missing(problems: finish().problems)
  }

  /// The command has ended before.
  struct Missing: Error {
    let problems: String
  }
}

/// A process as the system lists it.
struct ListedProcess {
  let id: Int32
  let parent: Int32
  let arguments: [String]
  /// Bytes in use.
  let memory: Int

  /// Code of a cell by which one can tell from outside that it runs: it takes 400 MB of memory.
  static let mark = "let mark = [Int](repeating: 1, count: 50_000_000)"
  static let markSize = 300_000_000

  /// Whether the system has such a list.
  static let isAvailable = FileManager.default.fileExists(atPath: "/proc/self/stat")

  static var all: [ListedProcess] {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [])
      .compactMap { Int32($0) }.compactMap { ListedProcess($0) }
  }

  private init?(_ id: Int32) {
    guard let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
      let line = FileManager.default.contents(atPath: "/proc/\(id)/cmdline"),
      let sizes = try? String(contentsOfFile: "/proc/\(id)/statm", encoding: .utf8),
      let end = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[end...].split(separator: " ")
    guard fields.count > 2, let parent = Int32(fields[2]) else { return nil }
    let pages = sizes.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
    self.id = id
    self.parent = parent
    arguments = line.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    memory = pages * sysconf(Int32(_SC_PAGESIZE))
  }

  /// Waits until the process has ended.
  func waitForEnd() {
    while let now = ListedProcess(id), now.arguments == arguments {
      Thread.sleep(forTimeInterval: 0.01)
    }
  }
}
