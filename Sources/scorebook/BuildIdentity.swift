import Execution

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Which executable this is: outcomes that another one kept are not taken over.
enum BuildIdentity {
  /// A hash of the executable's bytes, which is remembered by the file's time and size.
  static func text(_ store: ContentStore) -> String {
    let path = realPath(executable)
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    let key = "executable \(path) \(time.tv_sec).\(time.tv_nsec) \(status.st_size) \(status.st_ino)"
    let store = store.local
    if let known = store.bytes(for: key) { return String(decoding: known, as: UTF8.self) }
    guard let bytes = Files.read(path) else { return "" }
    let text = ContentHash(bytes).text
    store.keep(Array(text.utf8), for: key)
    return text
  }

  private static func realPath(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The path of the running program.
  static var executable: String {
    #if canImport(Darwin)
      CommandLine.arguments.first ?? ""
    #else
      "/proc/self/exe"
    #endif
  }
}
