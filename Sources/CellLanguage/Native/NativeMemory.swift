#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory for machine code: written first, then made executable, never both at once.
final class NativeMemory {
  private let start: UnsafeMutableRawPointer
  private var used = 0
  /// Address space only; memory is taken as far as it is used.
  private static let size = 64 << 20
  private static let pageSize = 4096

  /// nil where the system does not give such memory.
  init?() {
    let mapping = mmap(
      nil, Self.size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let mapping, mapping != MAP_FAILED else { return nil }
    start = mapping
    guard mprotect(start, Self.pageSize, PROT_READ | PROT_EXEC) == 0 else {
      munmap(start, Self.size)
      return nil
    }
  }

  deinit { munmap(start, Self.size) }

  /// Where the next code will be.
  var nextAddress: Int { Int(bitPattern: start) + used }

  /// Puts code at the next address; false when there is no room left.
  func append(_ bytes: [UInt8]) -> Bool {
    guard bytes.count <= Self.size - used else { return false }
    let first = used / Self.pageSize * Self.pageSize
    let length = used + bytes.count - first
    guard mprotect(start + first, length, PROT_READ | PROT_WRITE) == 0 else { return false }
    (start + used).copyMemory(from: bytes, byteCount: bytes.count)
    guard mprotect(start + first, length, PROT_READ | PROT_EXEC) == 0 else { return false }
    used += (bytes.count + 15) / 16 * 16
    return true
  }
}
