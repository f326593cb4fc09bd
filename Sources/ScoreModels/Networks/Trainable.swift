public import Tensors

/// What has parameters that training changes: a network, or a layer of one.
///
/// A value: a copy with other parameters leaves the original alone. What a cell or a program writes
/// itself joins in by giving its parameters and taking them:
///
///     struct Pair: Network {
///       var first: Linear
///       var second: Linear
///       var parameters: Parameters {
///         get { Parameters(["first", "second"], parts: [first.parameters, second.parameters]) }
///         set {
///           first.parameters = newValue.part("first")
///           second.parameters = newValue.part("second")
///         }
///       }
///       func callAsFunction(_ x: Tensor) -> Tensor { second(silu(first(x))) }
///     }
public protocol Trainable: Sendable {
  /// All numbers that training changes; those that are set must have the same names and shapes.
  var parameters: Parameters { get set }
}

extension Trainable {
  /// How many numbers training changes.
  public var parameterCount: Int { parameters.count }

  /// A table of the parameters: name, shape and number of each, and their sum.
  public var summary: String {
    let parameters = parameters
    var rows = [["parameter", "shape", "count"]]
    rows += zip(parameters.names, parameters.tensors).map { [$0, "\($1.shape)", "\($1.count)"] }
    rows.append(["sum", "", "\(parameters.count)"])
    let widths = (0..<3).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let (name, shape, count) = (row[0], row[1], row[2])
      return name + spaces(widths[0] - name.count) + "  " + shape
        + spaces(widths[1] - shape.count) + "  " + spaces(widths[2] - count.count) + count
    }.joined(separator: "\n")
  }
}

private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

/// The value of a function of a network, such as a loss, and its gradient with respect to the
/// network's parameters.
///
///     let (loss, gradient) = valueAndGradient(at: network) { network in
///       let error = network(x) - y
///       return (error * error).mean()
///     }
///
/// A result with several elements is summed for the gradient.
@inlinable
public func valueAndGradient<Model: Trainable>(
  at model: Model, of function: (Model) throws -> Tensor
) rethrows -> (value: Tensor, gradient: Parameters) {
  let parameters = model.parameters
  let (value, gradients) = try valueAndGradient(at: parameters.tensors) { tensors in
    var traced = model
    traced.parameters = Parameters(parameters.names, tensors)
    return try function(traced)
  }
  return (value: value, gradient: Parameters(parameters.names, gradients))
}
