#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Files {
  /// The absolute path of something that exists, without links in it.
  package static func realPath(_ path: String) -> String? {
    guard let text = realpath(path, nil) else { return nil }
    defer { free(text) }
    return String(cString: text)
  }
}

extension ExternalTool {
  /// Whether this process, and with it every tool, may do anything; browsers then have to be told
  /// that they may run at all.
  package static var isOfSuperuser: Bool { geteuid() == 0 }
}
