import ScoreModels
import Tensors
import Testing

/// Derivatives with respect to the parameters of distributions: those of the formula, or NaN.
@Suite struct ParameterDerivativeTests {
  private static let points = Tensor([[-0.7, 0.4], [1.2, 0.3], [0.5, 1.6]])
  private static let mean = Tensor([0.3, -0.2])
  private static let covariance = Tensor([[1.5, 0.4], [0.4, 0.8]])
  private static let means = Tensor([[0.3, -0.2], [1.1, 0.9]])
  private static let covariances = Tensor(
    stacking: [covariance, Tensor([[0.5, -0.1], [-0.1, 0.9]])])

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let parameter: Tensor
    /// Keeps covariances symmetric.
    let direction: Tensor
    let value: @Sendable (Tensor) -> Tensor
    var testDescription: String { name }
  }

  private static let symmetric = Tensor([[0.3, -0.2], [-0.2, 0.5]])

  static let cases: [Case] = [
    Case(name: "normal, log density, mean", parameter: mean, direction: Tensor([0.4, -1])) {
      MultivariateNormal(mean: $0, covariance: covariance).logDensity(at: points)
    },
    Case(name: "normal, log density, mean, σ", parameter: mean, direction: Tensor([0.4, -1])) {
      MultivariateNormal(mean: $0, standardDeviation: 0.7).logDensity(at: points)
    },
    Case(name: "normal, log density, covariance", parameter: covariance, direction: symmetric) {
      MultivariateNormal(mean: mean, covariance: $0).logDensity(at: points)
    },
    Case(name: "normal, score, mean", parameter: mean, direction: Tensor([0.4, -1])) {
      MultivariateNormal(mean: $0, covariance: covariance).score(at: points)
    },
    Case(name: "normal, score, covariance", parameter: covariance, direction: symmetric) {
      MultivariateNormal(mean: mean, covariance: $0).score(at: points)
    },
    Case(
      name: "mixture, log density, means", parameter: means,
      direction: Tensor([[0.4, -1], [0.2, 0.6]])
    ) {
      GaussianMixture(means: $0, standardDeviations: [0.6, 1.1], weights: [1, 2])
        .logDensity(at: points)
    },
    Case(
      name: "mixture, score, means", parameter: means, direction: Tensor([[0.4, -1], [0.2, 0.6]])
    ) {
      GaussianMixture(means: $0, covariances: covariances, weights: [1, 2]).score(at: points)
    },
    Case(
      name: "mixture, score, covariances", parameter: covariances,
      direction: Tensor(stacking: [symmetric, -symmetric])
    ) {
      GaussianMixture(means: means, covariances: $0, weights: [1, 2]).score(at: points)
    },
    Case(name: "mixture of numbers, score, means", parameter: mean, direction: Tensor([0.4, -1])) {
      GaussianMixture(means: $0, standardDeviation: 0.6).score(at: points)
    },
    Case(
      name: "mixture of numbers, responsibilities", parameter: mean, direction: Tensor([0.4, -1])
    ) {
      GaussianMixture(means: $0, standardDeviation: 0.6).responsibilities(at: points)
    },
    Case(name: "samples, mean", parameter: mean, direction: Tensor([0.4, -1])) {
      var random = RandomStream(seed: 1)
      return MultivariateNormal(mean: $0, covariance: covariance).sample(3, using: &random)
    },
    Case(name: "means", parameter: means, direction: Tensor([[0.4, -1], [0.2, 0.6]])) {
      GaussianMixture(means: $0).means * 2
    },
  ]

  private static func value(_ test: Case, _ parameter: Tensor) -> Tensor {
    let y = test.value(parameter)
    let weights = Tensor((0..<y.count).map { 0.3 + 0.17 * Double($0) }, shape: y.shape)
    return (y * weights + y * y * 0.1).sum()
  }

  @Test(arguments: cases)
  func `derivatives are those of the formula`(_ test: Case) {
    func slope(_ h: Double) -> Double {
      (Self.value(test, test.parameter + h * test.direction).item
        - Self.value(test, test.parameter - h * test.direction).item) / (2 * h)
    }
    let expected = (4 * slope(5e-4) - slope(1e-3)) / 3
    let reverse = gradient(at: test.parameter) { Self.value(test, $0) }
    #expect(abs((reverse * test.direction).sum().item - expected) < 1e-8 * max(1, abs(expected)))
    let forward = valueAndDerivative(at: test.parameter, along: test.direction) {
      Self.value(test, $0)
    }
    #expect(abs(forward.derivative.item - expected) < 1e-8 * max(1, abs(expected)))
    #expect(forward.value.isClose(to: Self.value(test, test.parameter), tolerance: 1e-12))
  }

  @Test func `what is not known is NaN`() {
    var random = RandomStream(seed: 1)
    let samples = gradient(at: Self.means) {
      GaussianMixture(means: $0).sample(3, using: &random)
    }
    #expect(samples.scalars.filter { !$0.isNaN }.isEmpty)
    let mean = gradient(at: Self.means) { GaussianMixture(means: $0).mean }
    #expect(mean.scalars.filter { !$0.isNaN }.isEmpty)
    let law = gradient(at: Self.covariance) {
      MultivariateNormal(mean: Self.mean, covariance: $0).sample(3, using: &random)
    }
    #expect(law.scalars.filter { !$0.isNaN }.isEmpty)
  }
}
