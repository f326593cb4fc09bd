#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The memory of a tensor's elements, shared by copies of the tensor.
///
/// Aligned to cache lines; from 4 MiB on to huge pages, without which the first write to fresh
/// memory costs three times what an addition does.
final class Buffer: @unchecked Sendable {
  // Unchecked, because memory is written only before a tensor is handed out, or while its one
  // owner holds it exclusively (`isKnownUniquelyReferenced`).
  let address: UnsafeMutableRawPointer
  let byteCount: Int

  private static let hugePage = 1 << 21

  init(byteCount: Int) {
    self.byteCount = byteCount
    let isLarge = byteCount >= 2 * Self.hugePage
    var memory: UnsafeMutableRawPointer?
    let status = posix_memalign(&memory, isLarge ? Self.hugePage : 64, max(byteCount, 1))
    guard status == 0, let memory else {
      preconditionFailure("no memory for a tensor of \(byteCount) bytes")
    }
    address = memory
    #if os(Linux)
      if isLarge { madvise(memory, byteCount, MADV_HUGEPAGE) }
    #endif
  }

  convenience init(copying other: Buffer) {
    self.init(byteCount: other.byteCount)
    address.copyMemory(from: other.address, byteCount: byteCount)
  }

  deinit { free(address) }

  @inline(__always)
  func elements<Element>(_: Element.Type) -> UnsafeMutablePointer<Element> {
    address.assumingMemoryBound(to: Element.self)
  }
}
