#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension RandomStream {
  /// An exponential number, −ln u / rate; u has the resolution of 64 bits near 0.
  public mutating func exponential(rate: Double = 1) -> Double {
    precondition(rate > 0 && rate.isFinite, "rate must be positive and finite, found \(rate)")
    return draw(ExponentialDraw.self) / rate
  }

  /// Exponential numbers.
  public mutating func exponential(_ shape: [Int], rate: Double = 1) -> Tensor {
    precondition(shape.isShape, shape.shapeProblem)
    precondition(rate > 0 && rate.isFinite, "rate must be positive and finite, found \(rate)")
    return draw(ExponentialDraw.self, shape, .float64) / rate
  }

  /// A gamma-distributed number, with density ∝ x^(shape − 1) exp(−rate x).
  ///
  /// Marsaglia, Tsang: A simple method for generating gamma variables, ACM TOMS 26, 2000; below
  /// shape 1 with their boost, G(a) = G(a + 1) U^(1/a).
  public mutating func gamma(shape: Double, rate: Double = 1) -> Double {
    precondition(shape > 0 && shape.isFinite, "shape must be positive and finite, found \(shape)")
    precondition(rate > 0 && rate.isFinite, "rate must be positive and finite, found \(rate)")
    return unitGamma(shape: shape) / rate
  }

  /// Gamma-distributed numbers in a tensor of the given extents.
  public mutating func gamma(_ extents: [Int], shape: Double, rate: Double = 1) -> Tensor {
    precondition(extents.isShape, extents.shapeProblem)
    precondition(shape > 0 && shape.isFinite, "shape must be positive and finite, found \(shape)")
    precondition(rate > 0 && rate.isFinite, "rate must be positive and finite, found \(rate)")
    return Tensor(extents, of: Double.self) { target in
      for i in 0..<extents.reduce(1, *) { target[i] = unitGamma(shape: shape) / rate }
    }
  }

  private mutating func unitGamma(shape: Double) -> Double {
    guard shape >= 1 else { return exp(logGamma(shape: shape)) }
    var tries = fork()
    return tries.gammaByRejection(shape: shape)
  }

  /// The logarithm of a gamma-distributed number of rate 1, which does not underflow where the
  /// shape is small.
  package mutating func logGamma(shape: Double) -> Double {
    guard shape < 1 else { return log(unitGamma(shape: shape)) }
    var tries = fork()
    let boost = log(tries.uniform()) / shape
    return log(tries.gammaByRejection(shape: shape + 1)) + boost
  }

  /// Marsaglia and Tsang's method for shape ≥ 1: d v with v = (1 + c z)³, accepted by its ratio,
  /// which a bound without logarithms settles most of the time.
  private mutating func gammaByRejection(shape: Double) -> Double {
    let d = shape - 1 / 3
    let c = 1 / (3 * d.squareRoot())
    while true {
      let z = normal()
      let v = (1 + c * z) * (1 + c * z) * (1 + c * z)
      let u = uniform()
      if v <= 0 { continue }
      if u < 1 - 0.0331 * (z * z) * (z * z) { return d * v }
      if log(u) < z * z / 2 + d * (1 - v + log(v)) { return d * v }
    }
  }
}

private enum ExponentialDraw: Draw {
  static var lane: RandomStream.Lane { .words }

  @inline(__always)
  static func numbers(_ blocks: Philox.Blocks) -> SIMD8<Double> {
    interleave(-blocks.first.fineUnit.logarithm, -blocks.second.fineUnit.logarithm)
  }
}
