/// What is known of one connection: bytes that came, bytes that wait to be sent.
///
/// It reads and writes nothing itself, so that it can be followed step by step.
package struct Connection: Sendable {
  package enum Phase: Sendable, Equatable {
    /// Requests are answered as they come.
    case open
    /// Events are sent until one side ends the connection.
    case streaming
    /// What waits is sent, then the connection ends.
    case ending
  }

  private(set) package var phase = Phase.open
  /// What waits to be sent.
  private(set) package var output: [UInt8] = []
  /// When something last came or went, in milliseconds.
  private(set) package var lastUse: Int
  private var reader = RequestReader()

  /// A reader of events that falls behind by more than this is let go; it comes back by itself.
  static let outputLimit = 1 << 20

  package init(at time: Int) {
    lastUse = time
  }

  /// Takes bytes that came and answers the requests in them.
  package mutating func receive(
    _ bytes: some Collection<UInt8>, at time: Int, answer: (HTTPRequest) -> HTTPResponse
  ) {
    guard phase == .open else { return }
    lastUse = time
    reader.append(bytes)
    while phase == .open {
      switch reader.next() {
      case .incomplete: return
      case .refused(let status, let text):
        send(HTTPResponse(status, text: text), withBody: true, keepsAlive: false)
      case .request(let request):
        let keepsAlive = request.keepsAlive
        send(answer(request), withBody: request.method != "HEAD", keepsAlive: keepsAlive)
      }
    }
  }

  private mutating func send(_ response: HTTPResponse, withBody: Bool, keepsAlive: Bool) {
    output += response.bytes(withBody: withBody, keepsAlive: keepsAlive)
    if response.isEventStream, withBody {
      phase = .streaming
      output += ServerEvent.start
    } else if response.isEventStream || !keepsAlive {
      phase = .ending
    }
  }

  /// Sends an event, if the other side listens to events.
  package mutating func send(_ event: [UInt8]) {
    guard phase == .streaming else { return }
    if output.count + event.count > Self.outputLimit {
      (output, phase) = ([], .ending)
    } else {
      output += event
    }
  }

  /// Takes note that the first bytes of the output are sent.
  package mutating func sent(_ count: Int, at time: Int) {
    output.removeFirst(count)
    lastUse = time
  }

  /// How long a connection is kept for another request, in milliseconds.
  private static let patience = 60_000

  /// Whether there is nothing more to send.
  package var isOver: Bool { phase == .ending && output.isEmpty }

  /// How long nothing may happen, in milliseconds: a request has to come in one go, a connection
  /// is kept for the next one for a while.
  package func isIdle(at time: Int) -> Bool {
    let limit =
      switch phase {
      case .open: reader.hasBegun ? 10_000 : Self.patience
      // The answer is on its way to a client that may still be sending.
      case .ending: output.isEmpty ? 2000 : 10_000
      case .streaming: output.isEmpty ? Int.max : 30_000
      }
    return time - lastUse > limit
  }
}
