#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The smooth rectifier of each element, log(1 + eˣ), without overflow.
public func softplus(_ x: consuming Tensor) -> Tensor { .applying(Softplus.self, to: x) }

enum Softplus: VectorOperation {
  static var derivativeUses: DerivativeUse { .operands }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor {
    t * sigmoid(x[0])
  }

  static var domain: Range<Double> { Sigmoid.domain }

  /// max(x, 0) + log(1 + z) with z = e⁻|ˣ|; what rounding 1 + z lost is put back.
  @inline(__always)
  static func ordinary(_ x: SIMD4<Double>) -> SIMD4<Double> {
    let negative = x .< 0
    let z = Exponential.ordinary(x.replacing(with: -x, where: .!negative))
    let u = 1 + z
    let logarithm = Logarithm.ordinary(u) - ((u - 1) - z) / u
    return x.replacing(with: SIMD4<Double>(), where: negative) + logarithm
  }

  static func value(_ x: Double) -> Double { x > 0 ? x + log1p(exp(-x)) : log1p(exp(x)) }
}
