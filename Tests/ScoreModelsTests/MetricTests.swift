import Glibc
import ScoreModels
import Tensors
import Testing

@Suite struct MetricTests {
  struct Stop: Error {}

  @Test func `a normaliser drops out of the score`() {
    for constant in [1, 7.5, 1e-30] {
      let score = numericalScore(of: { log(constant * exp(-$0 * $0 * $0 * $0 / 4)) }, at: 0.8)
      #expect((score + 0.8 * 0.8 * 0.8).magnitude < 1e-11)
    }
  }

  @Test func `numerical scores of one, two and many numbers`() {
    let polynomial = { @Sendable (x: Double) in 3 + x * (2 - x * (1 + x * x)) }
    for x in [-2, 0, 1.5, 300] {
      let exact = 2 - 2 * x - 4 * x * x * x
      #expect(
        (numericalScore(of: polynomial, at: x) - exact).magnitude < 1e-11 * max(1, exact.magnitude))
    }
    #expect(numericalScore(of: { -$0.magnitude }, at: 0) == 0)
    let (a, b) = numericalScore(of: { x, y in x * x * y }, at: 2, 3)
    #expect((a - 12).magnitude < 1e-10 && (b - 4).magnitude < 1e-10)
    let normal = MultivariateNormal(
      mean: [1, 2, 3], covariance: [[2, 1, 0], [1, 2, 0], [0, 0, 1]])
    let points: Tensor = [[0, 1, 2], [3, -1, 0]]
    let score = numericalScore(of: { normal.logDensity(at: $0).item }, at: points)
    #expect(score.isClose(to: normal.score(at: points), tolerance: 1e-11))
    #expect(numericalScore(of: { normal.logDensity(at: $0).item }, at: points[0]).shape == [3])
  }

  @Test func `closures may throw`() {
    #expect(throws: Stop.self) { try numericalScore(of: { _ in throw Stop() }, at: 0.5) }
    #expect(throws: Stop.self) { try integral(of: { (_: Double) in throw Stop() }, over: 0...1) }
    #expect(throws: Stop.self) { try kolmogorovSmirnov([1, 2]) { _ in throw Stop() } }
  }

  @Test(
    arguments: [
      ({ @Sendable x in x * x }, 0...3.0, 9.0), ({ @Sendable x in exp(-x) }, 0 ... .infinity, 1),
      ({ @Sendable x in exp(x) }, -.infinity...1, exp(1)),
      ({ @Sendable x in 1 / (1 + x * x) }, -.infinity ... .infinity, .pi),
      ({ @Sendable x in sin(x) }, 0...Double.pi, 2),
      ({ @Sendable x in exp(-x * x / 2) }, -.infinity ... .infinity, (2 * .pi).squareRoot()),
      ({ @Sendable _ in 1.0 }, 2...2, 0),
    ] as [(@Sendable (Double) -> Double, ClosedRange<Double>, Double)])
  func `integrals`(
    function: @Sendable (Double) -> Double, range: ClosedRange<Double>, value: Double
  ) {
    #expect((integral(of: function, over: range) - value).magnitude < 1e-12 * max(1, value))
  }

  @Test func `integrals of hard functions end`() {
    #expect((integral(of: { 1 / $0.squareRoot() }, over: 0...1) - 2).magnitude < 1e-6)
    #expect((integral(of: { $0 < 0.3 ? 1 : 0 }, over: 0...1) - 0.3).magnitude < 1e-10)
    #expect(integral(of: { _ in Double.nan }, over: 0...1).isNaN)
    var random = RandomStream(seed: 1)
    #expect((integral(of: { _ in random.uniform() }, over: 0...1) - 0.5).magnitude < 0.1)
    #expect((integral(of: { x, y in x * y * y }, x: 0...1, y: 0...3) - 4.5).magnitude < 1e-12)
  }

  @Test func `estimates`() {
    let estimate = Estimate(mean: [1, 2, 3, 4])
    #expect(estimate.value == 2.5)
    #expect((estimate.standardError - (5.0 / 12).squareRoot()).magnitude < 1e-15)
    #expect(estimate.agrees(with: 3) && !estimate.agrees(with: 9))
    #expect(Estimate(mean: [2, 2]).standardErrors(from: 2) == 0)
    #expect("\(Estimate(mean: [1, 3]))" == "2.0 ± 1.0")
  }

  @Test func `Stein's residual tells a wrong score`() {
    var random = RandomStream(seed: 2)
    let x = random.normal([10_000])
    let right: Estimate = steinResidual(
      samples: x, score: { -$0 }, test: { $0 }, derivative: { _ in 1 })
    let wrong = steinResidual(
      samples: x, score: { -1.1 * $0 }, test: { $0 }, derivative: { _ in 1 })
    #expect(right.agrees(with: 0) && !wrong.agrees(with: 0))
  }

  @Test func `Kolmogorov's distance`() {
    #expect(kolmogorovSmirnov([0.5]) { $0 } == 0.5)
    #expect((kolmogorovSmirnov([0.1, 0.4, 0.7]) { $0 } - 0.3).magnitude < 1e-15)
    #expect(kolmogorovSmirnov([0.1, Double.nan]) { $0 }.isNaN)
    var random = RandomStream(seed: 3)
    let x = random.normal([10_000]) * 1.05
    #expect(kolmogorovSmirnov(x) { Normal().cumulative(at: $0) } > 0.01)
    #expect((kolmogorovSmirnovLimit(count: 100, level: 0.05) - 0.1358).magnitude < 1e-4)
  }
}
