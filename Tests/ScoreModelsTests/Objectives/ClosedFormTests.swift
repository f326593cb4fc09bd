import Foundation
import ScoreModels
import Tensors
import Testing

/// Objectives against closed forms: expectations over laws are taken by quadrature, so that nothing
/// random is left.
@Suite struct ClosedFormTests {
  private static let mixture = GaussianMixture(
    means: Tensor([-1.2, 0.9]), standardDeviations: [0.6, 0.8], weights: [0.4, 0.6])
  private static let x = Tensor.linspace(-9...9, count: 4001)

  /// ∫ p(x) f(x) dx by the trapezoidal rule, which is exact to rounding for smooth functions that
  /// vanish at the ends.
  private static func mean(_ losses: Tensor, _ law: any Distribution) -> Double {
    (losses * law.density(at: x)).sum().item * (18 / 4000)
  }

  /// A score that is not that of any of the laws.
  private static func score(_ x: Tensor) -> Tensor { tanh(x * 0.7) * -1.4 + 0.2 - x * 0.3 }

  private static func losses(_ objective: any Objective, _ law: any Distribution) throws -> Double {
    var random = RandomStream(seed: 1)
    return mean(try objective.losses(of: score, at: x, using: &random), law)
  }

  /// A linear score s = −a x + b on N(m, v).
  @Test func `linear scores on a normal law`() throws {
    let law = Normal(mean: 0.4, standardDeviation: 1.1)
    let (a, b, m, v) = (0.7, 0.25, 0.4, 1.21)
    func linear(_ x: Tensor) -> Tensor { x * -a + b }
    func mean(_ objective: any Objective) throws -> Double {
      var random = RandomStream(seed: 1)
      return Self.mean(try objective.losses(of: linear, at: Self.x, using: &random), law)
    }
    // s − ∇ log p = (1/v − a) x + b − m/v.
    let (slope, offset) = (1 / v - a, b - m / v)
    let fisher = (slope * slope * (v + m * m) + 2 * slope * offset * m + offset * offset) / 2
    #expect(abs(try mean(ExplicitScoreMatching(law: law)) - fisher) < 1e-10)
    let square = a * a * (v + m * m) - 2 * a * b * m + b * b
    #expect(abs(try mean(ImplicitScoreMatching()) - (square / 2 - a)) < 1e-10)
    #expect(abs(try mean(SlicedScoreMatching()) - (square / 2 - a)) < 1e-10)
    #expect(abs(try mean(SlicedScoreMatching(reducesVariance: false)) - (square / 2 - a)) < 1e-10)
    // Differences of linear functions are exact.
    #expect(abs(try mean(FiniteDifferenceScoreMatching(step: 0.1)) - (square / 2 - a)) < 1e-10)
    #expect(abs(ImplicitScoreMatching().lowestLoss(for: law) + 1 / (2 * v)) < 1e-15)
  }

  @Test func `explicit and implicit objectives differ by half the Fisher information`() throws {
    let difference =
      try Self.losses(ExplicitScoreMatching(law: Self.mixture), Self.mixture)
      - Self.losses(ImplicitScoreMatching(), Self.mixture)
    #expect(abs(difference - Self.mixture.fisherInformation(noiseLevel: 0) / 2) < 1e-10)
  }

  private static let laws: [any NoisableDistribution] = [
    Normal(mean: 0.4, standardDeviation: 1.1), mixture,
  ]

  @Test(arguments: laws.indices)
  func `the score of the law itself reaches the lowest loss`(index: Int) throws {
    let law = Self.laws[index]
    let lowest = -law.fisherInformation(noiseLevel: 0) / 2
    let objectives: [any Objective] = [
      ImplicitScoreMatching(), SlicedScoreMatching(),
      SlicedScoreMatching(directionCount: 2, reducesVariance: false),
    ]
    for objective in objectives {
      var random = RandomStream(seed: 1)
      let losses = try objective.losses(
        of: { law.score(at: $0) }, at: Self.x, using: &random)
      #expect(abs(Self.mean(losses, law) - lowest) < 1e-10, "\(objective)")
    }
    var random = RandomStream(seed: 1)
    let explicit = try ExplicitScoreMatching(law: law).losses(
      of: { law.score(at: $0) }, at: Self.x, using: &random)
    #expect(explicit == .zeros([4001]))
  }

