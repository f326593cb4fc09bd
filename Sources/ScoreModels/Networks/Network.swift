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

/// A network of this library, which knows which points go in.
package protocol CheckedNetwork: Network {
  /// Why points do not go in; nil if they do.
  func problem(at x: Tensor) -> String?
}

/// A network that takes points of any batch with one number of coordinates.
package protocol KnownNetwork: CheckedNetwork {
  var inputs: Int { get }
  var elementType: ElementType { get }
}

extension KnownNetwork {
  package func problem(at x: Tensor) -> String? {
    x.fits(inputs: inputs, elementType) ? nil : x.problem(inputs: inputs, elementType)
  }
}
