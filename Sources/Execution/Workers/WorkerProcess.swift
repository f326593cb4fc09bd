import CProcess
import NotebookFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The worker's side: takes one request, sends messages, ends.
package struct WorkerProcess: Sendable {
  /// The parent's messages and ours went another way than this process expects.
  package struct NoRequest: Error {}

  private let connection: Int32

  /// Runs one notebook for the parent at the other end of standard input and output.
  ///
  /// - Parameter body: Runs a notebook with a store.
  package static func serve(
    _ body: (RunRequest, ContentStore?, @escaping (NotebookRunner.Event) -> Void) -> NotebookRun
  ) throws(NoRequest) {
    _ = end_with_parent(SIGKILL)
    guard let content = readFrame(), let request = try? RunRequest(record: content) else {
      throw NoRequest()
    }
    endWithInput()
    let worker = WorkerProcess()
    let store = worker.store(request.settings)
    let run = body(request, store) { worker.report($0) }
    if let report = store?.server?.report { worker.send(.server(report)) }
    worker.send(.result(run.record))
    // What the run holds need not be taken apart.
    _exit(0)
  }

  /// Whatever else is printed goes to standard error, and is no message.
  private init() {
    connection = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
    dup2(STDERR_FILENO, STDOUT_FILENO)
  }

  private func store(_ settings: RunSettings) -> ContentStore? {
    let server = settings.server.flatMap {
      CacheServer($0) { [self] in send(.transferring) }
    }
    return settings.store.map { ContentStore(folder: $0, server: server) }
  }

  private func report(_ event: NotebookRunner.Event) {
    switch event {
    case .started(let cell, let count): send(.started(cell: cell.ordinal, of: count))
    case .finished(let cell, let run, let time): send(.finished(cell: cell.ordinal, run, time))
    case .recalled(let cell, let run): send(.recalled(cell: cell.ordinal, run))
    case .stepped(let steps): send(.stepped(steps))
    case .found(let problems): send(.found(problems.record))
    }
  }

  private func send(_ message: WorkerMessage) {
    var rest = Frame.bytes(of: message.record)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(connection, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      // Nobody listens any more.
      guard count > 0 else { _exit(1) }
      rest = rest.dropFirst(count)
    }
  }

  /// The first frame on standard input; nil if there is none.
  private static func readFrame() -> [UInt8]? {
    var frames = FrameBuffer()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return nil }
      frames.append(buffer[..<count])
      guard let frame = try? frames.next() else {
        if frames.isGarbage { return nil }
        continue
      }
      return frame
    }
  }

  /// Ends the process when standard input ends, which it does with the parent.
  private static func endWithInput() {
    #if canImport(Darwin)
      var thread: pthread_t?
      pthread_create(&thread, nil, { _ in waitForEnd() }, nil)
    #else
      var thread = pthread_t()
      pthread_create(&thread, nil, { _ in waitForEnd() }, nil)
    #endif
  }
}

private func waitForEnd() -> UnsafeMutableRawPointer? {
  var byte: UInt8 = 0
  while true {
    let count = read(STDIN_FILENO, &byte, 1)
    if count == 0 || count < 0 && errno != EINTR { _exit(1) }
  }
}
