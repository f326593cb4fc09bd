import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A web server for one reader: it listens on loopback only, answers GET and HEAD, and sends
/// events to the pages that are open.
///
/// It is written here, over sockets, because what the preview needs is little and what it must
/// refuse is much: libraries for servers bring TLS, clients and compression, which every other
/// command would load too, and do not limit the size of a request. One thread does it all, and
/// waits in `poll`.
package final class PreviewServer: Sendable {
  /// Why there is no server.
  package enum Failure: Error, Equatable {
    /// All ports that may be used are in use.
    case portTaken(UInt16)
    case refused(UInt16, reason: String)
  }

  package let port: UInt16
  private let listener: Listener
  private let wakeUp: WakeUp
  private let answer: @Sendable (HTTPRequest) -> HTTPResponse
  private let mail = Mutex(Mail())

  /// What other threads have for the one of the server.
  private struct Mail {
    var events: [[UInt8]] = []
    var isStarted = false
    var isStopping = false
    var hasStopped = false
  }

  /// The port that is taken if it is free.
  package static let defaultPort: UInt16 = 4321

  /// Listens on a port, or without one on the default port or one of the next that is free.
  /// Requests that `RequestGuard` lets pass get the answer.
  package init(
    port: UInt16? = nil, answer: @escaping @Sendable (HTTPRequest) -> HTTPResponse
  ) throws(Failure) {
    guard let wakeUp = WakeUp() else {
      throw .refused(port ?? Self.defaultPort, reason: String(cString: strerror(errno)))
    }
    do {
      listener =
        if let port { try Listener(port: port) } else {
          try Listener(firstOf: Self.defaultPort...Self.defaultPort + 100)
        }
    } catch {
      switch error {
      case .portTaken(let port): throw .portTaken(port)
      case .refused(let port, let reason): throw .refused(port, reason: reason)
      }
    }
    self.port = listener.port
    self.wakeUp = wakeUp
    let guarding = RequestGuard(port: listener.port)
    self.answer = { request in guarding.refusal(of: request) ?? answer(request) }
  }

  /// The address that a browser opens.
  package var address: String { "http://localhost:\(port)/" }

  /// Starts to answer; false if there is no thread for it.
  @discardableResult
  package func start() -> Bool {
    mail.withLock { $0.isStarted = true }
    return Threads.start { [self] in
      var loop = ServerLoop(listener: listener, wakeUp: wakeUp.file, answer: answer)
      while true {
        let (events, isStopping) = mail.withLock { mail in
          defer { mail.events = [] }
          return (mail.events, mail.isStopping)
        }
        if isStopping { break }
        loop.turn(sending: events) { wakeUp.reset() }
      }
      loop.end()
      mail.withLock { $0.hasStopped = true }
    }
  }

  /// Sends an event to all pages that listen.
  package func send(_ event: ServerEvent) {
    mail.withLock { $0.events.append(event.bytes) }
    wakeUp.ring()
  }

  /// Ends all connections and frees the port, within a second.
  package func stop() {
    let isStarted = mail.withLock { mail in
      mail.isStopping = true
      return mail.isStarted
    }
    guard isStarted else { return listener.end() }
    wakeUp.ring()
    for _ in 0..<100 where !mail.withLock({ $0.hasStopped }) { usleep(10_000) }
  }
}
