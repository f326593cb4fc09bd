#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
package import Tensors

// How a mixture is evaluated at one point: the terms log wⱼ + log N(x; μⱼ, Σⱼ), their largest, and
// the responsibilities that follow.

extension GaussianMixture {
  /// d, or 1 for numbers.
  var dimension: Int { components[0].dimension }

  var meanPoint: [Double] {
    (0..<dimension).map { i in
      zip(weights, components).reduce(0) { $0 + $1.0 * $1.1.mean[i] }
    }
  }

  /// Memory for a term of each component and a point.
  func withTerms<Result>(_ body: (UnsafeMutablePointer<Double>) -> Result) -> Result {
    withScratch(count: componentCount + dimension, body)
  }

  /// log p at a point, the log-sum-exp of the terms.
  @inline(__always)
  func logSumExp(
    _ terms: UnsafeMutablePointer<Double>, at x: UnsafePointer<Double>,
    _ z: UnsafeMutablePointer<Double>
  ) -> Double {
    let largest = fill(terms, at: x, z)
    guard largest.isFinite else { return largest }
    var sum = 0.0
    for j in 0..<componentCount { sum += exp(terms[j] - largest) }
    return largest + log(sum)
  }

  /// Writes the terms at a point and returns the largest.
  @inline(__always)
  private func fill(
    _ terms: UnsafeMutablePointer<Double>, at x: UnsafePointer<Double>,
    _ z: UnsafeMutablePointer<Double>
  ) -> Double {
    var largest = -Double.infinity
    for (j, component) in components.enumerated() {
      terms[j] = logWeights[j] + component.logPeak - component.whiten(x, into: z) / 2
      // Written so that NaN wins.
      if !(terms[j] <= largest) { largest = terms[j] }
    }
    return largest
  }

  /// Replaces the terms at a point by responsibilities.
  ///
  /// These are divided by their own sum: far out, log p − term would lose it in rounding.
  @inline(__always)
  func weigh(_ terms: UnsafeMutablePointer<Double>, at x: UnsafePointer<Double>) {
    let largest = fill(terms, at: x, terms + componentCount)
    guard largest.isFinite else { return weighFarAway(terms, at: x, isNumber: !largest.isNaN) }
    var sum = 0.0
    for j in 0..<componentCount {
      terms[j] = exp(terms[j] - largest)
      sum += terms[j]
    }
    for j in 0..<componentCount { terms[j] /= sum }
  }

  /// Where all terms overflow, the nearest component in its own units takes all; equally near
  /// ones share by weight.
  @inline(never)
  private func weighFarAway(
    _ terms: UnsafeMutablePointer<Double>, at x: UnsafePointer<Double>, isNumber: Bool
  ) {
    let z = terms + componentCount
    for (j, component) in components.enumerated() {
      _ = component.whiten(x, into: z)
      terms[j] = (0..<dimension).reduce(0) { hypot($0, z[$1]) }
    }
    let present = (0..<componentCount).filter { weights[$0] > 0 }
    let nearest = present.map { terms[$0] }.min() ?? 0
    let total = present.reduce(0) { $0 + (terms[$1] <= nearest ? weights[$1] : 0) }
    for j in 0..<componentCount {
      terms[j] = !isNumber ? .nan : terms[j] <= nearest ? weights[j] / total : 0
    }
  }

  /// Writes Σ rⱼ Σⱼ⁻¹ (μⱼ − x).
  @inline(__always)
  func writeScore(
    at x: UnsafePointer<Double>, into score: UnsafeMutablePointer<Double>,
    _ terms: UnsafeMutablePointer<Double>
  ) {
    weigh(terms, at: x)
    let z = terms + componentCount
    score.update(repeating: 0, count: dimension)
    for (j, component) in components.enumerated() where terms[j] != 0 {
      _ = component.whiten(x, into: z)
      component.turnIntoScore(z)
      for i in 0..<dimension { score[i] += terms[j] * z[i] }
    }
  }
}

// What the initialisers ask of means.
extension Tensor {
  /// Whether these are finite means, [k] or [k, d].
  package var areMeans: Bool { (1...2).contains(rank) && count > 0 && isFinite }

  /// Why these cannot be means.
  package var meansProblem: String {
    (1...2).contains(rank) && count > 0
      ? "means must be finite, found \(inline)"
      : "means must have shape [k] or [k, d], found \(shape)"
  }

  /// The rows of a matrix, or the entries of a vector as points with one coordinate.
  var points: [[Double]] {
    let all = scalars
    let d = rank == 2 ? shape[1] : 1
    return (0..<shape[0]).map { Array(all[$0 * d..<($0 + 1) * d]) }
  }
}
