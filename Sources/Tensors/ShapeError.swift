/// What a function that was passed in gave has another shape than it must have.
public struct ShapeError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The fact, with both shapes.
  public let summary: String

  package init(_ summary: String) {
    self.summary = summary
  }

  /// The summary.
  public var description: String { summary }
}
