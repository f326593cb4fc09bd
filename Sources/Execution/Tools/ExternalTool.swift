#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A program of the system that is run for what it gives: a browser that prints, `curl`.
package struct ExternalTool: Sendable {
  package let path: String

  /// What a run gave.
  package struct Outcome: Sendable, Equatable {
    package let output: [UInt8]
    package let errors: String
    /// Its exit code; 128 and the signal's number if a signal ended it, as shells say it.
    package let status: Int32
  }

  /// Why a run gave nothing.
  package enum Failure: Error, Equatable {
    /// In the system's words.
    case notStarted(String)
    /// It was ended when its time was over.
    case late
  }

  package init(path: String) { self.path = path }

  /// The first of some programs that there is: by its name in one of the folders, or by its path.
  package init?(_ names: [String], in folders: [String] = Self.systemFolders) {
    let paths = names.lazy.flatMap { name in
      name.hasPrefix("/") ? [name] : folders.map { $0 + "/" + name }
    }
    guard let path = paths.first(where: { access($0, X_OK) == 0 && !Files.isFolder($0) }) else {
      return nil
    }
    self.init(path: path)
  }

  /// The folders of the variable `PATH`.
  package static var systemFolders: [String] {
    guard let value = getenv("PATH") else { return [] }
    return String(cString: value).split(separator: ":").map(String.init)
  }

  /// The program's name: "chromium".
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// Runs it to its end, or to the end of its time; then nothing of it is left, nor of what it has
  /// started.
  ///
  /// - Parameters:
  ///   - input: what it reads from standard input.
  ///   - environment: variables beyond those of this process, as `NAME=value`.
  package func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String] = [], limit: Duration
  ) throws(Failure) -> Outcome {
    let child: ChildProcess
    do {
      child = try ChildProcess(
        path, [name] + arguments, environment: environment, hasOwnGroup: true)
    } catch {
      throw .notStarted(error.reason)
    }
    var talk = Talk(child, input)
    let deadline = ContinuousClock.now + limit
    while !child.hasEnded() {
      if ContinuousClock.now >= deadline {
        child.kill()
        child.wait()
        throw .late
      }
      talk.go(on: true)
    }
    talk.go(on: false)
    return Outcome(
      output: talk.output, errors: String(decoding: talk.errors, as: UTF8.self),
      status: child.end.map(Self.status) ?? 0)
  }

  private static func status(_ end: ChildProcess.End) -> Int32 {
    switch end {
    case .exit(let code): code
    case .signal(let number): 128 + number
    }
  }
}

/// What goes to a process and comes from it.
private struct Talk {
  private let child: ChildProcess
  private var rest: ArraySlice<UInt8>
  private var isSending = true
  private var isOpen = (output: true, errors: true)
  private(set) var output: [UInt8] = []
  private(set) var errors: [UInt8] = []

  /// The most that is kept of what a program says.
  private static let limit = 16 << 20

  init(_ child: ChildProcess, _ input: [UInt8]) {
    self.child = child
    rest = input[...]
  }

  /// - Parameter on: whether to wait a little for more.
  mutating func go(on: Bool) {
    send()
    if on { wait() }
    isOpen.output = isOpen.output && Self.read(child.connection, &output)
    isOpen.errors = isOpen.errors && Self.read(child.errors, &errors)
  }

  private mutating func send() {
    guard isSending else { return }
    if !rest.isEmpty { rest = child.send(rest).map { rest.dropFirst($0) } ?? [] }
    guard rest.isEmpty else { return }
    isSending = false
    shutdown(child.connection, Int32(SHUT_WR))
  }

  /// Waits for something to read or to write, and for the end of the process by looking often.
  private func wait() {
    let sending = isSending ? Int16(POLLOUT) : 0
    var files = [
      pollfd(
        fd: isOpen.output ? child.connection : -1, events: Int16(POLLIN) | sending, revents: 0),
      pollfd(fd: isOpen.errors ? child.errors : -1, events: Int16(POLLIN), revents: 0),
    ]
    poll(&files, nfds_t(files.count), 20)
  }

  /// Reads what there is; false when the other side is gone.
  private static func read(_ file: Int32, _ bytes: inout [UInt8]) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = readOnce(file, &buffer)
      if count > 0 {
        bytes += buffer.prefix(min(count, max(0, limit - bytes.count)))
      } else {
        return count < 0 && (errno == EAGAIN || errno == EINTR)
      }
    }
  }
}

// Inside of the type this name would mean its own function.
private func readOnce(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
  read(file, &buffer, buffer.count)
}
