// The functions that most others are made of; their loops are in `CKernels/Functions.h`.

enum Exponential: ElementwiseFunction {
  static var derivativeUses: DerivativeUse { .result }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { t * y }
}

enum Logarithm: ElementwiseFunction {
  static var derivativeUses: DerivativeUse { .operands }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { t / x[0] }
}

enum HyperbolicTangent: ElementwiseFunction {
  static var derivativeUses: DerivativeUse { .result }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { t * (1 - y * y) }
}
