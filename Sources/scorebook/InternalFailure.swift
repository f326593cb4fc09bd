#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What happens when scorebook itself is wrong: a sentence and exit code 70, so that CI can tell
/// a mistake of ours from a problem in a lesson.
enum InternalFailure {
  static let exitCode: Int32 = 70

  private static let sentence =
    "error: scorebook itself failed, which is no problem of your notebooks; please report it with "
    + "the command that you gave"

  /// Ends the process for an error that no command should let through.
  static func end(_ error: any Error) -> Never {
    Console.printError("\(sentence): \(error)\n")
    exit(exitCode)
  }

  /// Makes traps and bad accesses end the process in the same way.
  static func catchSignals() {
    giveHandlersAStack()
    var action = sigaction()
    #if canImport(Darwin)
      action.__sigaction_u.__sa_handler = handler
    #elseif canImport(Musl)
      action.__sa_handler.sa_handler = handler
    #else
      action.__sigaction_handler.sa_handler = handler
    #endif
    action.sa_flags = Int32(SA_ONSTACK)
    // Whoever starts the command may have blocked signals, and a blocked one would go unseen.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    for signal in signals {
      sigaction(signal, &action, nil)
      sigaddset(&blocked, signal)
    }
    pthread_sigmask(SIG_UNBLOCK, &blocked, nil)
  }

  /// Lets signals end the process again: how a worker ends is for its parent to tell.
  static func leaveSignals() {
    for number in signals { signal(number, SIG_DFL) }
  }

  private static let signals = [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT]

  /// Nothing may be allocated in a handler: the message is ready, and it is written and no more.
  private static let handler: @convention(c) (Int32) -> Void = { _ in
    let message = InternalFailure.message
    _ = write(STDERR_FILENO, message.baseAddress, message.count)
    _exit(InternalFailure.exitCode)
  }

  private nonisolated(unsafe) static let message: UnsafeBufferPointer<UInt8> = {
    let bytes = Array("\n\(sentence)\n".utf8)
    let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count)
    _ = buffer.initialize(from: bytes)
    return UnsafeBufferPointer(buffer)
  }()

  /// When the stack is full, a handler needs another one.
  private static func giveHandlersAStack() {
    _ = message
    let size = 1 << 16
    var stack = stack_t()
    stack.ss_sp = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
    stack.ss_size = size
    sigaltstack(&stack, nil)
  }
}
