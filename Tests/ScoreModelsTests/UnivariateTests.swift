import Glibc
import ScoreModels
import Tensors
import Testing

/// One member of the family with what its checks need.
struct Law: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let law: any UnivariateDistribution
  let mean: Double
  let variance: Double
  /// Points at which the log density is smooth.
  let points: [Double]
  /// Where all but a negligible part of the probability lies, open ends included.
  let support: ClosedRange<Double>

  init(
    _ law: any UnivariateDistribution, _ mean: Double, _ variance: Double, _ points: [Double],
    _ support: ClosedRange<Double> = -.infinity ... .infinity
  ) {
    testDescription = "\(law)"
    (self.law, self.mean, self.variance, self.points, self.support) =
      (law, mean, variance, points, support)
  }

  static let all: [Law] = {
    let real = [-7, -2.5, -0.7, 0.2, 1.1, 3, 12]
    let positive = [0.05, 0.4, 1, 2.2, 7, 20]
    let unit = [0.02, 0.2, 0.5, 0.77, 0.97]
    let (normal, laplace) = (
      Normal(mean: 1, standardDeviation: 2), Laplace(location: 1, scale: 0.8)
    )
    let (logistic, cauchy) = (Logistic(location: -1, scale: 0.6), Cauchy(location: 0.5, scale: 2))
    let (heavy, light) = (
      StudentT(degreesOfFreedom: 5, location: 1, scale: 2), StudentT(degreesOfFreedom: 60)
    )
    let (one, many) = (Gamma(shape: 2.5, rate: 1.5), Gamma(shape: 40, rate: 8))
    let (beta, arc) = (Beta(alpha: 2, beta: 3.5), Beta(alpha: 0.6, beta: 1.5))
    let (uniform, exponential) = (Uniform(-1...4), Exponential(rate: 0.7))
    let (well, deep) = (DoubleWell(), DoubleWell(diffusion: 0.6))
    return [
      Law(normal, normal.mean, normal.variance, real),
      Law(laplace, laplace.mean, laplace.variance, real),
      Law(logistic, logistic.mean, logistic.variance, real),
      Law(cauchy, cauchy.mean, cauchy.variance, real),
      Law(heavy, heavy.mean, heavy.variance, real),
      Law(light, light.mean, light.variance, real),
      Law(StudentT(degreesOfFreedom: 0.7), .nan, .nan, real),
      Law(uniform, uniform.mean, uniform.variance, [-0.9, 0.5, 3], -1...4),
      Law(exponential, exponential.mean, exponential.variance, positive, 0 ... .infinity),
      Law(one, one.mean, one.variance, positive, 0 ... .infinity),
      Law(many, many.mean, many.variance, positive, 0 ... .infinity),
      Law(Gamma(shape: 0.3), 0.3, 0.3, positive, 0 ... .infinity),
      Law(beta, beta.mean, beta.variance, unit, 0...1),
      Law(arc, arc.mean, arc.variance, unit, 0...1),
      Law(well, well.mean, well.variance, [-2.5, -1, -0.3, 0.2, 1.1, 3]),
      Law(deep, deep.mean, deep.variance, [-1.5, -1, -0.3, 0.2, 1.1]),
    ]
  }()
}

@Suite struct UnivariateTests {
  @Test(arguments: Law.all)
  func `the score is the derivative of the log density`(member: Law) {
    for x in member.points {
      // Differences at two distances, extrapolated: errors of order h⁶.
      let room = member.support.upperBound == 1 ? min(x, 1 - x) : x.magnitude
      let h = 4e-3 * min(1, room)
      func slope(_ h: Double) -> Double {
        let near = member.law.logDensity(at: x + h) - member.law.logDensity(at: x - h)
        let far = member.law.logDensity(at: x + 2 * h) - member.law.logDensity(at: x - 2 * h)
        return (8 * near - far) / (12 * h)
      }
      let expected = (16 * slope(h) - slope(2 * h)) / 15
      let score = member.law.score(at: x)
      #expect((score - expected).magnitude <= 1e-8 * max(score.magnitude, 0.01), "at \(x)")
    }
  }

  @Test(arguments: Law.all)
  func `the density integrates to 1 and the cumulative function is its integral`(member: Law) {
    let (low, high) = (member.support.lowerBound, member.support.upperBound)
    let density = { @Sendable (x: Double) in exp(member.law.logDensity(at: x)) }
    // Unbounded densities and heavy tails leave a few digits less.
    let isHard =
      "\(member.law)".contains("0.3") || "\(member.law)".contains("0.6,")
      || "\(member.law)".contains("0.7")
    let tolerance = isHard ? 1e-4 : 1e-11
    var below = 0.0
    var start = low
    for x in member.points {
      below += integral(of: density, over: start...x)
      start = x
      #expect((member.law.cumulative(at: x) - below).magnitude < tolerance, "at \(x)")
    }
    #expect((below + integral(of: density, over: start...high) - 1).magnitude < tolerance)
  }

