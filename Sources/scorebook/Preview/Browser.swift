#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program that shows web pages.
enum Browser {
  /// Opens an address; false if there is no program that does.
  static func open(_ address: String) -> Bool {
    #if canImport(Darwin)
      let name = "open"
    #else
      let name = "xdg-open"
    #endif
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(name), strdup(address), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    return posix_spawnp(&process, name, nil, nil, &arguments, environ) == 0
  }
}
