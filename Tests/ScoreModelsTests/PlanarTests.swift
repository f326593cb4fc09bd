import Glibc
import ScoreModels
import Tensors
import Testing

@Suite struct PlanarTests {
  struct Law: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let law: any Distribution
    let logDensity: @Sendable (Double, Double) -> Double
    let score: @Sendable (Double, Double) -> (Double, Double)
    let covariance: Tensor
    let mean: Tensor

    init(_ law: some PlanarDistribution, mean: Tensor, _ covariance: Tensor) {
      testDescription = "\(law)"
      (self.law, self.mean, self.covariance) = (law, mean, covariance)
      logDensity = { law.logDensity($0, $1) }
      score = { law.score($0, $1) }
    }

    init(_ law: GaussianMixture) {
      testDescription = "mixture of \(law.componentCount) over the plane"
      (self.law, mean, covariance) = (law, law.mean, law.covariance)
      logDensity = { law.logDensity($0, $1) }
      score = { law.score($0, $1) }
    }

    init(_ law: MultivariateNormal) {
      testDescription = "normal \(law.covariance.inline)"
      (self.law, mean, covariance) = (law, law.mean, law.covariance)
      logDensity = { law.logDensity($0, $1) }
      score = { law.score($0, $1) }
    }

    static let all: [Law] = {
      let (banana, ring, disc, funnel) = (
        Banana(spread: 1.2, curvature: 0.7, thickness: 0.4), Ring(),
        Ring(radius: 0, thickness: 1.5),
        Funnel(spread: 1)
      )
      let wells = CoupledWells()
      return [
        Law(banana, mean: banana.mean, banana.covariance),
        Law(ring, mean: ring.mean, ring.covariance),
        Law(disc, mean: disc.mean, disc.covariance),
        Law(funnel, mean: funnel.mean, funnel.covariance),
        Law(wells, mean: wells.mean, wells.covariance),
        Law(MultivariateNormal(mean: [1, -2], covariance: [[2, 0.6], [0.6, 0.5]])),
        Law(MultivariateNormal(mean: [1, -2], standardDeviation: 0.7)),
        Law(GaussianMixture(means: [[-2, 0], [2, 1]], standardDeviation: 0.6, weights: [1, 3])),
        Law(GaussianMixture(means: [[0, 0], [1, 1]], standardDeviations: [0.5, 2])),
        Law(
          GaussianMixture(
            means: [[0, 0], [2, 1]],
            covariances: [[[1, 0.5], [0.5, 1]], [[0.3, -0.1], [-0.1, 2]]],
            weights: [2, 1])),
      ]
    }()
  }

  private let points: [(Double, Double)] = [
    (0.3, 0.7), (-1.5, 0.2), (2, -1), (-0.1, -2.5), (1.1, 3), (4, 4), (0, 1),
  ]

  @Test(arguments: Law.all)
  func `the score is the gradient of the log density`(member: Law) {
    for (x, y) in points {
      let expected = numericalScore(of: member.logDensity, at: x, y)
      let score = member.score(x, y)
      let scale = max(hypot(score.0, score.1), 0.1)
      #expect(hypot(score.0 - expected.0, score.1 - expected.1) <= 1e-8 * scale, "at \(x), \(y)")
    }
  }

  @Test(arguments: Law.all)
  func `the density integrates to 1`(member: Law) {
    // Outside lies less than 1e-12 of each.
    let total =
      member.testDescription.hasPrefix("Funnel")
      ? integral(of: { exp(member.logDensity($0, $1)) }, x: -.infinity ... .infinity, y: -9...9)
      : integral(of: { exp(member.logDensity($0, $1)) }, x: -16...16, y: -16...90)
    #expect((total - 1).magnitude < 1e-8)
  }

  @Test(arguments: Law.all)
  func `samples have the mean and the covariance`(member: Law) {
    var random = RandomStream(seed: 21, label: member.testDescription)
    let x = member.law.sample(100_000, using: &random)
    #expect(x.shape == [100_000, 2])
    for i in 0..<2 {
      #expect(Estimate(mean: x.column(i)).agrees(with: member.mean[i].item))
      for j in 0...i {
        let product = (x.column(i) - member.mean[i]) * (x.column(j) - member.mean[j])
        #expect(Estimate(mean: product).agrees(with: member.covariance[i, j]), "\(i), \(j)")
      }
    }
  }

  @Test(arguments: Law.all)
  func `mean score is 0 and mean score times position is minus the identity`(member: Law) {
    var random = RandomStream(seed: 22, label: member.testDescription)
    let x = member.law.sample(50_000, using: &random)
    let score = member.law.score(at: x)
    for i in 0..<2 {
      #expect(Estimate(mean: score.column(i)).agrees(with: 0))
      for j in 0..<2 {
        let product = score.column(i) * x.column(j)
        #expect(Estimate(mean: product).agrees(with: i == j ? -1 : 0), "\(i), \(j)")
      }
    }
  }

  @Test(arguments: Law.all)
  func `tensors and numbers agree, NaN stays NaN`(member: Law) {
    let grid = Tensor.grid(x: -3...3, y: -2...2, columns: 5, rows: 4)
    let (logDensity, score) = (member.law.logDensity(at: grid), member.law.score(at: grid))
    for i in 0..<20 {
      #expect(logDensity[i].item == member.logDensity(grid[i, 0], grid[i, 1]))
      #expect((score[i, 0], score[i, 1]) == member.score(grid[i, 0], grid[i, 1]))
    }
    let cube = grid.reshaped(to: [4, 5, 2])
    #expect(member.law.logDensity(at: cube) == logDensity.reshaped(to: [4, 5]))
    #expect(member.law.score(at: cube) == score.reshaped(to: [4, 5, 2]))
    #expect(member.law.density(at: grid) == exp(logDensity))
    #expect(member.logDensity(.nan, 0).isNaN)
    let (x, y) = member.score(.nan, 0)
    #expect(x.isNaN || y.isNaN)
    let single = member.law.score(at: grid.converted(to: .float32))
    #expect(single.elementType == .float32)
  }

  @Test(arguments: Law.all)
  func `sampling n and then m is sampling n + m`(member: Law) {
    var (whole, parts) = (RandomStream(seed: 5), RandomStream(seed: 5))
    let expected = member.law.sample(9, using: &whole)
    let first = member.law.sample(4, using: &parts)
    let second = member.law.sample(5, using: &parts)
    #expect(Tensor(concatenating: [first, second]) == expected)
    #expect(member.law.sample(0, using: &parts).shape == [0, 2])
  }

  @Test func `a point of the wrong dimension is told so`() {
    #expect(!Tensor.zeros([10, 3]).holds(events: [2]))
    #expect(Tensor.zeros([2]).holds(events: [2]) && !Tensor(1.0).holds(events: [2]))
    #expect(
      Tensor.zeros([10, 3]).problem(events: [2])
        == "expected points of dimension 2, found shape [10, 3]")
  }

  @Test func `modes, kinks and entropies`() {
    let banana = Banana(spread: 1.2, curvature: 0.7, thickness: 0.4)
    #expect(banana.score(banana.mode.0, banana.mode.1) == (0, 0))
    let funnel = Funnel()
    #expect(funnel.score(funnel.mode.0, funnel.mode.1) == (0, 0))
    #expect(funnel.score(0, -2000).0 == 0)
    #expect(Ring().score(0, 0) == (0, 0))
    let normal = MultivariateNormal(mean: [0, 0, 0], standardDeviation: 2)
    #expect((normal.entropy - 3 * Normal(standardDeviation: 2).entropy).magnitude < 1e-14)
    var random = RandomStream(seed: 4)
    let x = banana.sample(20_000, using: &random)
    #expect(Estimate(mean: -banana.logDensity(at: x)).agrees(with: banana.entropy))
    let y = funnel.sample(20_000, using: &random)
    #expect(Estimate(mean: -funnel.logDensity(at: y)).agrees(with: funnel.entropy))
  }
}
