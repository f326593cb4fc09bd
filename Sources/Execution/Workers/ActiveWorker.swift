import CellLanguage
import Diagnostics
import NotebookFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A worker while it runs, and what it has said so far.
struct ActiveWorker {
  /// The task's number.
  let task: Int
  let child: ChildProcess
  private(set) var progress = WorkerProgress.preparing
  /// The cells that have finished.
  private(set) var cells: [Int: CellRun] = [:]
  /// The records of problems that are known.
  private(set) var problems: [[UInt8]] = []
  /// The record of the whole run.
  private(set) var result: [UInt8]?
  private(set) var failure: WorkerFailure?
  /// How long nothing has come from the worker, as far as this process could have noticed.
  private var silence = Duration.zero
  private var frames = FrameBuffer()
  private var unsent: ArraySlice<UInt8>
  private var words: [UInt8] = []

  init(task: Int, child: ChildProcess, request: RunRequest) {
    self.task = task
    self.child = child
    unsent = Frame.bytes(of: request.record)[...]
  }

  var isFinished: Bool { result != nil || failure != nil }

  /// What to wait for.
  var polls: [pollfd] {
    let events = Int16(POLLIN) | (unsent.isEmpty ? 0 : Int16(POLLOUT))
    return [
      pollfd(fd: child.connection, events: events, revents: 0),
      pollfd(fd: child.errors, events: Int16(POLLIN), revents: 0),
    ]
  }

  /// Sends and receives what there is; the messages that came.
  mutating func exchange() -> [WorkerMessage] {
    if !unsent.isEmpty { unsent = unsent.dropFirst(child.send(unsent) ?? unsent.count) }
    receiveWords()
    let isOpen = receive()
    let messages = messages()
    if !isOpen, !isFinished { end() }
    return messages
  }

  /// The connection is closed: the process is ending, or is of no use any more.
  private mutating func end() {
    child.kill()
    child.wait()
    receiveWords()
    failure = frames.isInside ? .garbage : child.end.map { WorkerFailure($0) }
    // A message that breaks off is the fault of what ended the process.
    if let end = child.end, end != .exit(0) { failure = WorkerFailure(end) }
  }

  /// Ends the worker for a reason.
  mutating func stop(_ failure: WorkerFailure) {
    child.kill()
    child.wait()
    receiveWords()
    self.failure = failure
  }

  // MARK: Limits

  /// Takes note that time has passed.
  mutating func pass(_ time: Duration) { silence += time }

  /// Ends the worker if it takes too much.
  mutating func check(memory: Int, seconds: Double, grace: Double) {
    if isFinished { return }
    if let used = child.memory, used > memory { return stop(.memory(limit: memory)) }
    if silence > .seconds(seconds + grace) { stop(.time(limit: seconds)) }
  }

  // MARK: Receiving

  /// Reads what there is; false at the end.
  private mutating func receive() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(child.connection, &buffer, buffer.count)
      if count > 0 {
        frames.append(buffer[..<count])
      } else {
        return count < 0 && (errno == EAGAIN || errno == EINTR)
      }
    }
  }

  private mutating func messages() -> [WorkerMessage] {
    var messages: [WorkerMessage] = []
    do {
      while let content = try frames.next() {
        let message = try WorkerMessage(record: content)
        take(message)
        messages.append(message)
      }
    } catch {
      stop(.garbage)
    }
    return messages
  }

  private mutating func take(_ message: WorkerMessage) {
    // A loop that reports may still be one that does not end.
    if case .stepped = message { return }
    silence = .zero
    switch message {
    case .started(let cell, _): progress = .running(cell: cell)
    case .finished(let cell, let run, _), .recalled(let cell, let run):
      cells[cell] = run
      progress = .behind(cell: cell)
    case .found(let record): problems.append(record)
    case .transferring, .server, .stepped: break
    case .result(let bytes): result = bytes
    }
  }

  /// Keeps the end of what the worker writes to standard error.
  private mutating func receiveWords() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = read(child.errors, &buffer, buffer.count)
      guard count > 0 else { return }
      words = (words + buffer[..<count]).suffix(8192)
    }
  }

  /// The line of standard error that says most about a crash.
  var lastWords: String? {
    let lines = words.split(separator: UInt8(ascii: "\n"))
      .map { String(decoding: $0.prefix(200), as: UTF8.self) }
    return lines.last { $0.contains("atal error") } ?? lines.last
  }
}
