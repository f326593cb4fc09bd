import CProcess

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A process that this one started, with a connection to it and what it says on standard error.
final class ChildProcess {
  /// How a process ended.
  enum End: Equatable {
    case exit(Int32)
    case signal(Int32)
  }

  /// Why no process could be started, in the system's words.
  struct Failure: Error {
    let reason: String
  }

  let id: pid_t
  /// Standard input and output of the process, from the other side; never waits.
  let connection: Int32
  /// What the process writes to standard error.
  let errors: Int32
  private(set) var end: End?
  /// Whether what the process starts is ended with it.
  private let hasOwnGroup: Bool

  /// - Parameters:
  ///   - arguments: with the name that is listed for the process in front.
  ///   - environment: variables beyond those of this process.
  ///   - hasOwnGroup: whether what it starts is ended with it.
  init(
    _ executable: String, _ arguments: [String], environment: [String], hasOwnGroup: Bool = false
  ) throws(Failure) {
    let (own, theirs) = try Self.socketPair()
    let (errors, theirErrors): (Int32, Int32)
    do { (errors, theirErrors) = try Self.socketPair() } catch {
      close(own)
      close(theirs)
      throw error
    }
    defer {
      close(theirs)
      close(theirErrors)
    }
    let result = Self.spawn(
      executable, arguments, environment, connection: theirs, errors: theirErrors,
      hasOwnGroup: hasOwnGroup)
    guard let id = result.id else {
      close(own)
      close(errors)
      throw Failure(reason: String(cString: strerror(result.failure)))
    }
    for file in [own, errors] { _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK) }
    (self.id, connection, self.errors) = (id, own, errors)
    self.hasOwnGroup = hasOwnGroup
  }

  deinit {
    kill()
    wait()
    close(connection)
    close(errors)
  }

  func kill() {
    if end == nil { _ = sendSignal(hasOwnGroup ? -id : id, SIGKILL) }
  }

  /// Whether the process has ended by now; then what it has started is ended, too.
  func hasEnded() -> Bool {
    guard end == nil else { return true }
    var status: Int32 = 0
    let result = waitpid(id, &status, WNOHANG)
    if result == id {
      note(status)
    } else if result < 0, errno != EINTR {
      // Where this process ignores the ends of its children, the system forgets them.
      end = .exit(0)
    }
    if end != nil, hasOwnGroup { _ = sendSignal(-id, SIGKILL) }
    return end != nil
  }

  private func note(_ status: Int32) {
    let signal = status & 0x7F
    end = signal == 0 ? .exit(status >> 8 & 0xFF) : .signal(signal)
  }

  /// Waits for the end; what became of the process by then is not changed by a later `kill`.
  func wait() {
    var status: Int32 = 0
    while end == nil {
      let result = waitpid(id, &status, 0)
      if result == id {
        note(status)
      } else if result < 0, errno != EINTR {
        // Where this process ignores the ends of its children, the system forgets them.
        end = .exit(0)
      }
    }
  }

  /// Sends as much as fits now; the number of bytes, or nil if the other side is gone.
  func send(_ bytes: ArraySlice<UInt8>) -> Int? {
    let count = bytes.withUnsafeBytes { sendOnce(connection, $0) }
    if count >= 0 { return count }
    return errno == EAGAIN || errno == EINTR ? 0 : nil
  }

  /// The bytes in use; nil where the system does not say.
  var memory: Int? {
    #if os(Linux)
      let file = open("/proc/\(id)/statm", O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { return nil }
      defer { close(file) }
      var text = [UInt8](repeating: 0, count: 64)
      let count = read(file, &text, text.count)
      let fields = text.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
      guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else {
        return nil
      }
      return pages * sysconf(Int32(_SC_PAGESIZE))
    #else
      return nil
    #endif
  }

  // MARK: Starting

  /// Two ends of a connection that other children do not get; none of them a standard stream.
  private static func socketPair() throws(Failure) -> (Int32, Int32) {
    var files: [Int32] = [-1, -1]
    guard socketpair(AF_UNIX, streamSocket, 0, &files) == 0 else {
      throw Failure(reason: String(cString: strerror(errno)))
    }
    for index in files.indices {
      if files[index] > STDERR_FILENO {
        _ = fcntl(files[index], F_SETFD, FD_CLOEXEC)
      } else {
        let higher = fcntl(files[index], F_DUPFD_CLOEXEC, STDERR_FILENO + 1)
        close(files[index])
        files[index] = higher
      }
    }
    return (files[0], files[1])
  }

  private static func spawn(
    _ executable: String, _ arguments: [String], _ environment: [String], connection: Int32,
    errors: Int32, hasOwnGroup: Bool
  ) -> (id: pid_t?, failure: Int32) {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, connection, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, connection, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    setAttributes(&attributes, hasOwnGroup)
    return strings(arguments) { arguments in
      strings(environment + inherited(without: environment)) { variables in
        var id: pid_t = 0
        let failure = posix_spawn(&id, executable, &actions, &attributes, arguments, variables)
        return (failure == 0 ? id : nil, failure)
      }
    }
  }

  #if canImport(Darwin)
    private typealias Attributes = posix_spawnattr_t?
  #else
    private typealias Attributes = posix_spawnattr_t
  #endif

  /// Signals do what they do in a new process, whatever this one does about them.
  private static func setAttributes(_ attributes: inout Attributes, _ hasOwnGroup: Bool) {
    var none = sigset_t()
    var all = sigset_t()
    sigemptyset(&none)
    sigfillset(&all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    var flags = Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    if hasOwnGroup {
      posix_spawnattr_setpgroup(&attributes, 0)
      flags |= Int16(POSIX_SPAWN_SETPGROUP)
    }
    posix_spawnattr_setflags(&attributes, flags)
  }

  private static func strings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return body(pointers + [nil])
  }

  /// The variables of this process that are not set anew.
  private static func inherited(without new: [String]) -> [String] {
    let names = new.map { $0.prefix { $0 != "=" } + "=" }
    var variables: [String] = []
    var next = process_environment()
    while let entry = next?.pointee {
      let text = String(cString: entry)
      if !names.contains(where: { text.hasPrefix($0) }) { variables.append(text) }
      next = next?.successor()
    }
    return variables
  }
}

#if canImport(Glibc)
  // Children that another thread starts at the same time do not get it either.
  private let streamSocket = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
#else
  private let streamSocket = SOCK_STREAM
#endif

// Inside of the class these names would mean its own functions.
private func sendSignal(_ id: pid_t, _ signal: Int32) -> Int32 { kill(id, signal) }

/// Without the signal that would end this process when the other side is gone.
private func sendOnce(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  #if canImport(Darwin)
    var on: Int32 = 1
    setsockopt(file, SOL_SOCKET, SO_NOSIGPIPE, &on, socklen_t(MemoryLayout<Int32>.size))
    return send(file, bytes.baseAddress, bytes.count, 0)
  #else
    return send(file, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
  #endif
}
