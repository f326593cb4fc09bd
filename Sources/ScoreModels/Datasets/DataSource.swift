import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

// Datasets: files of numbers → `Dataset`.
//
// In:  the path of a file.
// Out: a `Dataset`, or a `DataError` that says what is wrong, where, and what was expected.
//
// `DataSource` gives the bytes, one file per format reads them. A program reads any file; who runs
// cells puts a reader of its own in the place of that, which knows what cells may read and notes
// what they did (`DataSource.withReader`).

/// Where the bytes of data files come from.
package enum DataSource {
  /// Gives the bytes of the file at a path.
  package typealias Reader = @Sendable (String) throws -> [UInt8]

  /// What reads files, by thread; a task-local value does not reach threads with stacks of their own.
  private static let readers = Mutex<[UInt: Reader]>([:])

  private static var thread: UInt {
    #if canImport(Darwin)
      UInt(bitPattern: pthread_self())
    #else
      UInt(pthread_self())
    #endif
  }

  /// Reads files in another way while something is called on this thread.
  package static func withReader<Result>(
    _ reader: @escaping Reader, _ body: () throws -> Result
  ) rethrows -> Result {
    let thread = thread
    let outer = readers.withLock { $0.updateValue(reader, forKey: thread) }
    defer { readers.withLock { $0[thread] = outer } }
    return try body()
  }

  /// The largest file that is read whole.
  package static let byteLimit = 1 << 30

  static func read(_ path: String) throws -> [UInt8] {
    let reader = readers.withLock { $0[thread] }
    return try reader?(path) ?? readAnything(path)
  }

  /// Reads the file at a path, which is relative to the working folder.
  private static func readAnything(_ path: String) throws -> [UInt8] {
    // A pipe that nobody writes to must not be waited for.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw DataError("'\(path)' cannot be read: \(reason)") }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw DataError("'\(path)' is no file")
    }
    guard status.st_size <= byteLimit else {
      throw DataError(
        "'\(path)' has \(status.st_size) bytes, at most \(byteLimit) are read",
        help: "split it into smaller files")
    }
    return try content(of: file, path, size: Int(status.st_size))
  }

  private static func content(of file: Int32, _ path: String, size: Int) throws -> [UInt8] {
    var count = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, initialized in
      while count < size {
        let rest = UnsafeMutableBufferPointer(rebasing: buffer[count..<size])
        let step = readOnce(file, UnsafeMutableRawBufferPointer(rest))
        guard step > 0 else { break }
        count += step
      }
      initialized = count
    }
    guard count == size else {
      throw DataError("'\(path)' changed while it was read", help: "read it again")
    }
    return bytes
  }

  private static var reason: String { String(cString: strerror(errno)) }
}

// Inside of the enumeration the name would mean its own functions.
private func readOnce(_ file: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int {
  read(file, buffer.baseAddress, buffer.count)
}
