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
  @inlinable
  public var parameterCount: Int { parameters.count }

  /// A table of the parameters: name, shape and number of each, and their sum.
  @inlinable
  public var summary: String { parameters.summary }

  /// A copy with other parameters, of the same names and shapes.
  @inlinable
  public func with(_ parameters: Parameters) -> Self {
    var copy = self
    copy.parameters = parameters
    return copy
  }
}

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
    try function(model.with(parameters.with(tensors)))
  }
  return (value: value, gradient: parameters.with(gradients))
}
