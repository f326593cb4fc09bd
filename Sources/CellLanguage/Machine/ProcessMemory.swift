#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The memory that the process takes, as the system sees it.
///
/// Objects of cells are counted one by one. Texts and what the library holds are the host's, and
/// are only seen here.
enum ProcessMemory {
  /// Bytes in use; zero where the system does not say.
  static var used: Int {
    #if os(Linux)
      let file = open("/proc/self/statm", O_RDONLY)
      guard file >= 0 else { return 0 }
      defer { close(file) }
      var text: [UInt8] = Array(repeating: 0, count: 64)
      let count = read(file, &text, text.count)
      let fields = text.prefix(max(0, count)).split(separator: UInt8(ascii: " "))
      guard fields.count > 1, let pages = Int(String(decoding: fields[1], as: UTF8.self)) else {
        return 0
      }
      return pages * sysconf(Int32(_SC_PAGESIZE))
    #else
      return 0
    #endif
  }
}

extension Machine {
  /// How often the process is looked at.
  private static let interval: UInt64 = 20_000_000
  /// Below this, what other sessions of the process do says more than what this one does.
  private static let smallest = 1 << 30

  /// Whether the process has taken more memory since the machine was made than cells may.
  func isMemoryExceeded(at now: UInt64) -> Bool {
    guard now - spent.memoryLook > Self.interval else { return false }
    spent.memoryLook = now
    return ProcessMemory.used - memoryAtStart > max(limits.memory, Self.smallest)
  }
}
