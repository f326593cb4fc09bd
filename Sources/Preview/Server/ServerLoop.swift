#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The connections of the server, and one turn of waiting and serving after the other.
struct ServerLoop {
  private let listener: Listener
  private let wakeUp: Int32
  private let answer: (HTTPRequest) -> HTTPResponse
  /// By the file of the socket.
  private var connections: [Int32: Connection] = [:]
  private var buffer = [UInt8](repeating: 0, count: 1 << 14)
  private var lastPulse = Clock.milliseconds

  /// A page and its files take some connections, each open page one more.
  private static let connectionLimit = 256
  /// How often a sign of life is sent, in milliseconds.
  private static let pulse = 15_000

  init(listener: Listener, wakeUp: Int32, answer: @escaping (HTTPRequest) -> HTTPResponse) {
    self.listener = listener
    self.wakeUp = wakeUp
    self.answer = answer
  }

  /// Sends events, then waits for something to do and does it.
  mutating func turn(sending events: [[UInt8]], onWakeUp: () -> Void) {
    var events = events
    if Clock.milliseconds - lastPulse > Self.pulse {
      lastPulse = Clock.milliseconds
      events.append(ServerEvent.pulse)
    }
    for event in events { for file in connections.keys { connections[file]?.send(event) } }
    for file in connections.keys { flush(file) }
    let ready = wait()
    if ready.contains(where: { $0.fd == wakeUp }) { onWakeUp() }
    for item in ready where listener.files.contains(item.fd) { acceptAll(from: item.fd) }
    for item in ready where connections[item.fd] != nil {
      serve(item.fd, isReadable: item.revents & Int16(POLLOUT) != item.revents)
    }
    let time = Clock.milliseconds
    for (file, connection) in connections where connection.isIdle(at: time) { end(file) }
  }

  /// Ends all connections and gives the port back.
  mutating func end() {
    for file in connections.keys { end(file) }
    listener.end()
  }

  private func wait() -> [pollfd] {
    var items = ([wakeUp] + listener.files).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    for (file, connection) in connections {
      let events = POLLIN | (connection.output.isEmpty ? 0 : POLLOUT)
      items.append(pollfd(fd: file, events: Int16(events), revents: 0))
    }
    let count = poll(&items, nfds_t(items.count), 1000)
    return count > 0 ? items.filter { $0.revents != 0 } : []
  }

  private mutating func acceptAll(from listener: Int32) {
    while let file = SocketIO.accept(from: listener) {
      if connections.count >= Self.connectionLimit { makeRoom() }
      if connections.count >= Self.connectionLimit {
        close(file)
      } else {
        connections[file] = Connection(at: Clock.milliseconds)
      }
    }
  }

  /// Ends the connection that was not used for the longest time.
  private mutating func makeRoom() {
    let oldest = connections.filter { $0.value.phase != .streaming }
      .min { $0.value.lastUse < $1.value.lastUse }
    if let oldest { end(oldest.key) }
  }

  private mutating func serve(_ file: Int32, isReadable: Bool) {
    if isReadable {
      switch SocketIO.read(file, into: &buffer) {
      case .bytes(let count):
        connections[file]?.receive(buffer[..<count], at: Clock.milliseconds, answer: answer)
      case .later: break
      case .over: return end(file)
      }
    }
    flush(file)
  }

  /// Sends what waits, as far as there is room.
  private mutating func flush(_ file: Int32) {
    while let connection = connections[file], !connection.output.isEmpty {
      switch SocketIO.write(connection.output, to: file) {
      case .bytes(let count): connections[file]?.sent(count, at: Clock.milliseconds)
      case .later: return
      case .over: return end(file)
      }
    }
    // Closing now would throw away what the client has sent since, and with it, for some systems,
    // the answer; so the client closes first.
    if connections[file]?.isOver ?? false { shutdown(file, Int32(SHUT_WR)) }
  }

  private mutating func end(_ file: Int32) {
    connections[file] = nil
    shutdown(file, Int32(SHUT_RDWR))
    close(file)
  }
}
