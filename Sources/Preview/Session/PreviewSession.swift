import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Builds the course whenever an input changes, on a thread of its own.
///
/// An edit stops the build that it made obsolete, and the last edit is always built.
package final class PreviewSession: Sendable {
  /// What is told about builds, on the thread that builds.
  package enum Event: Sendable {
    case began(Int)
    case cell(RunningCell?)
    /// A site to be shown while the build goes on.
    case interim(Int, PreviewBuild)
    case built(Int, PreviewBuild, Duration)
    /// An edit made the build obsolete.
    case stopped(Int)
  }

  private let shared = Mutex(Shared())
  /// Builds up to this number are obsolete; asked by what runs, many times a second.
  private let obsolete = Atomic(0)
  private let wakeUp: WakeUp

  private struct Shared {
    var state = PreviewState()
    /// What stops the build that goes on.
    var stops: [@Sendable () -> Void] = []
  }

  private let onEvent: @Sendable (Event) -> Void
  private let finished = Flag()

  /// Nil if no more files can be opened.
  package init?(onEvent: @escaping @Sendable (Event) -> Void) {
    guard let wakeUp = WakeUp() else { return nil }
    self.wakeUp = wakeUp
    self.onEvent = onEvent
  }

  /// Starts the first build. The builder is made on the thread that builds.
  package func start(_ makeBuilder: @escaping @Sendable () -> any PreviewBuilder) {
    let isStarted = Threads.start { [self] in
      run(makeBuilder())
      finished.set()
    }
    if !isStarted { finished.set() }
  }

  /// Takes note of changed inputs.
  package func note(_ changes: Changes) { change { $0.note(changes) } }

  /// Stops what is going on, and waits for it for at most some milliseconds.
  package func stop(within milliseconds: Int = 2000) {
    change { $0.stop() }
    finished.wait(milliseconds)
  }

  private func change(_ body: (inout PreviewState) -> Void) {
    let stops = shared.withLock { shared -> [@Sendable () -> Void] in
      body(&shared.state)
      guard let build = shared.state.running, build.isObsolete else { return [] }
      obsolete.store(build.number, ordering: .relaxed)
      defer { shared.stops = [] }
      return shared.stops
    }
    for stop in stops { stop() }
    wakeUp.ring()
  }

  private func run(_ builder: any PreviewBuilder) {
    var builder = builder
    while !shared.withLock({ $0.state.isStopping }) {
      wakeUp.reset()
      if let build = shared.withLock({ $0.state.begin() }) {
        perform(build, &builder)
      } else {
        wakeUp.wait()
      }
    }
  }

  private func perform(_ build: PreviewState.Build, _ builder: inout any PreviewBuilder) {
    onEvent(.began(build.number))
    let start = ContinuousClock.now
    let result = builder.build(build.changes, progress(of: build.number))
    shared.withLock { shared in
      shared.state.end(isComplete: result != nil)
      shared.stops = []
    }
    onEvent(.cell(nil))
    if let result {
      onEvent(.built(build.number, result, ContinuousClock.now - start))
    } else {
      onEvent(.stopped(build.number))
    }
  }

  private func progress(of number: Int) -> BuildProgress {
    BuildProgress(
      isCancelled: { [self] in obsolete.load(ordering: .relaxed) >= number },
      interruption: { [self] in shared.withLock { $0.state.interruption } },
      whenCancelled: { [self] stop in
        let isObsolete = shared.withLock { shared in
          let isObsolete = shared.state.running?.isObsolete ?? true
          if !isObsolete { shared.stops.append(stop) }
          return isObsolete
        }
        if isObsolete { stop() }
      },
      onCell: { [self] in onEvent(.cell($0)) },
      onInterim: { [self] in onEvent(.interim(number, $0)) })
  }
}
