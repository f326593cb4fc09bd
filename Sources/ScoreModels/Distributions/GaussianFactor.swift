#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
import Tensors

/// One Gaussian in d dimensions in the form that evaluation needs: its mean, and its covariance as
/// σ² I or as a Cholesky factor, Σ = L Lᵀ.
struct GaussianFactor: Sendable, Equatable {
  let mean: [Double]
  /// σ, where the covariance is σ² I.
  let standardDeviation: Double
  /// L in row-major order, or nil where the covariance is σ² I.
  let lower: [Double]?
  /// Σ as it was given, or nil where it is σ² I.
  private let matrix: [Double]?
  /// −½ log det 2πΣ.
  let logPeak: Double

  var dimension: Int { mean.count }

  init(mean: [Double], standardDeviation: Double) {
    self.mean = mean
    self.standardDeviation = standardDeviation
    lower = nil
    matrix = nil
    logPeak = -Double(mean.count) * (halfLogTwoPi + log(standardDeviation))
  }

  /// The covariance, [d, d], must be positive definite.
  init(mean: [Double], covariance: Tensor) {
    let d = mean.count
    let lower = covariance.choleskyFactor ?? []
    self.mean = mean
    matrix = covariance.scalars
    standardDeviation = .nan
    self.lower = lower
    logPeak = (0..<d).reduce(-Double(d) * halfLogTwoPi) { $0 - log(lower[$1 * d + $1]) }
  }

  /// Writes z = L⁻¹(x − μ), so that the log density is logPeak − |z|²/2; returns |z|².
  @inline(__always)
  func whiten(_ x: UnsafePointer<Double>, into z: UnsafeMutablePointer<Double>) -> Double {
    let d = dimension
    var square = 0.0
    for i in 0..<d {
      var rest = x[i] - mean[i]
      if let lower {
        for j in 0..<i { rest -= lower[i * d + j] * z[j] }
        rest /= lower[i * d + i]
      } else {
        rest /= standardDeviation
      }
      z[i] = rest
      square += rest * rest
    }
    return square
  }

  /// Turns z into the score −L⁻ᵀ z, in place.
  @inline(__always)
  func turnIntoScore(_ z: UnsafeMutablePointer<Double>) {
    let d = dimension
    for i in (0..<d).reversed() {
      // 0 − z rather than −z, so that the score at the mean is 0 and not −0.
      var rest = 0 - z[i]
      if let lower {
        // Entries behind i already hold scores.
        for j in i + 1..<max(d, i + 1) { rest -= lower[j * d + i] * z[j] }
        z[i] = rest / lower[i * d + i]
      } else {
        z[i] = rest / standardDeviation
      }
    }
  }

  /// μ + L z.
  func point(from z: [Double]) -> [Double] {
    let d = dimension
    return (0..<d).map { i in
      guard let lower else { return mean[i] + standardDeviation * z[i] }
      return mean[i] + (0...i).reduce(0) { $0 + lower[i * d + $1] * z[$1] }
    }
  }

  /// Σ in row-major order.
  var covariance: [Double] {
    let d = dimension
    return matrix
      ?? (0..<d * d).map { $0 / d == $0 % d ? standardDeviation * standardDeviation : 0 }
  }

  /// Σ⁻¹ v.
  func precision(times v: [Double]) -> [Double] {
    let x = zip(v, mean).map { $0 + $1 }
    var z = x
    z.withUnsafeMutableBufferPointer { z in
      x.withUnsafeBufferPointer { x in
        guard let z = z.baseAddress, let x = x.baseAddress else { return }
        _ = whiten(x, into: z)
        turnIntoScore(z)
      }
    }
    return z.map { 0 - $0 }
  }
}

// In parts: μ, and σ or Σ.
extension GaussianFactor {
  var stored: StoredParts {
    StoredParts(
      Self.self, numbers: lower == nil ? [standardDeviation] : [],
      tensors: [Tensor(mean)]
        + (lower == nil ? [] : [Tensor(covariance, shape: [dimension, dimension])]))
  }

  init?(stored: StoredParts) {
    guard let mean = stored.tensors.first, mean.rank == 1, mean.count > 0, mean.isFinite else {
      return nil
    }
    if let deviation = stored.numbers.first {
      guard stored.tensors.count == 1, deviation.isScale else { return nil }
      self.init(mean: mean.scalars, standardDeviation: deviation)
    } else {
      guard stored.tensors.count == 2, stored.tensors[1].shape == [mean.count, mean.count],
        stored.tensors[1].isSymmetric, stored.tensors[1].isPositiveDefinite
      else { return nil }
      self.init(mean: mean.scalars, covariance: stored.tensors[1])
    }
  }
}
