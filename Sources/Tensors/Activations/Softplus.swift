/// The smooth rectifier of each element, log(1 + eˣ), without overflow.
public func softplus(_ x: consuming Tensor) -> Tensor { .applying(Softplus.self, to: x) }

enum Softplus: ElementwiseFunction {
  static var derivativeUses: DerivativeUse { .operands }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t * sigmoid(x[0])
  }
}
