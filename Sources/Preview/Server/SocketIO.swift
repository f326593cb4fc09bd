#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reading and writing of sockets that do not block.
enum SocketIO {
  enum Result: Equatable {
    case bytes(Int)
    /// Nothing to read, or no room to write; later there will be.
    case later
    /// The other side has gone.
    case over
  }

  /// Takes a connection that waits; nil if there is none.
  static func accept(from listener: Int32) -> Int32? {
    let file = systemAccept(listener)
    guard file >= 0 else { return nil }
    Descriptors.prepare(file)
    #if canImport(Darwin)
      var yes: Int32 = 1
      setsockopt(file, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
    return file
  }

  static func read(_ file: Int32, into buffer: inout [UInt8]) -> Result {
    let count = buffer.withUnsafeMutableBytes { recv(file, $0.baseAddress, $0.count, 0) }
    return result(of: count, isEnd: count == 0)
  }

  static func write(_ bytes: [UInt8], to file: Int32) -> Result {
    let count = bytes.withUnsafeBytes { send(file, $0.baseAddress, $0.count, noSignal) }
    return result(of: count, isEnd: false)
  }

  private static func result(of count: Int, isEnd: Bool) -> Result {
    if count >= 0 { return isEnd ? .over : .bytes(count) }
    return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? .later : .over
  }

  #if canImport(Darwin)
    private static let noSignal: Int32 = 0
  #else
    private static let noSignal = Int32(MSG_NOSIGNAL)
  #endif
}

// Inside of the enumeration the name would mean its own function.
private func systemAccept(_ listener: Int32) -> Int32 { accept(listener, nil, nil) }
