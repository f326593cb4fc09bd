#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Sockets that listen on one port of the loopback addresses, and on no other.
struct Listener {
  /// For 127.0.0.1, and for ::1 where there is one.
  let files: [Int32]
  let port: UInt16

  /// Why there is none.
  enum Failure: Error, Equatable {
    case portTaken(UInt16)
    case refused(UInt16, reason: String)
  }

  /// Listens on a port; 0 stands for any that is free.
  init(port: UInt16) throws(Failure) {
    let first = try Self.listen(.four(port), port)
    let bound = Self.port(of: first) ?? port
    do {
      // 'localhost' may lead to either address, so that both have to be ours.
      files = [first] + (Self.hasSix ? [try Self.listen(.six(bound), bound)] : [])
    } catch {
      close(first)
      throw error
    }
    self.port = bound
  }

  /// Listens on the first of some ports that is free.
  init(firstOf ports: some Sequence<UInt16>) throws(Failure) {
    var failure = Failure.portTaken(0)
    for port in ports {
      do {
        self = try Listener(port: port)
        return
      } catch {
        guard case .portTaken = error else { throw error }
        failure = error
      }
    }
    throw failure
  }

  func end() {
    for file in files { close(file) }
  }

  // MARK: Sockets

  private enum Address {
    case four(UInt16)
    case six(UInt16)

    var family: Int32 {
      switch self {
      case .four: AF_INET
      case .six: AF_INET6
      }
    }

    /// Calls the system with the address.
    func with(_ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32) -> Int32 {
      switch self {
      case .four(let port):
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        return Self.with(&address, body)
      case .six(let port):
        var address = sockaddr_in6()
        address.sin6_family = sa_family_t(AF_INET6)
        address.sin6_port = port.bigEndian
        address.sin6_addr = in6addr_loopback
        return Self.with(&address, body)
      }
    }

    private static func with<Value>(
      _ value: inout Value, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
      withUnsafePointer(to: &value) { pointer in
        pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          body($0, socklen_t(MemoryLayout<Value>.size))
        }
      }
    }
  }

  private static func listen(_ address: Address, _ port: UInt16) throws(Failure) -> Int32 {
    let file = socket(address.family, streamType, 0)
    guard file >= 0 else { throw failure(port) }
    var yes: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    // A port that was just left can be used at once.
    setsockopt(file, SOL_SOCKET, SO_REUSEADDR, &yes, size)
    if address.family == AF_INET6 { setsockopt(file, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, size) }
    let isBound = address.with { bind(file, $0, $1) } == 0
    guard isBound, systemListen(file) == 0 else {
      let failure = failure(port)
      close(file)
      throw failure
    }
    Descriptors.prepare(file)
    return file
  }

  /// Whether this machine has the address ::1.
  private static var hasSix: Bool {
    let file = socket(AF_INET6, streamType, 0)
    guard file >= 0 else { return false }
    defer { close(file) }
    return Address.six(0).with { bind(file, $0, $1) } == 0
  }

  private static func failure(_ port: UInt16) -> Failure {
    let reason = errno
    return reason == EADDRINUSE
      ? .portTaken(port) : .refused(port, reason: String(cString: strerror(reason)))
  }

  private static func port(of file: Int32) -> UInt16? {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let result = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(file, $0, &size) }
    }
    return result == 0 ? UInt16(bigEndian: address.sin_port) : nil
  }
}

#if canImport(Darwin)
  private let streamType = SOCK_STREAM
#elseif canImport(Musl)
  private let streamType = SOCK_STREAM
#else
  private let streamType = Int32(SOCK_STREAM.rawValue)
#endif

// Inside of the structure the name would mean its own function.
private func systemListen(_ file: Int32) -> Int32 { listen(file, 64) }
