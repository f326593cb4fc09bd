import ScoreModels
import Tensors
import Testing

/// Derivatives look through distributions, to every order and in both directions.
@Suite struct DerivativeTests {
  /// A law and points of it where its score is smooth.
  struct Case: Sendable, CustomTestStringConvertible {
    let law: any Distribution
    let points: Tensor
    var testDescription: String { "\(law)" }

    init(_ law: any Distribution, _ points: Tensor? = nil) {
      self.law = law
      self.points =
        points
        ?? (law.eventShape.isEmpty
          ? Tensor([-0.7, 0.4, 1.9]) : Tensor([[-0.7, 0.4], [1.2, 0.3], [0.5, 1.6]]))
    }
  }

  private static let covariances: Tensor = [[[2, 0.5], [0.5, 1]], [[0.4, -0.1], [-0.1, 0.7]]]
  private static let means = Tensor([[-1, 0], [2, 1]])

  static let cases: [Case] = [
    Case(Normal(mean: 1, standardDeviation: 2)), Case(StudentT(degreesOfFreedom: 3)),
    Case(Cauchy(location: 0.3, scale: 0.8)), Case(Laplace()), Case(Logistic(scale: 0.4)),
    Case(Exponential(rate: 2), Tensor([0.2, 1, 3])),
    Case(Gamma(shape: 3, rate: 0.5), Tensor([0.4, 1, 3])),
    Case(Gamma(shape: 1), Tensor([0.4, 1, 3])),
    Case(Beta(alpha: 2, beta: 0.5), Tensor([0.3, 0.5, 0.8])),
    Case(Beta(alpha: 1, beta: 4), Tensor([0.3, 0.5, 0.8])),
    Case(Uniform(-1...2)), Case(DoubleWell(diffusion: 0.8)),
    Case(GaussianMixture(means: Tensor([-1, 2]), standardDeviation: 0.7)),
    Case(GaussianMixture(means: Tensor([-1, 2]), standardDeviations: [0.7, 1], weights: [0, 1])),
    Case(GaussianMixture(means: means, standardDeviation: 0.7)),
    Case(GaussianMixture(means: means, covariances: covariances, weights: [1, 2])),
    Case(MultivariateNormal(mean: Tensor([0, 1]), covariance: Tensor([[2, 0.5], [0.5, 1]]))),
    Case(MultivariateNormal(mean: Tensor([0, 1]), standardDeviation: 0.6)),
    Case(Banana()), Case(Funnel()), Case(Ring()), Case(CoupledWells()),
    Case(Checkerboard(), Tensor([[-3.5, -3.2], [1, 0.5], [0.3, 1.9]])),
  ]

  @Test(arguments: cases)
  func `the gradient of a log density is the score`(test: Case) {
    let (law, x) = (test.law, test.points)
    #expect(gradient(at: x) { law.logDensity(at: $0) } == law.score(at: x))
    let weights = Tensor([1, -2, 0.5])
    let weighted = gradient(at: x) { law.logDensity(at: $0) * weights }
    let spread = law.eventShape.isEmpty ? weights : weights.expanded(axis: 1)
    #expect(weighted == law.score(at: x) * spread)
  }

  @Test(arguments: cases)
  func `a forward derivative of a log density is the score along the direction`(test: Case) {
    let (law, x) = (test.law, test.points)
    let v = x * x + 0.3
    let result = valueAndDerivative(at: x, along: v) { law.logDensity(at: $0) }
    let products = law.score(at: x) * v
    #expect(result.derivative == (law.eventShape.isEmpty ? products : products.sum(axis: 1)))
    #expect(result.value == law.logDensity(at: x))
  }

  /// The derivative along a direction by differences of order six.
  private static func slope(
    at x: Tensor, along v: Tensor, _ function: (Tensor) -> Tensor
  ) -> Tensor {
    let h = 2e-3
    func f(_ k: Double) -> Tensor { function(x + k * h * v) }
    return (45 * (f(1) - f(-1)) - 9 * (f(2) - f(-2)) + (f(3) - f(-3))) / (60 * h)
  }

