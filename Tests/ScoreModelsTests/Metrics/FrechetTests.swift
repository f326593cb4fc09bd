import ScoreModels
import Tensors
import Testing

@Suite struct FrechetTests {
  @Test func `distances of normal distributions`() {
    // Covariances that commute: Σ (√λ − √μ)².
    let first = MultivariateNormal(mean: [1, 2], covariance: [[4, 0], [0, 9]])
    let second = MultivariateNormal(mean: [1, 5], covariance: [[1, 0], [0, 25]])
    #expect((frechetDistance(first, second) - (9 + 1 + 4)).magnitude < 1e-12)
    #expect(frechetDistance(first, first).magnitude < 1e-12)
    // Turning both changes nothing.
    let turn: Tensor = [[0.6, -0.8], [0.8, 0.6]]
    func turned(_ law: MultivariateNormal) -> MultivariateNormal {
      MultivariateNormal(
        mean: turn.matmul(law.mean),
        covariance: turn.matmul(law.covariance).matmul(turn.transposed()))
    }
    #expect((frechetDistance(turned(first), turned(second)) - 14).magnitude < 1e-12)
  }

  @Test func `the moves have the derivative of the distance`() {
    // Covariances that do not commute, against the other order of the arguments.
    let first = MultivariateNormal(mean: [0, 0], covariance: [[2, 0.9], [0.9, 1]])
    let second = MultivariateNormal(mean: [0, 0], covariance: [[1, -0.4], [-0.4, 3]])
    let there = frechetDistance(first, second)
    #expect((there - frechetDistance(second, first)).magnitude < 1e-12 && there > 0.1)
  }

  @Test func `samples have the distance of their laws, and the standard error is the spread`() {
    let first = MultivariateNormal(mean: [0, 0], covariance: [[2, 0.9], [0.9, 1]])
    let second = MultivariateNormal(mean: [1, 0], covariance: [[1, -0.4], [-0.4, 3]])
    var random = RandomStream(seed: 71, label: "frechet")
    let large = frechetDistance(
      first.sample(20_000, using: &random), second.sample(30_000, using: &random))
    #expect(large.agrees(with: frechetDistance(first, second)))
    let estimates = (0..<300).map { _ in
      frechetDistance(first.sample(200, using: &random), second.sample(150, using: &random))
    }
    let spread = Tensor(estimates.map(\.value)).standardDeviation(correction: 1).item
    let reported = Tensor(estimates.map(\.standardError)).mean().item
    // The spread of 300 numbers is known to 4 %.
    #expect((0.85...1.18).contains(reported / spread), "\(reported) against \(spread)")
  }

  @Test func `features that always agree do no harm`() {
    let flat = Tensor([[1, 0, 5], [2, 0, 5], [4, 0, 5]])
    let distance = frechetDistance(flat, flat * 2)
    #expect(distance.value.isFinite && distance.standardError.isFinite)
  }
}
