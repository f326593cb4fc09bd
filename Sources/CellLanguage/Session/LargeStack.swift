#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Runs code on a thread with a large stack and waits for it.
///
/// The checker follows the shape of the code and the machine that of values, by calling itself;
/// what limits them is counted, and the stack has to hold until a limit is met. The stack's memory
/// is taken only as far as it is used.
func onLargeStack(_ body: () -> Void) {
  withoutActuallyEscaping(body) { body in
    let job = StackJob(body)
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, StackJob.stackSize)
    let argument = Unmanaged.passUnretained(job).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let failure = pthread_create(&thread, &attributes, StackJob.start, argument)
      guard failure == 0, let thread else { return body() }
    #else
      var thread = pthread_t()
      let failure = pthread_create(&thread, &attributes, StackJob.start, argument)
      guard failure == 0 else { return body() }
    #endif
    pthread_join(thread, nil)
  }
}

private final class StackJob {
  let body: () -> Void

  static let stackSize = 1 << 30

  init(_ body: @escaping () -> Void) {
    self.body = body
  }

  #if canImport(Darwin)
    static let start: @convention(c) (UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? = {
      job in
      Unmanaged<StackJob>.fromOpaque(job).takeUnretainedValue().body()
      return nil
    }
  #else
    static let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = {
      job in
      if let job { Unmanaged<StackJob>.fromOpaque(job).takeUnretainedValue().body() }
      return nil
    }
  #endif
}
