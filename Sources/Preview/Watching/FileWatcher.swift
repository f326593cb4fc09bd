import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Watches the inputs of a course and says which of them changed, some milliseconds after a save.
package final class FileWatcher: Sendable {
  /// How changes are found.
  package enum Method: Sendable {
    /// By events of the system, where it has them.
    case events
    case polling
  }

  private let tree: WatchedTree
  private let onChange: @Sendable (Changes) -> Void
  private let wakeUp: WakeUp
  private let mail = Mutex(Mail())

  private struct Mail {
    var files: Set<String>?
    var isStopping = false
    var hasStopped = false
  }

  /// Nil if no more files can be opened.
  package init?(_ tree: WatchedTree, onChange: @escaping @Sendable (Changes) -> Void) {
    guard let wakeUp = WakeUp() else { return nil }
    self.tree = tree
    self.onChange = onChange
    self.wakeUp = wakeUp
  }

  /// Starts to watch; returns when every change from now on will be seen.
  package func start(_ method: Method = .events) {
    let ready = Flag()
    let isStarted = Threads.start { [self] in
      var source = Self.source(tree, method)
      ready.set()
      run(&source)
    }
    if isStarted { ready.wait() } else { mail.withLock { $0.hasStopped = true } }
  }

  /// Sets which files outside of the tree are watched as well.
  package func watch(files: Set<String>) {
    mail.withLock { $0.files = files }
    wakeUp.ring()
  }

  /// Ends the watching, within a second.
  package func stop() {
    mail.withLock { $0.isStopping = true }
    wakeUp.ring()
    for _ in 0..<100 where !mail.withLock({ $0.hasStopped }) { usleep(10_000) }
  }

  private func run(_ source: inout any ChangeSource) {
    var collector = ChangeCollector()
    var watched: Set<String> = []
    while true {
      let (files, isStopping) = mail.withLock { mail in
        defer { mail.files = nil }
        return (mail.files, mail.isStopping)
      }
      if isStopping { break }
      if let files {
        source.watch(files: files)
        // They may have changed after they were read and before they were watched.
        collector.add(
          Changes(files.subtracting(watched)), .complete, at: Clock.milliseconds)
        watched = files
      }
      let wait = collector.wait(at: Clock.milliseconds)
      let found = source.wait(wait, orUntil: wakeUp.file)
      wakeUp.reset()
      for change in found {
        collector.add(change.changes, change.kind, at: Clock.milliseconds)
      }
      if source.isIncomplete {
        Self.end(source)
        source = PollingSource(tree)
        collector.add(.unknown, .complete, at: Clock.milliseconds)
      }
      if let changes = collector.take(at: Clock.milliseconds) { onChange(changes) }
    }
    Self.end(source)
    mail.withLock { $0.hasStopped = true }
  }

  private static func source(_ tree: WatchedTree, _ method: Method) -> any ChangeSource {
    #if os(Linux)
      if method == .events, let source = InotifySource(tree) { return source }
    #endif
    return PollingSource(tree)
  }

  private static func end(_ source: any ChangeSource) {
    #if os(Linux)
      (source as? InotifySource)?.end()
    #endif
  }
}
