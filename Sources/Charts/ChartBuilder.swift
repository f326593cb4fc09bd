/// Collects the marks in the content of a chart, with `if` and `for` among them.
@resultBuilder
public enum ChartBuilder {
  /// A mark on a line of its own.
  public static func buildExpression(_ mark: any Mark) -> [any Mark] { [mark] }

  /// Marks that a function or a variable gives.
  public static func buildExpression(_ marks: [any Mark]) -> [any Mark] { marks }

  /// The lines of a block, in order.
  public static func buildBlock(_ parts: [any Mark]...) -> [any Mark] {
    parts.flatMap { $0 }
  }

  /// The same from a list, for callers that cannot spell out its elements.
  package static func buildBlock(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap { $0 } }

  /// An `if` without `else`.
  public static func buildOptional(_ part: [any Mark]?) -> [any Mark] { part ?? [] }

  /// The first branch of an `if` or `switch`.
  public static func buildEither(first part: [any Mark]) -> [any Mark] { part }

  /// A further branch of an `if` or `switch`.
  public static func buildEither(second part: [any Mark]) -> [any Mark] { part }

  /// The rounds of a `for`.
  public static func buildArray(_ parts: [[any Mark]]) -> [any Mark] { parts.flatMap { $0 } }
}
