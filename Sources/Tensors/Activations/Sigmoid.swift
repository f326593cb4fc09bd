#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Activations: the functions between the layers of networks. Each is one operation with a first and
// a second derivative of its own, since training on scores differentiates twice; what lies beyond is
// made of these.

/// The logistic function of each element, σ(x) = 1 / (1 + e⁻ˣ).
public func sigmoid(_ x: consuming Tensor) -> Tensor { .applying(Sigmoid.self, to: x) }

enum Sigmoid: VectorOperation {
  static var derivativeUses: DerivativeUse { .result }
  static func derivative(_ t: Tensor, _ x: [Tensor], _ y: Tensor) -> Tensor { t * (y * (1 - y)) }

  static var domain: Range<Double> { -700..<700 }

  @inline(__always)
  static func ordinary(_ x: SIMD4<Double>) -> SIMD4<Double> { 1 / (1 + Exponential.ordinary(-x)) }

  static func value(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
}
