#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whole files, without the start-up cost of Foundation.
enum FileReading {
  /// The bytes of a file, or nil if it cannot be read.
  static func bytes(at path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return bytes(of: file, expecting: Int(status.st_size))
  }

  /// Whether there is a file that can be read.
  static func isFile(_ path: String) -> Bool { access(path, R_OK) == 0 }

  private static func bytes(of file: Int32, expecting size: Int) -> [UInt8]? {
    var isComplete = true
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = read(file, buffer.baseAddress.map { $0 + count }, size - count)
        guard read > 0 else {
          isComplete = false
          break
        }
        count += read
      }
    }
    return isComplete ? bytes : nil
  }
}
