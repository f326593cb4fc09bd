/// A function of each element whose values and slopes come from one loop: between the layers of a
/// network both are wanted.
protocol SlopedFunction: ElementwiseFunction {
  /// f(x) and f′(x) at each element; the memory of the slopes may be that of x.
  static func fill(
    _ target: UnsafeMutablePointer<Double>, slope: UnsafeMutablePointer<Double>,
    from x: UnsafePointer<Double>, count: Int)
  static func fill(
    _ target: UnsafeMutablePointer<Float>, slope: UnsafeMutablePointer<Float>,
    from x: UnsafePointer<Float>, count: Int)
}

/// An activation as `ActivatedLayer` takes it.
package struct LayerFunction: Sendable {
  let function: any SlopedFunction.Type

  package static var silu: LayerFunction { LayerFunction(function: SiLU.self) }
  package static var softplus: LayerFunction { LayerFunction(function: Softplus.self) }
  package static var tanh: LayerFunction { LayerFunction(function: HyperbolicTangent.self) }
  package static var relu: LayerFunction { LayerFunction(function: Rectifier.self) }
  package static var gelu: LayerFunction { LayerFunction(function: GELU.self) }
  package static var sigmoid: LayerFunction { LayerFunction(function: Sigmoid.self) }
}

/// A layer of a network as `through(_:)` takes it: f(x W + b), or x W + b without an f.
package struct ActivatedLayer: Sendable {
  /// W, [k, n].
  let weight: Tensor
  /// b, [n].
  let bias: Tensor
  let function: LayerFunction?

  package init(_ weight: Tensor, _ bias: Tensor, then function: LayerFunction? = nil) {
    (self.weight, self.bias, self.function) = (weight, bias, function)
  }

  var inputs: Int { weight.shape[0] }
  var outputs: Int { weight.shape[1] }
}
