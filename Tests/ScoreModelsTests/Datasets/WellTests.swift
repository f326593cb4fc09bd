import Glibc
import ScoreModels
import Tensors
import Testing

/// Potentials whose stationary law is known, and simulations that miss it.
@Suite struct WellTests {
  @Test(arguments: [0.05, 0.3, 2.0.squareRoot(), 10, 50])
  func `the law of a double well is exp(−2V / ε²)`(diffusion: Double) {
    let well = DoubleWell(diffusion: diffusion)
    for x in [-2, -1, 0.3, 1.5] {
      let exponent = -2 * well.potential(at: x) / diffusion / diffusion
      let found = well.logDensity(at: x) - well.logDensity(at: 1)
      #expect((found - exponent).magnitude < 1e-9 * max(1, exponent.magnitude))
    }
    // In two halves, since each can be a needle.
    let reach = 1 + 20 * diffusion
    func mean(_ f: (Double) -> Double) -> Double {
      2 * integral(of: { f($0) * well.density(at: $0) }, over: 0...1)
        + 2 * integral(of: { f($0) * well.density(at: $0) }, over: 1...reach)
    }
    #expect((mean { _ in 1 } - 1).magnitude < 1e-10)
    #expect((mean { $0 * $0 } - well.variance).magnitude < 1e-9 * well.variance)
    for p in [1e-12, 0.01, 0.3, 0.5, 0.9, 1 - 1e-9] {
      #expect((well.cumulative(at: well.quantile(p)) - p).magnitude < 1e-12 * max(1e-3, p))
    }
  }

  @Test func `coupled wells have the density of their potential`() {
    for diffusion in [0.3, 2.0.squareRoot(), 5] {
      let wells = CoupledWells(diffusion: diffusion)
      let total = integral(
        of: { exp(wells.logDensity($0, $1)) }, x: -15...15, y: -15...15)
      #expect((total - 1).magnitude < 1e-9)
      let exponent = -2 * (wells.potential(1, 0.5) - wells.potential(-1, 1)) / diffusion / diffusion
      #expect((wells.logDensity(1, 0.5) - wells.logDensity(-1, 1) - exponent).magnitude < 1e-9)
    }
    // Opposite signs are more likely.
    #expect(CoupledWells().covariance[0, 1] < 0)
  }

  /// The denoising loss of the exact score. The parts |z/σ|² and 2 s(x)·z/σ are most of its noise;
  /// their means, 2/σ² and 0, stand in for them.
  private func loss(_ x: Tensor, _ noiseLevel: Double, _ random: inout RandomStream) -> Estimate {
    let z = random.normal(x.shape) / noiseLevel
    let score = CoupledWells().score(at: x + noiseLevel * noiseLevel * z)
    let residual = score + z
    let known = z * z + 2 * CoupledWells().score(at: x) * z
    let excess = (residual * residual - known).sum(axis: 1)
    return Estimate(mean: excess + 2 / (noiseLevel * noiseLevel))
  }

  @Test func `exact samples have the loss of theory, simulated ones do not`() {
    var random = RandomStream(seed: 33, label: "loss")
    let exact = loss(CoupledWells().sample(100_000, using: &random), 0.05, &random)
    #expect(exact.agrees(with: 795.488983))
    // One file of the published generator gives 804 with a standard error of 3.
    let biased = loss(CoupledWells().simulated(50_000, using: &random), 0.05, &random)
    #expect(biased.value > 795.488983 + 20 * biased.standardError)
    #expect(Estimate(value: 804, standardError: 3).agrees(with: biased.value))
  }

  @Test func `the bias of the simulation is of first order in the step`() {
    let well = DoubleWell()
    func excess(_ stepSize: Double) -> Estimate {
      var random = RandomStream(seed: 34, label: "bias").split("\(stepSize)")
      let x = well.simulated(
        100_000, stepCount: Int(8 / stepSize), stepSize: stepSize, using: &random)
      let ratio = Estimate(mean: x * x / well.variance)
      return Estimate(value: ratio.value - 1, standardError: ratio.standardError)
    }
    let (coarse, fine) = (excess(0.1), excess(0.05))
    // A tenth at h = 0.1, half of it at h = 0.05.
    #expect(coarse.agrees(with: 0.11))
    let difference = Estimate(
      value: coarse.value - 2 * fine.value,
      standardError: hypot(coarse.standardError, 2 * fine.standardError))
    #expect(difference.agrees(with: 0))
    #expect(fine.value > 4 * fine.standardError)
  }

  @Test func `without noise of any strength the drift ends in a well`() {
    var random = RandomStream(seed: 35)
    let still = DoubleWell(diffusion: 0.05).simulated(1000, stepCount: 400, using: &random)
    #expect(abs(still).isClose(to: .ones([1000]), tolerance: 0.2))
    #expect(CoupledWells().simulated(5, stepCount: 0, using: &random).shape == [5, 2])
    var (a, b) = (RandomStream(seed: 3), RandomStream(seed: 3))
    #expect(DoubleWell().simulated(0, using: &random).shape == [0])
    #expect(DoubleWell().simulated(3, stepCount: 0, using: &a) == b.normal([3]))
  }
}
