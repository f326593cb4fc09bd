import Execution
import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A cache server of Bazel's protocol on loopback, inside of the test; it keeps to the protocol, or
/// does whatever a test wants of it.
final class LocalCacheServer: Sendable {
  struct Request: Sendable {
    let method: String
    let path: String
    let headers: String
    let body: [UInt8]

    /// "GET ac", "PUT cas"
    var summary: String { "\(method) \(path.split(separator: "/").dropLast().last ?? "")" }
  }

  enum Answer: Sendable {
    case bytes([UInt8])
    /// The connection ends behind them.
    case last([UInt8])
    /// Nothing, for as long as the test runs.
    case none

    static func status(_ status: String, _ body: [UInt8] = [], _ headers: String = "") -> Answer {
      let head = "HTTP/1.1 \(status)\r\n\(headers)Content-Length: \(body.count)\r\n\r\n"
      return .bytes(Array(head.utf8) + body)
    }
  }

  typealias Behaviour = @Sendable (Request, _ files: inout [String: [UInt8]]) -> Answer

  private struct State {
    var files: [String: [UInt8]] = [:]
    var requests: [Request] = []
    var connectionCount = 0
    var open: Set<Int32> = []
    var isOver = false
  }

  let port: UInt16
  private let listener: Int32
  private let behaviour: Behaviour
  private let state = Mutex(State())

  /// - Parameter behaviour: What it answers; by default, what the protocol wants.
  init(_ behaviour: @escaping Behaviour = LocalCacheServer.protocol) throws {
    self.behaviour = behaviour
    (listener, port) = try Self.listen()
    Thread.detachNewThread { [listener] in
      while case let file = accept(listener, nil, nil), file >= 0 { self.serve(file) }
      // Not before: its number may be another server's at once, whose connections would end here.
      close(listener)
    }
  }

  /// Ends it: new connections are refused, and open ones end.
  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    state.withLock { $0.isOver = true }
    endConnections()
  }

  var address: String { "http://127.0.0.1:\(port)" }
  var files: [String: [UInt8]] { state.withLock { $0.files } }
  var connectionCount: Int { state.withLock { $0.connectionCount } }

  /// Takes the requests that have come.
  func takeRequests() -> [Request] {
    state.withLock { state in
      defer { state.requests = [] }
      return state.requests
    }
  }

  /// Ends the connections that are open, as servers do after a pause.
  func endConnections() {
    state.withLock { state in
      for file in state.open { shutdown(file, Int32(SHUT_RDWR)) }
    }
  }

  // MARK: The protocol

  /// Contents have to have the hash that names them; messages have to be messages, and are there
  /// only with the contents that they name.
  static let `protocol`: Behaviour = { request, files in
    let parts = request.path.split(separator: "/").suffix(2).map(String.init)
    guard parts.count == 2, parts[1].count == 64 else { return .status("400 Bad Request") }
    if request.method == "PUT" {
      let isRight =
        parts[0] == "cas"
        ? SHA256(request.body).text == parts[1] : ActionResult(request.body) != nil
      guard isRight else { return .status("400 Bad Request") }
      files[request.path] = request.body
      return .status("201 Created")
    }
    guard let file = files[request.path] else {
      return .status("404 Not Found", Array("Not Found\n".utf8))
    }
    if parts[0] == "ac", let result = ActionResult(file) {
      let contents = request.path.replacing("/ac/\(parts[1])", with: "/cas/\(result.hash)")
      if files[contents] == nil { return .status("404 Not Found") }
    }
    return .status("200 OK", file)
  }

  // MARK: Sockets

  struct NoPort: Error {}

  private static func listen() throws -> (Int32, UInt16) {
    #if canImport(Glibc)
      let file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      let file = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, size) == 0 && getsockname(file, $0, &size) == 0
      }
    }
    guard isBound, systemListen(file, 64) == 0 else { throw NoPort() }
    return (file, UInt16(bigEndian: address.sin_port))
  }

  private func serve(_ file: Int32) {
    let isOver = state.withLock { state in
      state.connectionCount += 1
      state.open.insert(file)
      return state.isOver
    }
    if isOver { shutdown(file, Int32(SHUT_RDWR)) }
    Thread.detachNewThread { [self] in
      while let request = Self.read(file) {
        let answer = state.withLock { state in
          state.requests.append(request)
          return behaviour(request, &state.files)
        }
        switch answer {
        case .bytes(let bytes): Self.send(bytes, file)
        case .last(let bytes):
          Self.send(bytes, file)
          shutdown(file, Int32(SHUT_RDWR))
        case .none: break
        }
      }
      state.withLock { state in
        state.open.remove(file)
        close(file)
      }
    }
  }

  private static func send(_ bytes: [UInt8], _ file: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemSend(file, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }

  /// The next request of a connection; nil at its end.
  private static func read(_ file: Int32) -> Request? {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let end = Data(bytes).range(of: Data("\r\n\r\n".utf8))?.upperBound {
        let head = String(decoding: bytes[..<end], as: UTF8.self)
        let length = head.split(separator: "\r\n").first { $0.hasPrefix("Content-Length: ") }
        let count = length.flatMap { Int($0.dropFirst(16)) } ?? 0
        if bytes.count >= end + count {
          let words = head.split(separator: " ").map(String.init)
          return Request(
            method: words[0], path: words[1], headers: head, body: Array(bytes[end..<end + count]))
        }
      }
      let count = recv(file, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      bytes += buffer[..<count]
    }
  }
}

// Inside of the class these names would mean its own functions.
private func systemListen(_ file: Int32, _ count: Int32) -> Int32 { listen(file, count) }

private func systemSend(_ file: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  #if canImport(Darwin)
    send(file, bytes, count, 0)
  #else
    send(file, bytes, count, Int32(MSG_NOSIGNAL))
  #endif
}
