public import Tensors

/// Examples from a file or from a tensor, each of the same shape.
///
///     let data = try Dataset(csv: "points.csv")
///     data.points              // [count, number of columns]
///     data.column("x")         // [count]
///
/// In a notebook a path is relative to the notebook's folder, and the file has to lie in the
/// course's; in a program it is relative to the working folder.
public struct Dataset: Sendable, Equatable, CustomStringConvertible {
  /// The examples: [count] + the shape of one.
  public let points: Tensor
  /// What the columns are called, for examples that are rows of a table; empty if nothing is known.
  public let columns: [String]
  /// The class of each example, [count]; empty if there are no classes.
  public let labels: [Int]

  /// The examples along the first axis of a tensor, with a label for each, or none.
  public init(_ points: Tensor, labels: [Int] = []) {
    precondition(points.rank >= 1, "examples need an axis to be counted along, found a number")
    precondition(
      labels.isEmpty || labels.count == points.shape[0],
      "\(points.shape[0]) examples need as many labels, found \(labels.count)")
    self.init(points, columns: [], labels: labels)
  }

  init(_ points: Tensor, columns: [String], labels: [Int] = []) {
    self.points = points
    self.columns = columns
    self.labels = labels
  }

  /// A data set of which somebody knows that it is one; nil if its columns or labels do not fit.
  package init?(points: Tensor, columns: [String], labels: [Int]) {
    guard points.rank >= 1, columns.isEmpty || points.shape == [points.shape[0], columns.count],
      labels.isEmpty || labels.count == points.shape[0]
    else { return nil }
    self.init(points, columns: columns, labels: labels)
  }

  /// The number of examples.
  public var count: Int { points.shape[0] }

  /// The shape of one example.
  public var pointShape: [Int] { Array(points.shape.dropFirst()) }

  /// One column, by its name, [count].
  public func column(_ name: String) -> Tensor {
    precondition(columns.contains(name), columnProblem(name))
    return points.column(columns.firstIndex(of: name) ?? 0)
  }

  package func columnProblem(_ name: String) -> String {
    columns.isEmpty
      ? "the examples have no column '\(name)': their columns have no names"
      : "the examples have no column '\(name)'; their columns are \(quoted(columns))"
  }

  /// The number of examples and what is known of one.
  public var description: String {
    let names = columns.isEmpty ? "" : ": " + columns.joined(separator: ", ")
    let classes = labels.isEmpty ? "" : ", labelled"
    return
      "\(count) \(count == 1 ? "example" : "examples") of shape \(pointShape)\(names)\(classes)"
  }

  package var byteCount: Int { points.byteCount + 8 * labels.count }
}

/// Names as a sentence lists them.
func quoted(_ names: [String]) -> String {
  let shown = names.prefix(12).map { "'\($0.prefix(40))'" }.joined(separator: ", ")
  return names.count > 12 ? shown + " and \(names.count - 12) more" : shown
}