  /// E over x ~ p and z ~ N(0, 1), by the trapezoidal rule in both.
  private static func denoisingLoss(_ law: any Distribution, _ sigma: Double) throws -> Double {
    let objective = DenoisingScoreMatching(noiseLevel: sigma)
    let normal = Normal()
    return try stride(from: -9.0, through: 9, by: 0.05).reduce(0) { sum, z in
      let noise = Tensor.full([x.count], z)
      let losses = try objective.losses(of: score, at: x, noise: noise)
      return sum + mean(losses, law) * normal.density(at: z) * 0.05
    }
  }

  @Test func `denoising is explicit score matching on the noised law, and a constant`() throws {
    let sigma = 0.5
    let noised = Self.mixture.noised(by: sigma)
    let explicit = try Self.losses(ExplicitScoreMatching(law: noised), noised)
    let floor = DenoisingScoreMatching(noiseLevel: sigma).lowestLoss(for: Self.mixture)
    #expect(abs(try Self.denoisingLoss(Self.mixture, sigma) - (2 * explicit + floor)) < 1e-10)
    #expect(abs(floor - (4 - noised.fisherInformation(noiseLevel: 0))) < 1e-12)
  }

  @Test func `the lowest loss of several levels is the mean of those of each`() {
    let objective = MultilevelDenoising(from: 2, to: 0.5, count: 3, weighting: .variance)
    #expect(objective.noiseLevels.count == 3 && abs(objective.noiseLevels[1] - 1) < 1e-14)
    // With data of variance 1: σ² (1/σ² − 1/(1 + σ²)) = 1 / (1 + σ²).
    let expected = (1 / 5.0 + 1 / 2.0 + 1 / 1.25) / 3
    #expect(abs(objective.lowestLoss(for: Normal()) - expected) < 1e-12)
  }

  @Test(arguments: [NoiseWeighting.constant, .variance, .denoiser])
  func `several levels weigh and noise each point by its own`(weighting: NoiseWeighting) throws {
    var random = RandomStream(seed: 1)
    let objective = MultilevelDenoising(noiseLevels: [0.5, 2], weighting: weighting)
    let points = random.normal([200_000, 2])
    // The exact score of the noised data.
    let losses = try objective.losses(
      of: { x, sigma in -x / (1 + sigma * sigma).expanded(axis: 1) }, at: points, using: &random)
    let law = MultivariateNormal(mean: Tensor([0, 0]))
    #expect(Estimate(mean: losses).agrees(with: objective.lowestLoss(for: law)))
  }

  @Test func `Fisher information of normal laws and mixtures`() {
    let covariance = Tensor([[2, 0.6], [0.6, 0.9]])
    let law = MultivariateNormal(mean: Tensor([1, -1]), covariance: covariance)
    // tr Σ⁻¹ = (2 + 0.9) / (1.8 − 0.36) and with noise of variance 1/4 on the diagonal.
    #expect(abs(law.fisherInformation(noiseLevel: 0) - 2.9 / 1.44) < 1e-14)
    #expect(abs(law.fisherInformation(noiseLevel: 0.5) - 3.4 / (2.25 * 1.15 - 0.36)) < 1e-14)
    let single = GaussianMixture(
      means: Tensor([[1, -1]]), covariances: covariance.expanded(axis: 0))
    #expect(abs(single.fisherInformation(noiseLevel: 0.5) - 3.4 / (2.25 * 1.15 - 0.36)) < 1e-9)
    // A product of a mixture in x and a normal law in y.
    let product = GaussianMixture(
      means: Tensor([[-1.2, 0], [0.9, 0]]),
      covariances: Tensor(stacking: [
        Tensor([[0.36, 0], [0, 0.5]]), Tensor([[0.64, 0], [0, 0.5]]),
      ]),
      weights: [0.4, 0.6])
    let expected = Self.mixture.fisherInformation(noiseLevel: 0) + 2
    #expect(abs(product.fisherInformation(noiseLevel: 0) - expected) < 1e-9)
  }

