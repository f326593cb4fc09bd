#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The Gaussian error linear unit of each element, x Φ(x), with the distribution function Φ of the
/// standard normal law.
///
/// Hendrycks, Gimpel: Gaussian error linear units, 2016; the exact form, not the one with tanh.
public func gelu(_ x: consuming Tensor) -> Tensor { .applying(GELU.self, to: x) }

enum GELU: UnaryOperation {
  static var derivativeUses: DerivativeUse { .operands }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t * .applying(Slope.self, to: x[0])
  }

  static func value<E: TensorElement>(_ x: E) -> E {
    let x = Double(x)
    return x == -.infinity ? 0 : E(x * cumulative(x))
  }

  private static func cumulative(_ x: Double) -> Double { erfc(-x * 0.5.squareRoot()) / 2 }

  /// 1 / √2π.
  private static var peak: Double { 0.398942280401432677939946 }

  /// Φ(x) + x φ(x).
  enum Slope: UnaryOperation {
    static var derivativeUses: DerivativeUse { .operands }

    // φ(x) (2 − x²).
    static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
      let square = x[0] * x[0]
      return t * (exp(square * -0.5) * peak * (2 - square))
    }

    static func value<E: TensorElement>(_ x: E) -> E {
      let x = Double(x)
      return x.isInfinite ? (x < 0 ? 0 : 1) : E(cumulative(x) + x * peak * exp(-x * x / 2))
    }
  }
}
