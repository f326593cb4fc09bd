#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A connection to a server, over which one request after the other is answered.
///
/// It is written here, over sockets, because Foundation's client brings libcurl, ICU and TLS into
/// the start of every command, for two kinds of requests to a server of one's own.
final class HTTPConnection {
  /// Why there is no answer.
  enum Failure: Error, Equatable {
    case unknownHost(String)
    case noConnection(String)
    /// Nothing came or went for so long, or all of it took longer.
    case slow(Duration)
    case brokenOff
    case answer(HTTPAnswerReader.Failure)
  }

  /// How long a server may take.
  struct Patience: Sendable {
    var connecting = Duration.seconds(3)
    /// Without any byte that comes or goes.
    var silence = Duration.seconds(5)
    /// For a request, and beyond that for each byte of the body.
    var total = Duration.seconds(10)
    var perByte = Duration.microseconds(10)
  }

  private let file: Int32
  private let patience: Patience
  /// Called from time to time while a transfer goes on.
  private let onTransfer: () -> Void

  /// Connects to the first address of the server that answers.
  init(
    to address: CacheAddress, _ patience: Patience, onTransfer: @escaping () -> Void
  ) throws(Failure) {
    var hints = addrinfo()
    hints.ai_socktype = SocketCalls.stream
    var found: UnsafeMutablePointer<addrinfo>?
    let code = getaddrinfo(address.host, "\(address.port)", &hints, &found)
    guard code == 0, let first = found else {
      throw .unknownHost(String(cString: gai_strerror(code)))
    }
    defer { freeaddrinfo(first) }
    let end = ContinuousClock.now + patience.connecting
    var (next, failure) = (found, Failure.noConnection("no address"))
    while let info = next?.pointee {
      do throws(Failure) {
        file = try Self.connect(info, until: end, patience)
        self.patience = patience
        self.onTransfer = onTransfer
        return
      } catch {
        failure = error
      }
      next = info.ai_next
    }
    throw failure
  }

  deinit { close(file) }

  private static func connect(
    _ info: addrinfo, until end: ContinuousClock.Instant, _ patience: Patience
  ) throws(Failure) -> Int32 {
    let file = socket(info.ai_family, info.ai_socktype, info.ai_protocol)
    guard file >= 0 else { throw .noConnection(String(cString: strerror(errno))) }
    SocketCalls.prepare(file)
    var code: Int32 = 0
    if SocketCalls.connect(file, info.ai_addr, info.ai_addrlen) != 0 {
      code = errno
      if code == EINPROGRESS {
        guard SocketCalls.wait(file, POLLOUT, until: end) else {
          close(file)
          throw .slow(patience.connecting)
        }
        var size = socklen_t(MemoryLayout<Int32>.size)
        getsockopt(file, SOL_SOCKET, SO_ERROR, &code, &size)
      }
    }
    if code == 0 { return file }
    close(file)
    throw .noConnection(String(cString: strerror(code)))
  }

  // MARK: Requests

  /// Sends a request and waits for the answer.
  ///
  /// - Parameters:
  ///   - expected: About how many bytes come and go.
  ///   - limit: The most bytes that the body of the answer may have.
  func answer(
    to request: [UInt8], expected: Int, limit: Int
  ) throws(Failure) -> HTTPAnswer {
    let end = ContinuousClock.now + patience.total + patience.perByte * expected
    var reader = HTTPAnswerReader(limit: limit)
    try send(request, until: end)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = SocketCalls.receive(file, &buffer)
      if count > 0 {
        if let answer = try read({ () throws(HTTPAnswerReader.Failure) in
          try reader.append(buffer[..<count])
        }) {
          return answer
        }
        continue
      }
      if count < 0, SocketCalls.isLater(errno) {
        try wait(POLLIN, until: end)
        continue
      }
      // A server that closed the connection before it saw the request has said nothing.
      guard reader.hasBegun else { throw .brokenOff }
      return try read { () throws(HTTPAnswerReader.Failure) in try reader.end() }
    }
  }

  private func read<Result>(
    _ body: () throws(HTTPAnswerReader.Failure) -> Result
  ) throws(Failure) -> Result {
    do throws(HTTPAnswerReader.Failure) {
      return try body()
    } catch {
      throw .answer(error)
    }
  }

  /// Sends the request, or as much of it as the server wants: one that refuses a large body answers
  /// while it is being sent, and closes.
  private func send(_ request: [UInt8], until end: ContinuousClock.Instant) throws(Failure) {
    var rest = request[...]
    while !rest.isEmpty {
      let count = SocketCalls.send(file, rest)
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if SocketCalls.isLater(errno) {
        try wait(POLLOUT, until: end)
      } else {
        return
      }
    }
  }

  /// Waits until something can come or go.
  private func wait(_ event: Int32, until end: ContinuousClock.Instant) throws(Failure) {
    let silence = ContinuousClock.now + patience.silence
    while true {
      let pause = ContinuousClock.now + .milliseconds(500)
      if SocketCalls.wait(file, event, until: min(pause, silence, end)) { return }
      let now = ContinuousClock.now
      if now >= end { throw .slow(patience.total) }
      if now >= silence { throw .slow(patience.silence) }
      onTransfer()
    }
  }
}

/// The system's functions by names that are the same everywhere.
private enum SocketCalls {
  #if canImport(Glibc)
    static let stream = Int32(SOCK_STREAM.rawValue)
  #else
    static let stream = SOCK_STREAM
  #endif

  #if canImport(Darwin)
    private static let noSignal: Int32 = 0
  #else
    private static let noSignal = Int32(MSG_NOSIGNAL)
  #endif

  /// Does not block, is closed in programs that this one starts, and sends at once.
  static func prepare(_ file: Int32) {
    _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &yes, size)
    #if canImport(Darwin)
      setsockopt(file, SOL_SOCKET, SO_NOSIGPIPE, &yes, size)
    #endif
  }

  static func connect(
    _ file: Int32, _ address: UnsafeMutablePointer<sockaddr>?, _ length: socklen_t
  ) -> Int32 {
    systemConnect(file, address, length)
  }

  static func send(_ file: Int32, _ bytes: ArraySlice<UInt8>) -> Int {
    bytes.withUnsafeBytes { systemSend(file, $0.baseAddress, $0.count, noSignal) }
  }

  static func receive(_ file: Int32, _ buffer: inout [UInt8]) -> Int {
    buffer.withUnsafeMutableBytes { recv(file, $0.baseAddress, $0.count, 0) }
  }

  static func isLater(_ code: Int32) -> Bool {
    code == EAGAIN || code == EWOULDBLOCK || code == EINTR
  }

  /// Whether something can be done with a file before a moment passes.
  static func wait(
    _ file: Int32, _ event: Int32, until end: ContinuousClock.Instant
  ) -> Bool {
    while true {
      let rest = max(.zero, end - ContinuousClock.now)
      let (seconds, attoseconds) = rest.components
      let milliseconds = min(1 << 30, seconds * 1000 + attoseconds / 1_000_000_000_000_000 + 1)
      var item = pollfd(fd: file, events: Int16(event), revents: 0)
      let count = poll(&item, 1, rest == .zero ? 0 : Int32(milliseconds))
      if count >= 0 || errno != EINTR { return count != 0 }
    }
  }
}

// Inside of the enumeration these names would mean its own functions.
private func systemConnect(
  _ file: Int32, _ address: UnsafeMutablePointer<sockaddr>?, _ length: socklen_t
) -> Int32 { connect(file, address, length) }

private func systemSend(
  _ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int, _ flags: Int32
) -> Int { send(file, bytes, count, flags) }
