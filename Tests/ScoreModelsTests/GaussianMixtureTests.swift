import Glibc
import ScoreModels
import Tensors
import Testing

@Suite struct GaussianMixtureTests {
  private let two = GaussianMixture(means: [-2, 2], standardDeviation: 0.5, weights: [0.2, 0.8])

  @Test func `one component is a normal distribution`() {
    let (mixture, normal) = (
      GaussianMixture(means: [1], standardDeviation: 2), Normal(mean: 1, standardDeviation: 2)
    )
    for x in [-40.0, 0, 1, 3, 1e5] {
      #expect((mixture.logDensity(at: x) / normal.logDensity(at: x) - 1).magnitude < 1e-14)
      #expect(mixture.score(at: x) == normal.score(at: x))
      #expect(mixture.cumulative(at: x) == normal.cumulative(at: x))
    }
    #expect((mixture.quantile(0.1) - normal.quantile(0.1)).magnitude < 1e-14)
    let plane = GaussianMixture(means: [[1, 2]], covariances: [[[2, 1], [1, 3]]])
    let single = MultivariateNormal(mean: [1, 2], covariance: [[2, 1], [1, 3]])
    #expect(plane.score(0.3, 7) == single.score(0.3, 7))
    #expect(plane.covariance.isClose(to: single.covariance))
  }

  @Test func `the definition, term by term`() {
    let (a, b) = (
      Normal(mean: -2, standardDeviation: 0.5), Normal(mean: 2, standardDeviation: 0.5)
    )
    for x in [-4.0, -2, -0.3, 0, 1, 2.5] {
      let density = 0.2 * a.density(at: x) + 0.8 * b.density(at: x)
      #expect((two.density(at: x) / density - 1).magnitude < 1e-14)
      let share = 0.2 * a.density(at: x) / density
      #expect((two.responsibilities(at: x)[0] - share).magnitude < 1e-14)
      let score = share * a.score(at: x) + (1 - share) * b.score(at: x)
      #expect((two.score(at: x) - score).magnitude < 1e-12)
    }
  }

  @Test(arguments: [1e3, 1e6, 1e15, 1e150, 1e200, 1e300])
  func `density and score hold far out`(x: Double) {
    func near(_ a: Double, _ b: Double) -> Bool { (a / b - 1).magnitude < 1e-14 }
    #expect(near(two.score(at: x), (2 - x) / 0.25) && near(two.score(at: -x), (x - 2) / 0.25))
    // The nearer component takes all, until both are equally far to the last bit.
    #expect(two.responsibilities(at: -x)[0] == (x < 1e16 ? 1 : x < 1e155 ? 0.5 : 0.2))
    let expected = log(0.8) + Normal(mean: 2, standardDeviation: 0.5).logDensity(at: x)
    let value = two.logDensity(at: x)
    #expect(value == expected || near(value, expected))
    // The widest component wins far out.
    let mixed = GaussianMixture(means: [0, 5], standardDeviations: [3, 1])
    #expect(near(mixed.score(at: x), -x / 9))
    let plane = GaussianMixture(means: [[0, 0], [1, 1]], standardDeviations: [1, 2])
    #expect(near(plane.score(x, 0).0, (1 - x) / 4))
  }

  @Test func `infinities and NaN`() {
    #expect(two.logDensity(at: .infinity) == -.infinity)
    #expect(two.score(at: .infinity) == -.infinity && two.score(at: -.infinity) == .infinity)
    #expect(two.score(at: .nan).isNaN && two.logDensity(at: .nan).isNaN)
    #expect(two.responsibilities(at: .nan).allSatisfy { $0.isNaN })
  }

  @Test func `components without weight have no say`() {
    let mixture = GaussianMixture(means: [0, 100], standardDeviation: 1, weights: [1, 0])
    #expect(mixture.score(at: 100) == -100)
    #expect(mixture.score(at: 1e200) == -1e200)
    #expect((mixture.quantile(0.3) - Normal().quantile(0.3)).magnitude < 1e-14)
    #expect(mixture.modes.isClose(to: [0]))
  }

  @Test func `responsibilities of tensors`() {
    let x = two.responsibilities(at: [[-2, 0], [2, 9]])
    #expect(x.shape == [2, 2, 2])
    #expect(x.sum(axis: -1).isClose(to: [[1, 1], [1, 1]], tolerance: 1e-15))
    let plane = GaussianMixture(means: [[0, 0], [4, 0]])
    #expect(plane.responsibilities(at: [2, 0]).isClose(to: [0.5, 0.5]))
    #expect(plane.responsibilities(at: [[2, 0], [0, 0], [4, 0]]).shape == [3, 2])
  }

  @Test func `cumulative function, quantiles and samples`() {
    for p in [1e-12, 0.01, 0.1999, 0.2, 0.2001, 0.5, 0.9, 1 - 1e-12] {
      let x = two.quantile(p)
      let rounding = two.density(at: x) * x.ulp
      #expect((two.cumulative(at: x) - p).magnitude <= 1e-13 * p + 4 * rounding + 2e-16)
    }
    #expect(two.quantile(0) == -.infinity && two.quantile(1) == .infinity)
    var random = RandomStream(seed: 31)
    let x = two.sample(40_000, using: &random)
    #expect(kolmogorovSmirnov(x) { two.cumulative(at: $0) } < kolmogorovSmirnovLimit(count: 40_000))
    #expect(Estimate(mean: x).agrees(with: two.mean.item))
    #expect((two.mean.item - 1.2).magnitude < 1e-15)
    #expect((two.covariance.item - (0.25 + 0.2 * 0.8 * 16)).magnitude < 1e-14)
    #expect((integral(of: { two.density(at: $0) }, over: -12...12) - 1).magnitude < 1e-12)
  }

  @Test func `one by one or together, the same samples`() {
    var (whole, single) = (RandomStream(seed: 5), RandomStream(seed: 5))
    let expected = two.sample(9, using: &whole).scalars
    #expect((0..<9).map { _ in two.sample(using: &single) } == expected)
  }

  @Test func `modes`() {
    let far = GaussianMixture(means: [-2, 2], standardDeviation: 0.5)
    let modes = far.modes.scalars
    #expect(modes.count == 2)
    #expect(modes.allSatisfy { far.score(at: $0).magnitude < 1e-10 })
    #expect(GaussianMixture(means: [-0.5, 0.5], standardDeviation: 1).modes.shape == [1])
    let plane = GaussianMixture(
      means: [[0, 0], [5, 1]], covariances: [[[1, 0.5], [0.5, 1]], [[0.3, -0.1], [-0.1, 2]]])
    #expect(plane.modes.shape == [2, 2])
    for i in 0..<2 {
      let (x, y) = plane.score(plane.modes[i, 0], plane.modes[i, 1])
      #expect(hypot(x, y) < 1e-10)
    }
  }

  @Test func `what the initialisers ask`() {
    #expect(!Tensor([Double]()).areMeans && !Tensor.zeros([2, 2, 2]).areMeans)
    #expect(
      Tensor.zeros([0, 2]).meansProblem == "means must have shape [k] or [k, d], found [0, 2]")
    #expect(Tensor([1.0, .nan]).meansProblem == "means must be finite, found [1.0, nan]")
  }
}