  @Test(arguments: Law.all)
  func `quantiles invert the cumulative function`(member: Law) {
    for p in [1e-9, 1e-3, 0.1, 0.25, 0.4999, 0.5, 0.7, 0.99, 1 - 1e-9] {
      let x = member.law.quantile(p)
      // A rounded x moves the probability by its density times one unit of x.
      let rounding = exp(member.law.logDensity(at: x)) * x.ulp
      #expect((member.law.cumulative(at: x) - p).magnitude <= 1e-12 * p + 4 * rounding + 2e-16)
    }
    #expect(member.law.quantile(0) == member.support.lowerBound)
    #expect(member.law.quantile(1) == member.support.upperBound)
  }

  @Test(arguments: Law.all)
  func `samples have the distribution and its moments`(member: Law) {
    // Kolmogorov's distance at level 10⁻³, moments within four standard errors, from a fixed seed.
    var random = RandomStream(seed: 3, label: member.testDescription)
    let x = member.law.sample(40_000, using: &random)
    let distance = kolmogorovSmirnov(x) { member.law.cumulative(at: $0) }
    #expect(distance < kolmogorovSmirnovLimit(count: 40_000))
    if member.variance.isFinite {
      #expect(Estimate(mean: x).agrees(with: member.mean))
      let deviation = x - member.mean
      #expect(Estimate(mean: deviation * deviation).agrees(with: member.variance))
    }
  }

  @Test(arguments: Law.all)
  func `sampling n and then m is sampling n + m, one by one or together`(member: Law) {
    let start = RandomStream(seed: 5)
    var (whole, parts, single) = (start, start, start)
    let expected = member.law.sample(11, using: &whole)
    let first = member.law.sample(4, using: &parts)
    let second = member.law.sample(7, using: &parts)
    #expect(Tensor(concatenating: [first, second]) == expected)
    #expect((0..<11).map { _ in member.law.sample(using: &single) } == expected.scalars)
  }

  @Test(arguments: Law.all)
  func `tensors and numbers agree, NaN stays NaN`(member: Law) {
    let x = Tensor(member.points + [.nan, 0, .infinity, -.infinity])
    func same(_ a: Tensor, _ f: (Double) -> Double) -> Bool {
      zip(a.scalars, x.scalars.map(f)).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
    }
    #expect(same(member.law.logDensity(at: x)) { member.law.logDensity(at: $0) })
    #expect(same(member.law.density(at: x)) { exp(member.law.logDensity(at: $0)) })
    #expect(same(member.law.score(at: x)) { member.law.score(at: $0) })
    #expect(same(member.law.cumulative(at: x)) { member.law.cumulative(at: $0) })
    #expect(member.law.logDensity(at: .nan).isNaN && member.law.score(at: .nan).isNaN)
    #expect(member.law.cumulative(at: .nan).isNaN)
    #expect(member.law.logDensity(at: .infinity) == -.infinity)
    #expect(member.law.logDensity(at: -.infinity) == -.infinity)
    #expect(member.law.cumulative(at: .infinity) == 1 && member.law.cumulative(at: -.infinity) == 0)
    let single = x.converted(to: .float32)
    #expect(member.law.score(at: single).elementType == .float32)
  }

  @Test(arguments: Law.all)
  func `Stein's identity`(member: Law) {
    // f vanishes with its derivative at both ends of any support that the family has.
    guard !member.testDescription.hasPrefix("Uniform") else { return }
    var random = RandomStream(seed: 9, label: member.testDescription)
    let x = member.law.sample(20_000, using: &random)
    let isUnit = member.support.upperBound == 1
    let residual = steinResidual(
      samples: x, score: { member.law.score(at: $0) },
      test: { isUnit ? $0 * $0 * (1 - $0) * (1 - $0) : $0 * exp(-$0 * $0) * $0 },
      derivative: {
        isUnit
          ? 2 * $0 * (1 - $0) * (1 - 2 * $0) : exp(-$0 * $0) * (2 * $0 - 2 * $0 * $0 * $0)
      })
    #expect(residual.agrees(with: 0), "\(residual)")
  }

