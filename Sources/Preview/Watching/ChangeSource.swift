/// Where changes of files are learned from.
protocol ChangeSource {
  /// Waits until something changes, for at most some milliseconds or, without a number, forever;
  /// or until the file becomes readable.
  mutating func wait(_ milliseconds: Int?, orUntil wakeUp: Int32) -> [Change]
  /// Sets which files outside of the tree are watched as well.
  mutating func watch(files: Set<String>)
  /// Whether it cannot see all changes, so that another source is needed.
  var isIncomplete: Bool { get }
}

/// A change as a source sees it.
struct Change: Equatable {
  let changes: Changes
  let kind: ChangeCollector.Kind

  init(_ changes: Changes, _ kind: ChangeCollector.Kind) {
    self.changes = changes
    self.kind = kind
  }

  init(_ path: String, _ kind: ChangeCollector.Kind) {
    self.init(Changes([path]), kind)
  }
}
