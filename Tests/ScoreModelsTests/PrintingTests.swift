import ScoreModels
import Tensors
import Testing

@Suite struct PrintingTests {
  @Test(arguments: [
    (Normal() as any Distribution, "Normal(mean: 0.0, standardDeviation: 1.0)"),
    (Ring(), "Ring(radius: 2.0, thickness: 0.3)"),
    (
      MultivariateNormal(mean: [1, 2], covariance: [[2, 0.3], [0.3, 1]]),
      "MultivariateNormal(mean: [1.0, 2.0], covariance: [[2.0, 0.3], [0.3, 1.0]])"
    ),
    (
      MultivariateNormal(mean: [1, 2]),
      "MultivariateNormal(mean: [1.0, 2.0], standardDeviation: 1.0)"
    ),
    (
      GaussianMixture(means: [-2, 2], standardDeviation: 0.5, weights: [1, 3]),
      "GaussianMixture(0.25 N(-2.0, σ = 0.5) + 0.75 N(2.0, σ = 0.5))"
    ),
    (
      GaussianMixture(
        means: [[0, 1], [2, 3]], covariances: [[[1, 0], [0, 1]], [[2, 0], [0, 2]]]),
      "GaussianMixture(0.5 N([0.0, 1.0], Σ) + 0.5 N([2.0, 3.0], Σ))"
    ),
    (
      GaussianMixture(means: [1, 2, 3, 4, 5], standardDeviation: 1, weights: [1, 0, 0, 1, 2]),
      "GaussianMixture(0.25 N(1.0, σ = 1.0) + 0.0 N(2.0, σ = 1.0) + 0.0 N(3.0, σ = 1.0)"
        + " + 0.25 N(4.0, σ = 1.0) + … (5 components))"
    ),
  ])
  func `distributions print their parameters`(law: any Distribution, text: String) {
    #expect("\(law)" == text)
  }
}