  @Test func `scores at kinks, at ends and far out`() {
    #expect(Laplace(location: 1, scale: 0.5).score(at: 1) == 0)
    #expect(Laplace(location: 1, scale: 0.5).score(at: 1.0.nextUp) == -2)
    #expect(Normal().score(at: 0).sign == .plus)
    #expect(Normal().score(at: 1e300) == -1e300)
    #expect(Normal().score(at: .infinity) == -.infinity)
    #expect(StudentT(degreesOfFreedom: 3).score(at: 1e200) == -4e-200)
    #expect(StudentT(degreesOfFreedom: 3).logDensity(at: 1e200).isFinite)
    #expect(StudentT(degreesOfFreedom: 3).score(at: .infinity) == 0)
    #expect((StudentT(degreesOfFreedom: 3).cumulative(at: -1e200) / 1.1026577908435842e-600).isNaN)
    #expect(Cauchy().score(at: 1e200) == -2e-200)
    #expect(Cauchy().cumulative(at: -1e200) == 1e-200 / .pi)
    #expect(Logistic().score(at: 1e300) == -1)
    #expect(Uniform().score(at: 0.5) == 0 && Uniform().score(at: 2).isNaN)
    #expect(Exponential(rate: 2).score(at: 0) == -2 && Exponential(rate: 2).score(at: -1).isNaN)
    #expect(Gamma(shape: 1, rate: 2).score(at: 0) == -2)
    #expect(
      Gamma(shape: 2).score(at: 0) == .infinity && Gamma(shape: 0.5).score(at: 0) == -.infinity)
    #expect(
      Beta(alpha: 1, beta: 1).score(at: 0) == 0 && Beta(alpha: 1, beta: 1).logDensity(at: 1) == 0)
    #expect(Gamma(shape: 1, rate: 2).density(at: 0) == 2)
  }

  @Test func `members that are the same distribution agree`() {
    for x in [-3.0, -0.2, 0, 0.7, 40] {
      let t = StudentT(degreesOfFreedom: 1, location: 0.5, scale: 2)
      let cauchy = Cauchy(location: 0.5, scale: 2)
      #expect((t.logDensity(at: x) - cauchy.logDensity(at: x)).magnitude < 1e-14)
      #expect((t.score(at: x) - cauchy.score(at: x)).magnitude < 1e-15)
      let huge = StudentT(degreesOfFreedom: 1e13)
      #expect((huge.cumulative(at: x) - Normal().cumulative(at: x)).magnitude < 1e-12)
      #expect((huge.logDensity(at: x) - Normal().logDensity(at: x)).magnitude < 1e-6)
    }
    for x in [0.1, 0.6, 2, 9] {
      #expect(
        (Gamma(shape: 1, rate: 3).cumulative(at: x) - Exponential(rate: 3).cumulative(at: x))
          .magnitude < 1e-15)
      let flat = Beta(alpha: 1, beta: 1)
      #expect((flat.cumulative(at: x / 10) - x / 10).magnitude < 1e-15)
    }
  }

  @Test func `large gamma shapes meet Temme's expansion smoothly`() {
    for z in [-6.0, -2, 0, 1, 5] {
      let (below, above) = (Gamma(shape: 0.99999e8), Gamma(shape: 1.00001e8))
      let first = below.cumulative(at: below.mean + z * 1e4 * 0.99999.squareRoot())
      let second = above.cumulative(at: above.mean + z * 1e4 * 1.00001.squareRoot())
      #expect((first - second).magnitude < 1e-7 * first)
    }
  }

  @Test func `extreme parameters end and do not trap`() {
    let extremes = [5e-324, 1e-300, 1e-10, 1, 1e5, 1e10, 1e100, 1e308]
    var random = RandomStream(seed: 1)
    for a in extremes {
      for b in extremes {
        let laws: [any UnivariateDistribution] = [
          Gamma(shape: a, rate: b), Beta(alpha: a, beta: b),
          StudentT(degreesOfFreedom: a, location: b, scale: b),
          Normal(mean: a, standardDeviation: b),
          Laplace(location: -a, scale: b), Logistic(location: a, scale: b),
          Cauchy(location: a, scale: b), Exponential(rate: a),
          Uniform(-min(a, 8e307)...min(b, 8e307)),
        ]
        for law in laws {
          for x in [-1e308, -1, 0, 5e-324, 0.5, 1, 1e10, .infinity, .nan] {
            _ = (law.logDensity(at: x), law.score(at: x), law.cumulative(at: x))
          }
          for p in [0, 5e-324, 1e-20, 0.3, 0.5, 1 - 1e-16, 1] { _ = law.quantile(p) }
          _ = law.sample(using: &random)
        }
      }
    }
  }
}
