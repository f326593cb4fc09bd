#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A shared library that is opened when it is needed and stays open until the process ends.
struct SystemLibrary {
  private let handle: UnsafeMutableRawPointer

  /// The first library that is there; nil without one.
  init?(_ names: [String]) {
    guard let handle = names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) }).first else {
      return nil
    }
    self.handle = handle
  }

  /// A function, as the type that the caller stores it in.
  func function<Function>(_ name: String) -> Function? {
    dlsym(handle, name).map { unsafeBitCast($0, to: Function.self) }
  }

  /// What a variable of the library holds.
  func variable<Value: BitwiseCopyable>(_ name: String) -> Value? {
    dlsym(handle, name)?.loadUnaligned(as: Value.self)
  }
}
