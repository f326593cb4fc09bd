import Glibc
import ScoreModels
import Tensors
import Testing

/// Numbers of streams against the laws they are drawn from.
///
/// Each test is of one distance at level 10⁻³ or of frequencies within 4 standard errors, from fixed
/// seeds: a failure means a wrong law, not bad luck. The last test asks more: that the levels
/// themselves are uniform over many streams.
@Suite struct RandomStreamLawTests {
  private func random(_ label: String) -> RandomStream { RandomStream(seed: 101, label: label) }

  private func distance(_ x: Tensor, _ law: any UnivariateDistribution) -> Double {
    kolmogorovSmirnov(x) { law.cumulative(at: $0) } / kolmogorovSmirnovLimit(count: x.count)
  }

  @Test(arguments: [0.05, 0.5, 0.999, 1, 1.001, 2.5, 40, 1e4])
  func `gamma numbers of every shape`(shape: Double) {
    var random = random("gamma \(shape)")
    let x = random.gamma([100_000], shape: shape, rate: 2)
    let law = Gamma(shape: shape, rate: 2)
    #expect(distance(x, law) < 1)
    #expect(Estimate(mean: x).agrees(with: law.mean))
    #expect(Estimate(mean: (x - law.mean) * (x - law.mean)).agrees(with: law.variance))
  }

  @Test func `uniform, normal and exponential numbers, in both precisions`() {
    for type in [ElementType.float64, .float32] {
      var random = random("\(type)")
      let normal = random.normal([200_000], elementType: type).converted(to: .float64)
      #expect(distance(normal, Normal()) < 1)
      let uniform = random.uniform([200_000], in: -1...2, elementType: type)
      #expect(distance(uniform.converted(to: .float64), Uniform(-1...2)) < 1)
    }
    var random = random("exponential")
    #expect(distance(random.exponential([200_000], rate: 0.3), Exponential(rate: 0.3)) < 1)
    // Moments of a uniform number: E uᵏ = 1 / (k + 1).
    let u = random.uniform([200_000])
    for k in 1...6 { #expect(Estimate(mean: pow(u, Double(k))).agrees(with: 1 / Double(k + 1))) }
    // Moments of a normal number: 0, 1, 0, 3, 0, 15.
    let z = random.normal([200_000])
    for (k, moment) in zip(1...6, [0.0, 1, 0, 3, 0, 15]) {
      #expect(Estimate(mean: pow(z, Double(k))).agrees(with: moment), "\(k)")
    }
  }

  /// Pearson's Σ (n − e)² / e over classes, which with k − 1 degrees of freedom exceeds this limit in
  /// one of a thousand cases.
  private func expectFrequencies(
    _ draws: [Int], _ probabilities: [Double], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var counts = [Double](repeating: 0, count: probabilities.count)
    for draw in draws { counts[draw] += 1 }
    let statistic = zip(counts, probabilities).reduce(0) { sum, pair in
      let expected = pair.1 * Double(draws.count)
      return sum + (pair.0 - expected) * (pair.0 - expected) / expected
    }
    let limit = Gamma(shape: Double(probabilities.count - 1) / 2, rate: 0.5).quantile(0.999)
    #expect(statistic < limit, sourceLocation: sourceLocation)
  }

  @Test func `whole numbers, choices, signs and orders`() {
    var random = random("discrete")
    for width in [2, 3, 7, 100] {
      expectFrequencies(
        random.integers(100_000, in: 0..<width),
        [Double](repeating: 1 / Double(width), count: width))
    }
    let weights = [0.5, 3, 0.01, 1, 2]
    expectFrequencies(
      random.categorical(200_000, weights: weights), weights.map { $0 / 6.51 })
    expectFrequencies(random.rademacher([100_000]).scalars.map { $0 > 0 ? 1 : 0 }, [0.5, 0.5])
    // All 24 orders of four, numbered by their inversions.
    let orders = (0..<60_000).map { _ in
      let order = random.permutation(4)
      return (0..<4).reduce(0) { code, i in
        code * (4 - i) + order[(i + 1)...].count { $0 < order[i] }
      }
    }
    expectFrequencies(orders, [Double](repeating: 1.0 / 24, count: 24))
  }

  @Test func `streams that are split are independent`() {
    let parent = random("parent")
    let streams = (0..<8).map { i -> Tensor in
      var stream = parent.split(i)
      return stream.normal([50_000])
    }
    for i in streams.indices {
      for j in 0..<i { #expect(Estimate(mean: streams[i] * streams[j]).agrees(with: 0)) }
    }
    // A stream beside itself, shifted.
    for shift in [1, 2, 3, 8] {
      let x = streams[0]
      let product = x[0..<50_000 - shift] * x[shift..<50_000]
      #expect(Estimate(mean: product).agrees(with: 0), "\(shift)")
    }
  }

  @Test func `the levels of 500 streams are uniform`() {
    // √n D exceeds t with probability 2 Σ (−1)ᵏ⁻¹ exp(−2k²t²): the level of one stream's distance.
    func level(_ t: Double) -> Double {
      var sum = 0.0
      for k in 1...100 {
        let term = 2 * exp(-2 * Double(k * k) * t * t)
        sum += k % 2 == 1 ? term : -term
      }
      return sum
    }
    let parent = random("levels")
    func levels(_ draw: (inout RandomStream) -> Tensor, _ law: any UnivariateDistribution)
      -> Tensor
    {
      Tensor(
        (0..<500).map { i in
          var stream = parent.split(i)
          let x = draw(&stream)
          let n = Double(x.count).squareRoot()
          // Stephens' correction for a finite number.
          return level((n + 0.12 + 0.11 / n) * kolmogorovSmirnov(x) { law.cumulative(at: $0) })
        })
    }
    #expect(distance(levels({ $0.uniform([2000]) }, Uniform()), Uniform()) < 1)
    #expect(distance(levels({ $0.normal([2000]) }, Normal()), Uniform()) < 1)
    #expect(distance(levels({ $0.exponential([2000]) }, Exponential(rate: 1)), Uniform()) < 1)
    #expect(
      distance(levels({ $0.gamma([2000], shape: 1.7) }, Gamma(shape: 1.7)), Uniform()) < 1)
  }
}
