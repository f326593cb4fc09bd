import ScoreModels
import Tensors
import Testing

/// Objectives of scores of the plane against closed forms: expectations are taken by quadrature.
@Suite struct PlanarClosedFormTests {
  private static let normal = MultivariateNormal(
    mean: Tensor([0.4, -0.3]), covariance: Tensor([[1.2, 0.4], [0.4, 0.8]]))
  private static let mixture = GaussianMixture(
    means: Tensor([[-1.2, 0.5], [0.9, -0.4]]),
    covariances: [[[0.6, 0.2], [0.2, 0.5]], [[0.9, -0.3], [-0.3, 0.7]]],
    weights: [0.4, 0.6])
  private static let laws: [any NoisableDistribution] = [normal, mixture]

  /// The points of a square grid, and the area that each stands for.
  private static let (x, area): (Tensor, Double) = {
    let (reach, count) = (9.0, 145)
    let line = Tensor.linspace(-reach...reach, count: count).scalars
    let points = line.flatMap { x in line.flatMap { y in [x, y] } }
    let step = 2 * reach / Double(count - 1)
    return (Tensor(points, shape: [count * count, 2]), step * step)
  }()

  /// ∫ p(x) f(x) dx by the trapezoidal rule, which is exact to rounding for smooth functions that
  /// vanish at the edges.
  private static func mean(_ losses: Tensor, _ law: any Distribution) -> Double {
    (losses * law.density(at: x)).sum().item * area
  }

  private static func mean(
    _ objective: any Objective, _ law: any Distribution, _ score: (Tensor) throws -> Tensor
  ) throws -> Double {
    var random = RandomStream(seed: 1)
    return mean(try objective.losses(of: score, at: x, using: &random), law)
  }

  /// A linear score s = x A + b on N(m, Σ): E|s|² = tr Aᵀ(Σ + m mᵀ)A + 2 mᵀ A b + |b|².
  @Test func `linear scores on a normal law`() throws {
    let a = Tensor([[-1.1, 0.3], [0.2, -0.6]])
    let b = Tensor([0.25, -0.4])
    func linear(_ x: Tensor) -> Tensor { x.matmul(a) + b }
    let (m, spread) = (Self.normal.mean, Self.normal.covariance)
    func square(_ a: Tensor, _ b: Tensor) -> Double {
      let shift = m.matmul(a) + b
      return (a * spread.matmul(a)).sum().item + (shift * shift).sum().item
    }
    let implicit = square(a, b) / 2 - 1.7
    #expect(abs(try Self.mean(ImplicitScoreMatching(), Self.normal, linear) - implicit) < 1e-10)
    // s − ∇ log p = x (A + P) + b − P m.
    let precision = spread.inverse()
    let fisher = square(a + precision, b - precision.matmul(m)) / 2
    let explicit = try Self.mean(ExplicitScoreMatching(law: Self.normal), Self.normal, linear)
    #expect(abs(explicit - fisher) < 1e-10)
    #expect(abs(explicit - implicit - (spread.inverse() * .identity(2)).sum().item / 2) < 1e-10)
  }

  @Test(arguments: laws.indices)
  func `the score of the law itself reaches the lowest loss`(index: Int) throws {
    let law = Self.laws[index]
    let lowest = ImplicitScoreMatching().lowestLoss(for: law)
    let implicit = try Self.mean(ImplicitScoreMatching(), law) { law.score(at: $0) }
    #expect(abs(implicit - lowest) < 1e-10)
  }

  @Test(arguments: laws.indices)
  func `explicit and implicit objectives differ by half the Fisher information`(index: Int) throws {
    let law = Self.laws[index]
    // The score of another mixture, which is not that of the law.
    let other = GaussianMixture(
      means: Tensor([[-0.7, 0], [1, 0.6]]), standardDeviations: [1, 1.4], weights: [2, 1])
    let explicit = try Self.mean(ExplicitScoreMatching(law: law), law) { other.score(at: $0) }
    let implicit = try Self.mean(ImplicitScoreMatching(), law) { other.score(at: $0) }
    #expect(abs(explicit - implicit - law.fisherInformation(noiseLevel: 0) / 2) < 1e-10)
  }

  /// The mean over two directions v that have E v vᵀ = I: √2 times the unit vectors.
  @Test(arguments: laws.indices)
  func `slices over all directions are the implicit objective`(index: Int) throws {
    let law = Self.laws[index]
    func sliced(reducesVariance: Bool) throws -> Double {
      let objective = SlicedScoreMatching(reducesVariance: reducesVariance)
      let sums = try (0..<2).map { axis in
        let row = Tensor([axis == 0 ? 2.0.squareRoot() : 0, axis == 1 ? 2.0.squareRoot() : 0])
        let losses = try objective.losses(
          of: { law.score(at: $0) }, at: Self.x, along: row.broadcast(to: Self.x.shape))
        return Self.mean(losses, law)
      }
      return (sums[0] + sums[1]) / 2
    }
    let lowest = SlicedScoreMatching().lowestLoss(for: law)
    #expect(abs(try sliced(reducesVariance: true) - lowest) < 1e-10)
    #expect(abs(try sliced(reducesVariance: false) - lowest) < 1e-10)
  }
}
