import Glibc
import ScoreModels
import Tensors
import Testing

/// Conjugate posteriors against prior times likelihood, normalised by quadrature.
@Suite struct PosteriorTests {
  private func expectPosterior(
    _ posterior: some UnivariateDistribution, over range: ClosedRange<Double>, points: [Double],
    unnormalised: @escaping (Double) -> Double
  ) {
    let evidence = integral(of: { exp(unnormalised($0)) }, over: range)
    for x in points {
      let expected = unnormalised(x) - log(evidence)
      #expect((posterior.logDensity(at: x) - expected).magnitude < 1e-10, "at \(x)")
      #expect((posterior.score(at: x) - numericalScore(of: unnormalised, at: x)).magnitude < 1e-6)
    }
  }

  @Test func `normal mean`() {
    let prior = Normal(mean: 1, standardDeviation: 2)
    let data = [0.3, 1.7, -0.4]
    expectPosterior(
      prior.posterior(observing: Tensor(data), noise: 0.8), over: -10...10, points: [-1, 0.4, 2]
    ) { theta in
      data.reduce(prior.logDensity(at: theta)) {
        $0 + Normal(mean: theta, standardDeviation: 0.8).logDensity(at: $1)
      }
    }
    #expect(prior.posterior(observing: [], noise: 1) == prior)
  }

  @Test func `probability of success`() {
    let prior = Beta(alpha: 2, beta: 3)
    expectPosterior(
      prior.posterior(successes: 4, failures: 1), over: 0...1, points: [0.2, 0.5, 0.9]
    ) { prior.logDensity(at: $0) + 4 * log($0) + log(1 - $0) }
    #expect(prior.posterior(successes: 0, failures: 0) == prior)
  }

  @Test func `rate of events`() {
    let prior = Gamma(shape: 2, rate: 0.5)
    expectPosterior(
      prior.posterior(observing: [3, 0, 5]), over: 0...40, points: [0.5, 2, 4]
    ) { prior.logDensity(at: $0) + 8 * log($0) - 3 * $0 }
    #expect(prior.posterior(observing: []) == prior)
  }

  @Test func `extreme observations and parameters do not trap`() {
    for deviation in [5e-324, 1, 1e308] {
      for noise in [5e-324, 1, 1e308] {
        let prior = Normal(mean: 1e308, standardDeviation: deviation)
        let posterior = prior.posterior(observing: [-1.7e308, 1.7e308, 1.7e308], noise: noise)
        #expect(posterior.mean.isFinite)
      }
    }
    _ = Beta(alpha: 1.7e308, beta: 5e-324).posterior(successes: .max, failures: .max)
    _ = Gamma(shape: 1.7e308, rate: 1).posterior(observing: [.max, .max])
  }
}
