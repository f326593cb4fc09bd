#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ends another thread's wait for files: a pipe whose reading end that thread polls too.
final class WakeUp: Sendable {
  /// The end to poll for reading.
  let file: Int32
  private let writing: Int32

  /// Nil if no more files can be opened.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    (file, writing) = (ends[0], ends[1])
    for end in ends { Descriptors.prepare(end) }
  }

  deinit {
    close(file)
    close(writing)
  }

  /// Wakes the thread that waits; safe inside a signal handler.
  func ring() {
    var byte: UInt8 = 1
    // A full pipe wakes it as well.
    _ = write(writing, &byte, 1)
  }

  /// Waits until it rings.
  func wait() {
    var item = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    _ = poll(&item, 1, -1)
  }

  /// Makes the next wait a wait again.
  func reset() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(file, &bytes, bytes.count) > 0 {}
  }
}

/// What is set for every open file of the preview.
enum Descriptors {
  /// Does not block, and is closed in programs that this one starts.
  static func prepare(_ file: Int32) {
    _ = fcntl(file, F_SETFL, fcntl(file, F_GETFL) | O_NONBLOCK)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
  }
}
