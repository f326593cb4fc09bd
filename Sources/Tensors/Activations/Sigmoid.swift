// Activations: the functions between the layers of networks. Each is one operation with a first and
// a second derivative of its own, since training on scores differentiates twice; what lies beyond is
// made of these. Loops that are not here are in `CKernels/Functions.h`.

/// The logistic function of each element, σ(x) = 1 / (1 + e⁻ˣ).
public func sigmoid(_ x: consuming Tensor) -> Tensor { .applying(Sigmoid.self, to: x) }

enum Sigmoid: ElementwiseFunction {
  static var derivativeUses: DerivativeUse { .result }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { t * (y * (1 - y)) }
}
