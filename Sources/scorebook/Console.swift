#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Standard output and standard error, without buffers in between that would mix them up.
enum Console {
  static func print(_ text: String) { print(Array(text.utf8)) }

  static func print(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }

  static func printError(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

  /// Whether problems go to a terminal that shows colours.
  static var errorIsTerminal: Bool {
    isatty(STDERR_FILENO) != 0 && getenv("NO_COLOR") == nil
  }

  /// The columns of the terminal that problems go to; nil if they go elsewhere, or to a terminal
  /// that cannot move its cursor.
  static var errorWidth: Int? {
    guard isatty(STDERR_FILENO) != 0, let type = getenv("TERM"), strcmp(type, "dumb") != 0 else {
      return nil
    }
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// A variable of the environment; nil if it is not set.
  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// The folder that the command runs in.
  static var folder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The time by the machine's clock.
  static var secondsSince1970: Int { time(nil) }

  /// Everything on standard input.
  static func readInput() -> [UInt8] {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(STDIN_FILENO, $0.baseAddress, $0.count) }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func write(_ bytes: [UInt8], to file: Int32) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.write(file, $0.baseAddress, $0.count)
        #elseif canImport(Musl)
          Musl.write(file, $0.baseAddress, $0.count)
        #else
          Darwin.write(file, $0.baseAddress, $0.count)
        #endif
      }
      guard count > 0 else { return }
      start += count
    }
  }
}
