import Glibc
import ScoreModels
import Tensors
import Testing

/// Distances of samples against what is known of normal distributions, and their standard errors
/// against the spread of many repetitions.
@Suite struct SampleMetricTests {
  private func normal(
    _ count: Int, _ dimension: Int, shift: Double = 0, scale: Double = 1,
    _ random: inout RandomStream
  ) -> Tensor {
    random.normal([count, dimension]) * scale + shift
  }

  /// Whether standard errors tell the spread of estimates, and the mean is what it should be.
  ///
  /// The spread of 300 estimates is known to 4 %. Where distributions agree, means of pairs report
  /// up to 1.4 times their spread.
  private func expectHonest(
    _ expected: Double?, _ label: String, sourceLocation: SourceLocation = #_sourceLocation,
    _ estimate: (inout RandomStream) -> Estimate
  ) {
    let estimates = (0..<300).map { i in
      var random = RandomStream(seed: 41, label: label).split(i)
      return estimate(&random)
    }
    let mean = Estimate(mean: Tensor(estimates.map(\.value)))
    if let expected {
      #expect(mean.agrees(with: expected), "\(label): \(mean)", sourceLocation: sourceLocation)
    }
    let reported = estimates.reduce(0) { $0 + $1.standardError * $1.standardError } / 300
    let spread = mean.standardError * 300.0.squareRoot()
    #expect(
      (0.8...1.5).contains(reported.squareRoot() / spread),
      "\(label): standard errors \(reported.squareRoot()), spread \(spread)",
      sourceLocation: sourceLocation)
  }

  // MARK: Means of pairs

  /// E exp(−r²/2h²) for X − Y ~ N(δ, v I).
  private func meanKernel(_ h: Double, _ v: Double, _ shift: Double, _ d: Int) -> Double {
    pow(h * h / (h * h + v), Double(d) / 2) * exp(-Double(d) * shift * shift / 2 / (h * h + v))
  }

  @Test(arguments: [(0.0, 1.0), (0.8, 1), (0, 2), (0.5, 0.6)])
  func `maximum mean discrepancy of normal samples`(shift: Double, scale: Double) {
    let (h, v) = (1.3, scale * scale)
    let expected =
      meanKernel(h, 2, 0, 2) + meanKernel(h, 2 * v, 0, 2) - 2 * meanKernel(h, 1 + v, shift, 2)
    expectHonest(expected, "mmd \(shift) \(scale)") { random in
      maximumMeanDiscrepancy(
        normal(40, 2, &random), normal(60, 2, shift: shift, scale: scale, &random),
        kernel: GaussianKernel(bandwidth: h))
    }
  }

  /// E|X| for X ~ N(m, s²).
  private func meanDistance(_ m: Double, _ s: Double) -> Double {
    s * (2 / Double.pi).squareRoot() * exp(-m * m / 2 / s / s) + m * erf(m / s / 2.0.squareRoot())
  }

  @Test(arguments: [(0.0, 1.0), (1, 1), (0, 2)])
  func `energy distance of normal numbers, without the root`(shift: Double, scale: Double) {
    let expected =
      2 * meanDistance(shift, (1 + scale * scale).squareRoot()) - meanDistance(0, 2.0.squareRoot())
      - meanDistance(0, scale * 2.0.squareRoot())
    expectHonest(expected, "energy \(shift) \(scale)") { random in
      energyDistance(
        random.normal([50]), random.normal([40]) * scale + shift)
    }
  }

  @Test func `means of pairs are those of a loop over pairs`() throws {
    var random = RandomStream(seed: 42)
    let (x, y) = (normal(7, 3, &random), normal(5, 3, shift: 0.5, &random))
    func mean(_ a: Tensor, _ b: Tensor, _ isSame: Bool) -> Double {
      var (sum, count) = (0.0, 0.0)
      for i in 0..<a.shape[0] {
        for j in 0..<b.shape[0] where !isSame || i != j {
          (sum, count) = (sum + (a[i] - b[j]).norm().item, count + 1)
        }
      }
      return sum / count
    }
    let expected = 2 * mean(x, y, false) - mean(x, x, true) - mean(y, y, true)
    #expect((energyDistance(x, y).value - expected).magnitude < 1e-12)
    let laplace = try maximumMeanDiscrepancy(x, y) { exp(sqrt($0) * -0.5) }
    #expect(
      (laplace.value - maximumMeanDiscrepancy(x, y, kernel: LaplaceKernel(bandwidth: 2)).value)
        .magnitude < 1e-12)
    #expect(energyDistance(x.converted(to: .float32), y).value - expected < 1e-5)
    #expect(energyDistance(x * Double.nan, y).value.isNaN)
  }

  @Test func `a kernel that changes shapes is told so`() {
    let message = "a kernel must keep the shape [3, 3] of squared distances, found []"
    #expect(throws: ShapeError(message)) {
      try maximumMeanDiscrepancy([1, 2, 3], [4, 5]) { $0.sum() }
    }
  }

  @Test func `kernels have their values`() {
    let squares: Tensor = [0, 1, 4]
    func values(_ kernel: any RadialKernel) -> Tensor { kernel.value(atSquaredDistance: squares) }
    #expect(values(GaussianKernel(bandwidth: 2)).isClose(to: exp(squares / -8)))
    #expect(values(LaplaceKernel()).isClose(to: exp(Tensor([0, -1, -2]))))
    #expect(
      values(InverseMultiquadricKernel(scale: 2)).isClose(to: 1 / sqrt(squares + 4)))
    let both = (values(GaussianKernel(bandwidth: 1)) + values(GaussianKernel(bandwidth: 3))) / 2
    #expect(values(MultiscaleKernel(bandwidths: [1, 3])).isClose(to: both))
    // The upper median of 1, 2, 3, 4, 6 and 7.
    #expect(GaussianKernel(medianDistanceOf: [0, 1, 3, 7]).bandwidth == 4)
    #expect(GaussianKernel(medianDistanceOf: [2, 2, 2]).bandwidth == 1)
  }

  @Test(arguments: [0.0, 0.5])
  func `Stein's discrepancy of a normal distribution`(shift: Double) {
    // The law is N(0, I) in the plane, samples are N(shift, I). With the Gaussian kernel of bandwidth
    // h the mean of u is E[(s − s_q)·(s′ − s′_q) k] with s − s_q = −shift, the same for all points.
    let h = 1.5
    let expected = 2 * shift * shift * meanKernel(h, 2, 0, 2)
    let law = MultivariateNormal(mean: [0, 0])
    expectHonest(expected, "ksd \(shift)") { random in
      kernelizedSteinDiscrepancy(
        samples: normal(50, 2, shift: shift, &random), from: law,
        kernel: GaussianKernel(bandwidth: h))
    }
  }

  @Test func `Stein's discrepancy by a score in a closure`() throws {
    var random = RandomStream(seed: 43)
    let x = random.normal([2000])
    let right = try kernelizedSteinDiscrepancy(samples: x) { -$0 }
    let wrong = try kernelizedSteinDiscrepancy(samples: x) { -1.5 * $0 }
    #expect(right.agrees(with: 0) && !wrong.agrees(with: 0))
    #expect(right == kernelizedSteinDiscrepancy(samples: x, from: Normal()))
    #expect(throws: ShapeError("a score must keep the shape [2000] of points, found []")) {
      try kernelizedSteinDiscrepancy(samples: x) { $0.sum() }
    }
  }

  // MARK: Chamfer

  @Test func `Chamfer distances of a few points`() {
    // From x: 1 and 4 (to 1 and 5); from y: 1, 4 and 81 to the nearest of 0 and 3.
    let (x, y): (Tensor, Tensor) = ([[0], [3]], [[1], [5], [12]])
    let expected: Double = 5.0 / 2 + 86.0 / 3
    #expect(chamferDistance(x, y) == expected)
    #expect(chamferDistance(x, x) == 0)
    let clouds = chamferDistance([0, 3, 0, 3, 7], [1, 5, 0, 3, 9], cloudSize: 2)
    // Clouds 0, 3 and 1, 5; then 0, 3 and 0, 3.
    #expect(clouds.value == 2.5)
  }

  @Test func `clouds of data are as near to each other as published`() {
    var random = RandomStream(seed: 44, label: "roll")
    func data() -> Tensor {
      Dataset(SwissRoll(hasHole: true).sample(10_000, using: &random)).standardized().points * 2
    }
    let real = chamferDistance(data(), data(), cloudSize: 100)
    #expect(real.agrees(with: 0.077))
  }

  // MARK: Transport

  @Test(arguments: [1, 2, 3, 5, 6, 7])
  func `assignments are the cheapest of all permutations`(n: Int) {
    for trial in 0..<20 {
      var random = RandomStream(seed: 45, label: "\(n)").split(trial)
      // Ties in half of the trials.
      let costs =
        trial % 2 == 0
        ? random.uniform([n, n])
        : Tensor(random.integers(n * n, in: 0..<4).map(Double.init), shape: [n, n])
      let assignment = optimalAssignment(costs: costs)
      #expect(assignment.sorted() == Array(0..<n))
      func total(_ columns: [Int]) -> Double {
        columns.enumerated().reduce(0) { $0 + costs[$1.offset, $1.element] }
      }
      let least = permutations(n).map(total).min() ?? 0
      #expect((total(assignment) - least).magnitude < 1e-12)
    }
    #expect(optimalAssignment(costs: .zeros([0, 0])) == [])
  }

  private func permutations(_ n: Int) -> [[Int]] {
    guard n > 0 else { return [[]] }
    return permutations(n - 1).flatMap { rest in
      (0...rest.count).map { place in
        var order = rest
        order.insert(n - 1, at: place)
        return order
      }
    }
  }

  @Test func `a shifted cloud is at the distance of the shift`() {
    var random = RandomStream(seed: 46)
    let x = random.normal([200, 3])
    let shift: Tensor = [0.3, -0.4, 1.2]
    for order in [1, 2, 3.0] {
      let moved = wassersteinDistance(x, random.shuffled(x + shift), order: order)
      #expect((moved.value - 1.3).magnitude < 1e-12, "order \(order)")
    }
    let same = wassersteinDistance(x, random.shuffled(x))
    #expect(same.value == 0 && same.standardError == 0)
  }

  @Test func `on the line the assignment and the sort agree`() {
    var random = RandomStream(seed: 47)
    let (x, y) = (random.normal([60]), random.normal([60]) * 2 + 1)
    for order in [1, 2, 3.0] {
      let sorted = wassersteinDistance(x, y, order: order)
      let flat = Tensor.zeros([60])
      let assigned = wassersteinDistance(
        Tensor(stacking: [x, flat], axis: 1), Tensor(stacking: [y, flat], axis: 1), order: order)
      #expect((sorted.value - assigned.value).magnitude < 1e-12)
      #expect((sorted.standardError / assigned.standardError - 1).magnitude < 0.1)
    }
  }

  @Test func `transport on the line with unequal numbers of points`() {
    // Halves of 0 and 6 to thirds of 0, 3 and 6.
    var random = RandomStream(seed: 48)
    let sliced = slicedWassersteinDistance(
      [0, 6], [3, 6, 0], lineCount: 2, order: 1, using: &random)
    #expect((sliced.value - 1).magnitude < 1e-12)
  }

  @Test func `the standard error of a Wasserstein distance is its spread`() {
    // W₂ of N(0, 1) and N(2, 1) is 2; at n = 100 the mean is a little larger.
    expectHonest(nil, "line") { random in
      wassersteinDistance(random.normal([100]), random.normal([100]) + 2)
    }
    expectHonest(nil, "plane") { random in
      wassersteinDistance(
        normal(60, 2, &random), normal(60, 2, shift: 2, &random), order: 1)
    }
    var random = RandomStream(seed: 49)
    let far = wassersteinDistance(random.normal([5000]), random.normal([5000]) * 2 + 3)
    #expect(far.agrees(with: 10.0.squareRoot()))
  }

  @Test func `sliced distance of normal samples`() {
    // SW² = |δ|²/d + (1 − s)² for N(0, I) and N(δ, s² I), plus a bias of order 1/n.
    var random = RandomStream(seed: 50)
    let (x, y) = (normal(5000, 3, &random), normal(4000, 3, scale: 1.5, &random) + [1, 2, -2])
    let sliced = slicedWassersteinDistance(x, y, lineCount: 400, using: &random)
    #expect(sliced.agrees(with: (9.0 / 3 + 0.25).squareRoot()))
    expectHonest(nil, "sliced") { random in
      slicedWassersteinDistance(
        normal(80, 2, &random), normal(60, 2, shift: 1, &random), lineCount: 20, using: &random)
    }
  }

  // MARK: Others

  @Test func `a classifier cannot tell samples of one distribution apart`() {
    expectHonest(0.5, "classifier") { random in
      classifierAccuracy(normal(60, 2, &random), normal(70, 2, &random), using: &random)
    }
    var random = RandomStream(seed: 51)
    let apart = classifierAccuracy(
      normal(200, 2, &random), normal(200, 2, shift: 20, &random), using: &random)
    #expect(apart.value == 1)
    // Two normal distributions at distance 2: the best classifier is right with probability Φ(1).
    let near = classifierAccuracy(
      random.normal([4000]), random.normal([4000]) + 2, neighbours: 101, using: &random)
    #expect((near.value - Normal().cumulative(at: 1)).magnitude < 0.01 + 4 * near.standardError)
  }

  @Test func `the likelihood of points from the law itself is its entropy`() {
    var random = RandomStream(seed: 52)
    let law = MultivariateNormal(mean: [1, 2], covariance: [[2, 0.5], [0.5, 1]])
    let points = law.sample(20_000, using: &random)
    let own = negativeLogLikelihood(of: points, under: law)
    #expect(own.agrees(with: law.entropy))
    // KL between N(1, …) in each of two directions, shifted by δ: ½ δᵀ Σ⁻¹ δ with δ = (1, 0).
    let other = MultivariateNormal(mean: [2, 2], covariance: [[2, 0.5], [0.5, 1]])
    let cost = negativeLogLikelihood(of: points, under: other)
    #expect(cost.agrees(with: law.entropy + 0.5 / 1.75))
  }

  @Test func `distances of all pairs`() {
    let (x, y): (Tensor, Tensor) = ([[0, 0], [1, 2]], [[3, 4], [1, 0], [0, 0]])
    #expect(squaredDistances(x, y) == [[25, 1, 0], [8, 4, 5]])
    #expect(squaredDistances([1, 2], [4]) == [[9], [4]])
    let slope = gradient(at: x) { squaredDistances($0, y).sum() }
    #expect(slope == 2 * (3 * x - y.sum(axis: 0)))
  }

  @Test func `sentences about points`() {
    #expect(Tensor.zeros([3, 2]).arePoints(atLeast: 3) && Tensor.zeros([3]).arePoints(atLeast: 3))
    #expect(
      Tensor.zeros([3, 2]).pointsProblem(atLeast: 4) == "expected at least 4 points, found 3")
    #expect(
      Tensor.zeros([3, 2, 1]).pointsProblem(atLeast: 1)
        == "expected points of shape [n, d], found shape [3, 2, 1]")
    #expect(
      Tensor.zeros([3, 2]).dimensionProblem(.zeros([4]))
        == "points must have one dimension, found shapes [3, 2] and [4]")
  }
}
