/// Gathers changes until those that belong together have come, and hardly longer.
///
/// A save is several events: a file is made, written and closed, or another one is renamed to it.
/// Behind an event that ends a save the wait is a moment; behind one from the middle it is longer,
/// because the end will come.
package struct ChangeCollector: Sendable {
  package enum Kind: Sendable {
    /// The file is as it was meant to be.
    case complete
    /// Something is being written, or was taken away and may come back.
    case begun
  }

  private var changes = Changes()
  private var hasComplete = false
  private var first: Int?
  /// When the changes are passed on.
  private var due: Int?

  package init() {}

  /// Takes a change at a time in milliseconds.
  package mutating func add(_ new: Changes, _ kind: Kind, at time: Int) {
    guard !new.isEmpty else { return }
    changes.formUnion(new)
    if kind == .complete, !hasComplete { (hasComplete, first) = (true, nil) }
    let start = first ?? time
    first = start
    let (rest, limit) = hasComplete ? (5, 30) : (100, 400)
    due = min(time + rest, start + limit)
  }

  /// How long to wait for the next event; nil while nothing has come.
  package func wait(at time: Int) -> Int? { due.map { max(0, $0 - time) } }

  /// The changes, if their time has come.
  package mutating func take(at time: Int) -> Changes? {
    guard let due, time >= due else { return nil }
    defer { self = ChangeCollector() }
    return changes
  }
}
