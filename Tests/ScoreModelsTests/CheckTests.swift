import ScoreModels
import Tensors
import Testing

/// Nothing that the checks let through can trap.
@Suite struct CheckTests {
  private static let numbers: [Double] = [
    5e-324, 1e-200, 1e-3, 1, 2.5, 1e5, 1e200, 1.7e308,
  ]

  private static func tensor(_ shape: [Int], _ random: inout RandomStream) -> Tensor {
    let special: [Double] = [.nan, .infinity, -.infinity, 0, -1e308, 5e-324, 1e160]
    return random.normal(shape).map { $0 > 1 ? special[Int($0 * 100) % 7] : $0 }
  }

  /// A family member with extreme parameters, or nil where these are refused.
  private static func member(_ kind: Int, _ random: inout RandomStream) -> (any Distribution)? {
    let (a, b) = (
      numbers[random.integer(in: 0..<8)], numbers[random.integer(in: 0..<8)]
    )
    let d = random.integer(in: 1..<4)
    let means = random.normal([2, d]) * b
    switch kind {
    case 0: return Banana(spread: a, curvature: -b, thickness: a)
    case 1: return Ring(radius: a, thickness: b)
    case 2: return Funnel(spread: a)
    case 3: return means.areMeans ? GaussianMixture(means: means, standardDeviation: a) : nil
    case 4:
      return means.areMeans
        ? GaussianMixture(means: means.column(0), standardDeviations: [a, b]) : nil
    case 5:
      let covariance = Tensor.identity(d) * a
      guard means[0].isFinite, covariance.isSymmetric, covariance.isPositiveDefinite else {
        return nil
      }
      return MultivariateNormal(mean: means[0], covariance: covariance)
    default:
      let covariances = Tensor(stacking: [Tensor.identity(d) * a, Tensor.identity(d) * b])
      guard means.areMeans, covariances[0].isPositiveDefinite, covariances[1].isPositiveDefinite
      else { return nil }
      return GaussianMixture(means: means, covariances: covariances, weights: [1, 0])
    }
  }

  @Test(arguments: 0..<7)
  func `random points and extreme parameters never trap`(kind: Int) {
    var random = RandomStream(seed: 1, label: "fuzz").split(kind)
    var done = 0
    for _ in 0..<150 {
      guard let law = Self.member(kind, &random) else { continue }
      _ = law.sample(random.integer(in: 0..<3), using: &random)
      let batch = [[], [0], [3], [2, 2]][random.integer(in: 0..<4)]
      for shape in [batch + law.eventShape, batch] {
        let x = Self.tensor(shape, &random)
        guard x.holds(events: law.eventShape) else { continue }
        let score = law.score(at: x)
        #expect(score.shape == x.shape)
        #expect(law.logDensity(at: x).shape == Array(shape.dropLast(law.eventShape.count)))
        _ = law.density(at: x)
        if let mixture = law as? GaussianMixture {
          _ = (mixture.responsibilities(at: x), mixture.mean, mixture.covariance, mixture.modes)
          if mixture.eventShape == [] { _ = mixture.quantile(0.3) }
        }
        done += 1
      }
    }
    #expect(done > 50)
  }

  @Test func `refused parameters stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = Normal(standardDeviation: -0.1) }
    await #expect(processExitsWith: .failure) { _ = Normal(mean: .nan) }
    await #expect(processExitsWith: .failure) { _ = Beta(alpha: 1, beta: 0) }
    await #expect(processExitsWith: .failure) { _ = Normal().quantile(1.5) }
    await #expect(processExitsWith: .failure) {
      _ = MultivariateNormal(mean: [0, 0], covariance: [[1, 2], [2, 1]])
    }
    await #expect(processExitsWith: .failure) {
      _ = GaussianMixture(means: [0, 1], weights: [1, 2, 3])
    }
    await #expect(processExitsWith: .failure) { _ = Ring().score(at: Tensor.zeros([4, 3])) }
  }
}
