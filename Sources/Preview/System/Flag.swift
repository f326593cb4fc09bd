import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Something that happens once, and that another thread waits for.
final class Flag: Sendable {
  private let isSet = Atomic(false)

  func set() { isSet.store(true, ordering: .releasing) }

  /// Waits for it, for at most some milliseconds; whether it happened.
  @discardableResult
  func wait(_ milliseconds: Int = .max) -> Bool {
    let start = Clock.milliseconds
    while !isSet.load(ordering: .acquiring) {
      if Clock.milliseconds - start > milliseconds { return false }
      usleep(1000)
    }
    return true
  }
}