  @Test(arguments: cases)
  func `derivatives of a score agree with differences`(test: Case) {
    let (law, x) = (test.law, test.points)
    let v = x * 0.3 + 0.2
    let expected = Self.slope(at: x, along: v) { law.score(at: $0) }
    let forward = valueAndDerivative(at: x, along: v) { law.score(at: $0) }
    #expect(forward.value == law.score(at: x))
    #expect(forward.derivative.isClose(to: expected, tolerance: 1e-8))
    // A score's Jacobian is symmetric, so that the reverse derivative is the same.
    let reverse = gradient(at: x) { law.score(at: $0) * v }
    #expect(reverse.isClose(to: expected, tolerance: 1e-8))
    let hessian = hessianVectorProduct(at: x, along: v) { law.logDensity(at: $0) }
    #expect(hessian == forward.derivative)
    let twice = gradient(at: x) { x in
      gradient(at: x) { law.logDensity(at: $0) } * v
    }
    #expect(twice.isClose(to: expected, tolerance: 1e-8))
  }

  @Test(arguments: cases)
  func `third derivatives of a log density agree with differences`(test: Case) {
    let (law, x) = (test.law, test.points)
    let (v, w) = (x * 0.3 + 0.2, 0.4 - x * x * 0.1)
    func curved(_ x: Tensor) -> Tensor {
      valueAndDerivative(at: x, along: v) { law.score(at: $0) }.derivative
    }
    let expected = Self.slope(at: x, along: w, curved)
    let forward = valueAndDerivative(at: x, along: w, of: curved).derivative
    #expect(forward.isClose(to: expected, tolerance: 1e-7))
    // ∇(vᵀ H v) · w is the same number as vᵀ (∂H v / ∂w).
    let reverse = gradient(at: x) { curved($0) * v }
    #expect(abs((reverse * w).sum().item - (forward * v).sum().item) < 1e-9)
  }

  @Test(arguments: cases)
  func `derivatives in single precision are those in double`(test: Case) {
    let (law, x) = (test.law, test.points)
    let (v, single) = (x * 0.3 + 0.2, x.converted(to: .float32))
    let exact = valueAndDerivative(at: x, along: v) { law.score(at: $0) }.derivative
    let rough = valueAndDerivative(at: single, along: v.converted(to: .float32)) {
      law.score(at: $0)
    }.derivative
    #expect(rough.elementType == .float32)
    #expect(rough.converted(to: .float64).isClose(to: exact, tolerance: 1e-4))
  }

  @Test func `outside of a support, scores and their derivatives are NaN`() {
    let laws: [any UnivariateDistribution] = [
      Exponential(), Gamma(shape: 2), Gamma(shape: 1), Beta(alpha: 2, beta: 3),
      Beta(alpha: 1, beta: 1), Uniform(),
    ]
    for law in laws {
      let x = Tensor([-0.5, 0.5])
      let slopes = gradient(at: x) { law.score(at: $0) }.scalars
      #expect(slopes[0].isNaN && slopes[1].isFinite, "\(law)")
    }
    let slopes = gradient(at: Tensor([[-3.5, -1.5], [-3.5, -3.5]])) { Checkerboard().score(at: $0) }
    #expect(slopes.scalars.map(\.isNaN) == [true, true, false, false])
  }

  @Test func `at a kink the derivative of a score is 0 or NaN`() {
    #expect(gradient(at: Tensor([0])) { Laplace().score(at: $0) } == Tensor([0]))
    let slopes = gradient(at: Tensor([[0, 0]])) { Ring().score(at: $0) }
    #expect(slopes.scalars.filter { !$0.isNaN } == [])
  }

  @Test func `responsibilities have derivatives`() {
    let law = GaussianMixture(
      means: Self.means, covariances: Self.covariances, weights: [1, 2])
    let x = Self.cases.last { $0.law.eventShape == [2] }?.points ?? Self.means
    let (v, weights) = (x * 0.3 + 0.2, Tensor([0.3, -1]))
    let expected = Self.slope(at: x, along: v) { law.responsibilities(at: $0) }
    let forward = valueAndDerivative(at: x, along: v) { law.responsibilities(at: $0) }
    #expect(forward.derivative.isClose(to: expected, tolerance: 1e-9))
    let reverse = gradient(at: x) { law.responsibilities(at: $0) * weights }
    #expect((reverse * v).sum(axis: 1).isClose(to: (expected * weights).sum(axis: 1)))
  }

  @Test func `densities and distribution functions have derivatives`() {
    let x = Tensor([-0.7, 0.4, 1.9])
    let law = Normal(mean: 1, standardDeviation: 2)
    #expect(gradient(at: x) { law.cumulative(at: $0) } == law.density(at: x))
    #expect(gradient(at: x) { law.density(at: $0) } == law.density(at: x) * law.score(at: x))
    let second = gradient(at: x) { x in gradient(at: x) { law.density(at: $0) } }
    let z = (x - 1) / 2
    #expect(second.isClose(to: law.density(at: x) * (z * z - 1) / 4, tolerance: 1e-14))
  }
}
