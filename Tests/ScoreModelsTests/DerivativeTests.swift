import ScoreModels
import Tensors
import Testing

/// Derivatives look through distributions as far as closed forms are known, and are NaN beyond.
@Suite struct DerivativeTests {
  private static let laws: [any Distribution] = [
    Normal(mean: 1, standardDeviation: 2), StudentT(degreesOfFreedom: 3), Laplace(), Logistic(),
    GaussianMixture(means: Tensor([-1, 2]), standardDeviation: 0.7),
    GaussianMixture(means: Tensor([[-1, 0], [2, 1]]), standardDeviation: 0.7),
    MultivariateNormal(mean: Tensor([0, 1]), covariance: Tensor([[2, 0.5], [0.5, 1]])),
    Banana(), Funnel(), Ring(),
  ]

  private static func points(_ law: any Distribution) -> Tensor {
    law.eventShape.isEmpty
      ? Tensor([-0.7, 0.4, 1.9]) : Tensor([[-0.7, 0.4], [1.2, 0.3], [0.5, 1.6]])
  }

  @Test(arguments: laws.indices)
  func `the gradient of a log density is the score`(index: Int) {
    let law = Self.laws[index]
    let x = Self.points(law)
    #expect(gradient(at: x) { law.logDensity(at: $0) } == law.score(at: x))
    let weights = Tensor([1, -2, 0.5])
    let weighted = gradient(at: x) { law.logDensity(at: $0) * weights }
    let spread = law.eventShape.isEmpty ? weights : weights.expanded(axis: 1)
    #expect(weighted == law.score(at: x) * spread)
  }

  @Test(arguments: laws.indices)
  func `a forward derivative of a log density is the score along the direction`(index: Int) {
    let law = Self.laws[index]
    let x = Self.points(law)
    let v = x * x + 0.3
    let result = valueAndDerivative(at: x, along: v) { law.logDensity(at: $0) }
    let products = law.score(at: x) * v
    #expect(result.derivative == (law.eventShape.isEmpty ? products : products.sum(axis: 1)))
    #expect(result.value == law.logDensity(at: x))
  }

  @Test(arguments: laws.indices)
  func `what is not known is NaN`(index: Int) {
    let law = Self.laws[index]
    let x = Self.points(law)
    let first = gradient(at: x) { law.score(at: $0) }
    #expect(first.scalars.filter { !$0.isNaN } == [])
    let second = gradient(at: x) { x in gradient(at: x) { law.logDensity(at: $0) } }
    #expect(second.scalars.filter { !$0.isNaN } == [])
  }

  @Test func `densities and distribution functions have derivatives`() {
    let x = Tensor([-0.7, 0.4, 1.9])
    let law = Normal(mean: 1, standardDeviation: 2)
    #expect(gradient(at: x) { law.cumulative(at: $0) } == law.density(at: x))
    #expect(gradient(at: x) { law.density(at: $0) } == law.density(at: x) * law.score(at: x))
  }
}
