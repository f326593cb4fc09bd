import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory that buffers have given back, kept for the next ones.
///
/// A loop that computes the same thing again and again needs the same sizes each time, and fresh
/// memory costs more than most operations on it, because the system clears it. Sizes are rounded up
/// to four steps per power of two. Memory is aligned to cache lines; from 4 MiB on to huge pages.
package final class MemoryPool: Sendable {
  static let shared = MemoryPool(limit: 192 << 20)

  /// How many bytes are kept at most.
  private let limit: Int
  private let kept = Mutex(Kept())

  private struct Kept {
    var byteCount = 0
    /// By size class.
    var addresses = [[Address]](repeating: [], count: 4 * Int.bitWidth)
  }

  private struct Address: @unchecked Sendable {
    // Unchecked, because nobody but the pool has it.
    let pointer: UnsafeMutableRawPointer
  }

  /// Smaller sizes are left to the C library.
  private static let smallest = 512
  private static let hugePage = 1 << 21

  package init(limit: Int) {
    self.limit = limit
  }

  /// How many bytes are kept now.
  package var byteCount: Int { kept.withLock { $0.byteCount } }

  /// Memory with anything in it.
  package func take(_ byteCount: Int) -> UnsafeMutableRawPointer {
    guard byteCount >= Self.smallest else { return Self.allocate(max(byteCount, 1)) }
    let size = Self.rounded(byteCount)
    let address = kept.withLock { kept in
      let address = kept.addresses[Self.sizeClass(size)].popLast()
      if address != nil { kept.byteCount -= size }
      return address
    }
    return address?.pointer ?? Self.allocate(size)
  }

  /// Takes memory back that `take` gave for the same number of bytes.
  package func give(_ pointer: UnsafeMutableRawPointer, _ byteCount: Int) {
    let size = Self.rounded(byteCount)
    guard byteCount >= Self.smallest, size <= limit / 2 else { return free(pointer) }
    let address = Address(pointer: pointer)
    let old = kept.withLock { kept in
      let old = kept.byteCount + size > limit ? kept.addresses : []
      if !old.isEmpty { kept = Kept() }
      kept.byteCount += size
      kept.addresses[Self.sizeClass(size)].append(address)
      return old
    }
    for address in old.joined() { free(address.pointer) }
  }

  private static func rounded(_ byteCount: Int) -> Int {
    let step = 1 << max(0, Int.bitWidth - 1 - byteCount.leadingZeroBitCount - 2)
    return (byteCount + step - 1) & ~(step - 1)
  }

  /// The number of a rounded size among all of them.
  private static func sizeClass(_ size: Int) -> Int {
    let exponent = Int.bitWidth - 1 - size.leadingZeroBitCount
    return 4 * exponent + (size >> (exponent - 2)) & 3
  }

  private static func allocate(_ byteCount: Int) -> UnsafeMutableRawPointer {
    let isLarge = byteCount >= 2 * hugePage
    var memory: UnsafeMutableRawPointer?
    let status = posix_memalign(&memory, isLarge ? hugePage : 64, byteCount)
    guard status == 0, let memory else {
      preconditionFailure("no memory for a tensor of \(byteCount) bytes")
    }
    #if os(Linux)
      if isLarge { madvise(memory, byteCount, MADV_HUGEPAGE) }
    #endif
    return memory
  }
}
