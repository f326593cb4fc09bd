import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The wish of the user, or of the system, that a command that runs on should end.
enum Interruption {
  private static let count = Atomic(0)
  /// A pipe: the system may pass a signal to any thread, and this one waits at the other end.
  private static let ends: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    return pipe(&ends) == 0 ? (ends[0], ends[1]) : (-1, -1)
  }()

  /// Waits for control-C, or for a request to end; a second one ends the process at once.
  static func wait() {
    let file = ends.reading
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number, Interruption.handle) }
    var byte: UInt8 = 0
    while Interruption.count.load(ordering: .relaxed) == 0 {
      // Without a pipe it looks from time to time.
      if file < 0 { usleep(50_000) } else { _ = read(file, &byte, 1) }
    }
  }

  private static let handle: @convention(c) (Int32) -> Void = { number in
    let count = Interruption.count.add(1, ordering: .relaxed).newValue
    if count > 1 { _exit(128 + number) }
    var byte: UInt8 = 1
    _ = write(Interruption.ends.writing, &byte, 1)
  }
}
