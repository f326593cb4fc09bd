/// The numbers 0 ..< count, or those of a range, for a loop that takes long.
///
///     for step in Steps(10_000) {
///       // one step of a walk, of a training, of a solver
///     }
///
/// While the loop goes on, `scorebook` tells how many of its steps are done. With loops inside one
/// another it tells of the outermost. For the elements of an array: `zip(Steps(batches.count),
/// batches)`.
public struct Steps: Sequence, IteratorProtocol, Sendable, CustomStringConvertible {
  private let start: Int
  private let count: Int
  /// How many steps have begun.
  private var begun = 0
  private let loop = Loop()
  // The clock is looked at now and then only, so that a loop with short steps is as fast as before.
  private var nextLook = 0
  private var stride = 1
  private var lastLook: ContinuousClock.Instant?

  /// The steps 0 ..< count.
  public init(_ count: Int) {
    precondition(count >= 0, "count must not be negative, found \(count)")
    self.init(from: 0, count: count)
  }

  /// The steps of a range.
  public init(_ range: Range<Int>) {
    precondition(
      range.upperBound &- range.lowerBound >= 0, "range \(range) has more steps than fit into 'Int'"
    )
    self.init(from: range.lowerBound, count: range.upperBound &- range.lowerBound)
  }

  /// The steps of a closed range.
  public init(_ range: ClosedRange<Int>) {
    precondition(
      range.upperBound &- range.lowerBound >= 0 && range.upperBound &- range.lowerBound < Int.max,
      "range \(range) has more steps than fit into 'Int'")
    self.init(from: range.lowerBound, count: range.upperBound &- range.lowerBound &+ 1)
  }

  private init(from start: Int, count: Int) {
    self.start = start
    self.count = count
  }

  /// The number of the next step; nil behind the last.
  public mutating func next() -> Int? {
    guard begun < count else {
      loop.end()
      return nil
    }
    if begun == nextLook { look() }
    defer { begun += 1 }
    return start &+ begun
  }

  /// The steps that are left.
  public var description: String { "Steps(\(start &+ begun)..<\(start &+ count))" }

  private mutating func look() {
    guard loop.note(done: begun, of: count) else {
      nextLook = count
      return
    }
    let now = ContinuousClock.now
    if let lastLook {
      if now - lastLook < .milliseconds(5) {
        stride = Swift.min(stride * 2, 1024, Swift.max(1, count / 128))
      } else if now - lastLook > .milliseconds(20) {
        stride = Swift.max(1, stride / 2)
      }
    }
    lastLook = now
    nextLook = begun &+ stride
  }
}

/// A loop while it goes on: it ends with its last step, or when the last copy of its steps goes.
private final class Loop: Sendable {
  func note(done: Int, of count: Int) -> Bool {
    StepReports.note(ObjectIdentifier(self), done: done, of: count)
  }

  func end() { StepReports.end(ObjectIdentifier(self)) }

  deinit { end() }
}
