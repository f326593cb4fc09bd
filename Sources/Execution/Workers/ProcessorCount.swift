#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many processors there are for this process.
package enum ProcessorCount {
  /// Those that the process may use, at least one.
  package static var available: Int {
    let count = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    return min(count, allowed ?? count)
  }

  /// Linux tells which processors a process may use as bits in hexadecimal digits.
  private static var allowed: Int? {
    guard let status = Files.read("/proc/self/status") else { return nil }
    let lines = String(decoding: status, as: UTF8.self).split(separator: "\n")
    let key = "Cpus_allowed:"
    guard let line = lines.first(where: { $0.hasPrefix(key) }) else { return nil }
    let count = line.dropFirst(key.count).compactMap(\.hexDigitValue).reduce(0) {
      $0 + $1.nonzeroBitCount
    }
    return count > 0 ? count : nil
  }
}
