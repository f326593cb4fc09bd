/// Why a data file cannot be read, or does not hold what was expected.
///
///     do {
///       let points = try Dataset(csv: "points.csv")
///     } catch {
///       print(error)   // there is no file 'points.csv'
///     }
public struct DataError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What is wrong, and where in the file.
  public let summary: String
  /// What to do about it.
  public let help: String?

  package init(_ summary: String, help: String? = nil) {
    self.summary = summary
    self.help = help
  }

  /// What is wrong.
  public var description: String { summary }
}
