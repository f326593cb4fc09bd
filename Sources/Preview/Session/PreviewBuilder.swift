/// Makes the site of a course again and again; it may keep what it knows between builds.
///
/// All builds happen on one thread, one after the other.
package protocol PreviewBuilder {
  /// Builds the site after some inputs changed.
  ///
  /// - Parameters:
  ///   - changes: what changed since the last build that came to its end.
  ///   - progress: takes note of what happens, and says when to stop.
  /// - Returns: the site, or nil if the build was stopped.
  mutating func build(_ changes: Changes, _ progress: BuildProgress) -> PreviewBuild?
}

/// Why a build may have to stop.
package enum BuildInterruption: Sendable, Equatable {
  case none
  /// Inputs changed since the build began, so many times.
  case edits(Changes, count: Int)
  /// The preview ends.
  case end
}

/// The way from a running build to those who wait for it.
package struct BuildProgress: Sendable {
  /// Whether an edit made the build obsolete; asked often, on any thread.
  package let isCancelled: @Sendable () -> Bool
  /// What has happened since the build began.
  package let interruption: @Sendable () -> BuildInterruption
  /// Takes what is to be done when an edit makes the build obsolete; done on another thread, or at
  /// once if it is obsolete already.
  package let whenCancelled: @Sendable (@escaping @Sendable () -> Void) -> Void
  /// Takes note of the cell that runs now, or of nil between cells.
  package let onCell: @Sendable (RunningCell?) -> Void
  /// Takes a site to be shown until the build has come to its end.
  package let onInterim: @Sendable (PreviewBuild) -> Void

  package init(
    isCancelled: @escaping @Sendable () -> Bool = { false },
    interruption: @escaping @Sendable () -> BuildInterruption = { .none },
    whenCancelled: @escaping @Sendable (@escaping @Sendable () -> Void) -> Void = { _ in },
    onCell: @escaping @Sendable (RunningCell?) -> Void = { _ in },
    onInterim: @escaping @Sendable (PreviewBuild) -> Void = { _ in }
  ) {
    self.isCancelled = isCancelled
    self.interruption = interruption
    self.whenCancelled = whenCancelled
    self.onCell = onCell
    self.onInterim = onInterim
  }
}

/// A cell while it runs, as an open page is told of it.
package struct RunningCell: Sendable, Equatable {
  /// How far a loop in a cell has come.
  package struct Steps: Sendable, Equatable {
    package let done: Int
    package let count: Int

    package init(done: Int, count: Int) {
      self.done = done
      self.count = count
    }
  }

  /// The path of its page in the site.
  package let page: String
  package let name: String
  /// What its element on the page may be called, or one inside of it.
  package let ids: [String]
  /// Which of the cells that run it is, from 1.
  package let number: Int
  package let count: Int
  /// How far a loop in it has come, if one says so.
  package var steps: Steps?

  package init(page: String, name: String, ids: [String], number: Int, count: Int) {
    self.page = page
    self.name = name
    self.ids = ids
    self.number = number
    self.count = count
  }
}