  @Test(arguments: [Projection.normal, .rademacher, .sphere])
  func `directions have covariance I`(projection: Projection) throws {
    var random = RandomStream(seed: 2)
    let n = 100_000
    let v = projection.directions(like: .zeros([n, 3]), using: &random)
    let covariance = v.transposed().matmul(v) / Double(n)
    // The fourth moments of these laws are at most 3.
    #expect(covariance.isClose(to: .identity(3), tolerance: 5 * (3 / Double(n)).squareRoot()))
    let points = random.normal([n, 3])
    let matrix = Tensor([[-1.2, 0.3, 0], [0.1, -0.7, 0.4], [-0.2, 0, -0.9]])
    func linear(_ x: Tensor) -> Tensor { x.matmul(matrix) }
    // ½ E|s|² + tr = ½ Σ A² + tr A.
    let exact = (matrix * matrix).sum().item / 2 - 2.8
    for reducesVariance in [false, true] {
      let objective = SlicedScoreMatching(
        projection: projection, directionCount: 2, reducesVariance: reducesVariance)
      let losses = try objective.losses(of: linear, at: points, using: &random)
      #expect(Estimate(mean: losses).agrees(with: exact))
    }
    let difference = FiniteDifferenceScoreMatching(step: 0.1, projection: projection)
    let losses = try difference.losses(of: linear, at: points, using: &random)
    // s̄ = s for linear scores, so that only the slope is random.
    #expect(Estimate(mean: losses).agrees(with: exact))
  }

  @Test
  func `differences of a log density approach the implicit objective with the square of the step`()
    throws
  {
    var random = RandomStream(seed: 2)
    let x = Self.x
    func logDensity(_ x: Tensor) -> Tensor { -(x * x * x * x) / 10 + sin(x) }
    func score(_ x: Tensor) -> Tensor { x * x * x * -0.4 + cos(x) }
    let law = Normal()
    let exact = Self.mean(
      try ImplicitScoreMatching().losses(of: score, at: x, using: &random), law)
    func error(_ step: Double) throws -> (Double, Double) {
      let objective = FiniteDifferenceScoreMatching(step: step)
      let density = try objective.losses(ofLogDensity: logDensity, at: x, using: &random)
      let slope = try objective.losses(of: score, at: x, using: &random)
      return (Self.mean(density, law) - exact, Self.mean(slope, law) - exact)
    }
    let (coarse, fine) = (try error(0.02), try error(0.01))
    #expect(abs(coarse.0 / fine.0 - 4) < 0.02 && abs(fine.0) < 1e-3)
    #expect(abs(coarse.1 / fine.1 - 4) < 0.02 && abs(fine.1) < 1e-3)
  }

  @Test func `the mixture loss of all data is the denoising loss less its lowest value`() throws {
    // Two data points ±1 and all noise: E over z by quadrature.
    let (sigma, normal) = (0.6, Normal())
    let data = Tensor([-1, 1])
    let law = GaussianMixture(means: data, standardDeviation: sigma)
    var (mixed, denoised) = (0.0, 0.0)
    for z in stride(from: -9.0, through: 9, by: 0.02) {
      let noise = Tensor([z, z])
      let weight = normal.density(at: z) * 0.02 / 2
      mixed +=
        weight
        * (try GaussianMixtureScoreMatching(noiseLevel: sigma)
          .losses(of: Self.score, at: data, noise: noise).sum().item)
      denoised +=
        weight
        * (try DenoisingScoreMatching(noiseLevel: sigma)
          .losses(of: Self.score, at: data, noise: noise).sum().item)
    }
    let floor = 1 / (sigma * sigma) - law.fisherInformation(noiseLevel: 0)
    #expect(abs(denoised - mixed - floor) < 1e-10)
    #expect(
      parzenScore(of: data, noiseLevel: sigma, at: Self.x).isClose(
        to: law.score(at: Self.x), tolerance: 1e-11))
  }

  @Test func `the Fisher divergence of two scores over points`() throws {
    let points = Tensor([[1, 2], [3, 4]])
    let estimate = try fisherDivergence(of: { $0 * 2 }, and: { $0 }, over: points)
    #expect(estimate.value == (2.5 + 12.5) / 2)
  }
}
