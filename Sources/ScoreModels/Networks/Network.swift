public import Tensors

/// A function of points with parameters.
public protocol Network: Trainable {
  /// The values at points: batch + [inputs] → batch + [outputs].
  func callAsFunction(_ x: Tensor) -> Tensor
}

/// A function of points and of a condition, such as a time or a noise level, with parameters.
public protocol ConditionalNetwork: Trainable {
  /// The values at points [n, inputs] with the condition of each, [n], or one for all.
  func callAsFunction(_ x: Tensor, _ condition: Tensor) -> Tensor
}
