import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A connection to a server on this machine that sends just the bytes it is given.
final class Client {
  private let file: Int32
  private(set) var received = ""

  init?(port: UInt16) {
    #if canImport(Glibc)
      file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    #else
      file = socket(AF_INET, SOCK_STREAM, 0)
    #endif
    var time = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &time, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { return nil }
  }

  deinit { close(file) }

  func send(_ text: String) {
    _ = Array(text.utf8).withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }

  /// Reads until some text has come, or the other side has ended; whether it came.
  @discardableResult
  func receive(until text: String) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while !received.contains(text) {
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { return false }
      received += String(decoding: buffer[..<count], as: UTF8.self)
    }
    return true
  }

  /// Whether the other side ends the connection.
  var ends: Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(file, &buffer, buffer.count)
      if count <= 0 { return count == 0 || errno == ECONNRESET }
      received += String(decoding: buffer[..<count], as: UTF8.self)
    }
  }

  /// The answer to one request for a path, all of it.
  static func answer(
    _ path: String, port: UInt16, method: String = "GET", host: String? = nil,
    headers: String = ""
  ) -> String? {
    guard let client = Client(port: port) else { return nil }
    let host = host ?? "localhost:\(port)"
    client.send(
      "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n\(headers)Connection: close\r\n\r\n")
    return client.ends ? client.received : nil
  }
}
