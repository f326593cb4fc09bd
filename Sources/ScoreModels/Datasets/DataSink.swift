import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the bytes of files that the library writes go.
package enum DataSink {
  /// The threads that write nothing.
  private static let closed = Mutex<Set<UInt>>([])

  private static var thread: UInt {
    #if canImport(Darwin)
      UInt(bitPattern: pthread_self())
    #else
      UInt(pthread_self())
    #endif
  }

  /// Refuses to write files while something is called on this thread: what a cell does must not
  /// depend on whether it runs or its results are remembered.
  package static func refusing<Result>(_ body: () throws -> Result) rethrows -> Result {
    let thread = thread
    let isNew = closed.withLock { $0.insert(thread).inserted }
    defer { if isNew { _ = closed.withLock { $0.remove(thread) } } }
    return try body()
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    guard !closed.withLock({ $0.contains(thread) }) else {
      throw DataError(
        "'\(path)' is not written: cells write no files",
        help: "keep the value in a variable, or write the file in a program")
    }
    // Under another name first, so that there is never half a file.
    let draft = path + ".part"
    guard let file = fopen(draft, "wb") else {
      throw DataError("'\(path)' cannot be written: \(String(cString: strerror(errno)))")
    }
    let count = bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, file) }
    let isClosed = fclose(file) == 0
    guard count == bytes.count, isClosed, rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno))
      remove(draft)
      throw DataError("'\(path)' cannot be written: \(reason)")
    }
  }
}
