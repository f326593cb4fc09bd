#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif
public import Tensors

/// Denoising score matching at several noise levels, one of which is drawn for each point.
///
///     L = E λ(σ) |s(x + σ z, σ) + z / σ|²,   z ~ N(0, I)
///
/// summed over coordinates, averaged over points and levels, without ½.
///
///     min L = mean over σ of λ(σ) (d / σ² − E|∇ log p_σ|²)
///
/// Song, Ermon: Generative modeling by estimating gradients of the data distribution, 2019.
public struct MultilevelDenoising: ConditionalObjective, Equatable {
  /// The levels, all equally likely.
  public let noiseLevels: [Double]
  /// λ.
  public let weighting: NoiseWeighting

  /// The objective at given levels.
  public init(noiseLevels: [Double], weighting: NoiseWeighting = .variance) {
    precondition(!noiseLevels.isEmpty, "an objective needs at least one noise level, found 0")
    precondition(
      noiseLevels.allSatisfy(\.isNoiseLevel),
      (noiseLevels.first { !$0.isNoiseLevel } ?? 0).noiseLevelProblem)
    self.noiseLevels = noiseLevels
    self.weighting = weighting
  }

  /// The objective at levels in geometric sequence, both ends included.
  public init(
    from first: Double, to last: Double, count: Int, weighting: NoiseWeighting = .variance
  ) {
    precondition(first.isNoiseLevel, first.noiseLevelProblem)
    precondition(last.isNoiseLevel, last.noiseLevelProblem)
    precondition(count >= 2, "a sequence of noise levels needs at least 2, found \(count)")
    precondition([count].isShape, [count].shapeProblem)
    let ratio = last / first
    self.init(
      noiseLevels: (0..<count).map { first * pow(ratio, Double($0) / Double(count - 1)) },
      weighting: weighting)
  }

  /// λ(σ) |s(x + σ z, σ) + z / σ|² with one σ and one z for each point.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor, Tensor) throws -> Tensor, at points: Tensor,
    using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    let chosen = random.integers(points.shape[0], in: 0..<noiseLevels.count)
    let noise = random.normal(points.shape, elementType: points.elementType)
    return try losses(of: score, at: points, chosen.map { noiseLevels[$0] }, noise)
  }

  /// The losses at one level for all points, to be shown level by level.
  /// - Throws: `ShapeError` where the score's values have another shape than the points.
  public func losses(
    of score: (Tensor, Tensor) throws -> Tensor, at points: Tensor, noiseLevel: Double,
    using random: inout RandomStream
  ) throws -> Tensor {
    precondition(points.areDataPoints, points.dataPointsProblem)
    precondition(noiseLevel.isNoiseLevel, noiseLevel.noiseLevelProblem)
    let levels = [Double](repeating: noiseLevel, count: points.shape[0])
    let noise = random.normal(points.shape, elementType: points.elementType)
    return try losses(of: score, at: points, levels, noise)
  }

  /// min L for data of a known law.
  public func lowestLoss(for data: any NoisableDistribution) -> Double {
    let sum = noiseLevels.reduce(0) { sum, level in
      sum + weighting.factor(at: level)
        * DenoisingScoreMatching(noiseLevel: level).lowestLoss(for: data)
    }
    return sum / Double(noiseLevels.count)
  }

  private func losses(
    of score: (Tensor, Tensor) throws -> Tensor, at points: Tensor, _ levels: [Double],
    _ noise: Tensor
  ) throws -> Tensor {
    let sigma = Tensor(levels).converted(to: points.elementType)
    let factors = Tensor(levels.map(weighting.factor)).converted(to: points.elementType)
    let spread = points.rank == 2 ? sigma.expanded(axis: 1) : sigma
    let s = try checkedScore({ try score($0, sigma) }, at: points + spread * noise)
    return (s + noise / spread).squaredLengths() * factors
  }
}

extension MultilevelDenoising: Storable {
  package var stored: StoredParts? {
    StoredParts(Self.self, numbers: noiseLevels, texts: [weighting.rawValue])
  }

  package init?(stored: StoredParts) {
    guard let weighting = stored.texts.first.flatMap(NoiseWeighting.init(rawValue:)),
      !stored.numbers.isEmpty, stored.numbers.allSatisfy(\.isNoiseLevel)
    else { return nil }
    (noiseLevels, self.weighting) = (stored.numbers, weighting)
  }
}
