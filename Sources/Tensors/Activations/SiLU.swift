/// The sigmoid linear unit of each element, x σ(x) with σ(x) = 1 / (1 + e⁻ˣ); also called swish.
///
/// Elfwing, Uchibe, Doya: Sigmoid-weighted linear units for neural network function approximation in
/// reinforcement learning, 2018.
public func silu(_ x: consuming Tensor) -> Tensor { .applying(SiLU.self, to: x) }

enum SiLU: ElementwiseFunction {
  static var derivativeUses: DerivativeUse { .both }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
    guard x[0].trace == nil, y.trace == nil else { return t * .applying(Slope.self, to: x[0]) }
    return t * .combining(x[0], y, SlopeAtValue.self)
  }

  /// σ (1 + x (1 − σ)).
  enum Slope: ElementwiseFunction {
    static var derivativeUses: DerivativeUse { .operands }
    static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
      t * .applying(Curvature.self, to: x[0])
    }
  }

  /// σ (1 − σ) (2 + x (1 − 2σ)).
  enum Curvature: ElementwiseFunction {
    static var derivativeUses: DerivativeUse { .operands }

    // With d = σ (1 − σ): d ((1 − 2σ) (3 + x (1 − 2σ)) − 2 x d).
    static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
      let s = sigmoid(x[0])
      let (d, tilt) = (s * (1 - s), 1 - 2 * s)
      return t * (d * (tilt * (3 + x[0] * tilt) - 2 * x[0] * d))
    }
  }

  /// The slope from x and y = x σ(x), for numbers that are not traced: σ = y / x saves an exponential.
  enum SlopeAtValue: BinaryOperation {
    static var isDifferentiable: Bool { false }
    static var derivativeUses: DerivativeUse { .nothing }
    static func derivative(_ t: Tensor, of i: Int, _ x: [Tensor], _ y: Tensor) -> Tensor {
      .zeros(t.shape, elementType: t.elementType)
    }
  }
}
