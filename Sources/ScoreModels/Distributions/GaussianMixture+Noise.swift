#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

extension GaussianMixture: NoisableDistribution {
  /// The law of x + σ z: the same means, the covariances added.
  public func noised(by noiseLevel: Double) -> GaussianMixture {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    let square = noiseLevel * noiseLevel
    if components.allSatisfy({ $0.lower == nil }) {
      return GaussianMixture(
        means: means,
        standardDeviations: components.map { hypot($0.standardDeviation, noiseLevel) },
        weights: weights)
    }
    let (k, d) = (componentCount, dimension)
    let all = Tensor(components.flatMap(\.covariance), shape: [k, d, d])
    return GaussianMixture(
      means: means, covariances: all + square * .identity(d), weights: weights)
  }

  /// E|∇ log p_σ|² by quadrature, for mixtures of numbers and of points of the plane; NaN in more
  /// dimensions.
  public func fisherInformation(noiseLevel: Double) -> Double {
    precondition(noiseLevel.isNoiseLevelOrZero, noiseLevel.noiseLevelOrZeroProblem)
    let law = noised(by: noiseLevel)
    switch dimension {
    case 1: return law.information(along: law.edges(of: 0))
    case 2: return law.information(over: law.edges(of: 0), law.edges(of: 1))
    default: return .nan
    }
  }

  /// Where the integrand changes: twelve deviations about each mean, beyond which nothing is left.
  private func edges(of axis: Int) -> [Double] {
    let all = components.flatMap { component -> [Double] in
      let deviation = component.covariance[axis * dimension + axis].squareRoot()
      return [-12, -4, 0, 4, 12].map { component.mean[axis] + $0 * deviation }
    }
    return all.sorted()
  }

  private func information(along edges: [Double]) -> Double {
    zip(edges, edges.dropFirst()).reduce(0) { sum, ends in
      sum
        + integral(
          of: { x in
            let s = eventShape.isEmpty ? score(at: x) : score(at: Tensor([x])).item
            let p = eventShape.isEmpty ? density(at: x) : density(at: Tensor([x])).item
            return p * s * s
          }, over: ends.0...ends.1)
    }
  }

  private func information(over x: [Double], _ y: [Double]) -> Double {
    integral(
      of: { x, y in
        let (u, v) = score(x, y)
        return density(x, y) * (u * u + v * v)
      }, x: (x.first ?? 0)...(x.last ?? 0), y: (y.first ?? 0)...(y.last ?? 0))
  }
}
