import ScoreModels
import Tensors
import Testing

@Suite struct DenoisingTests {
  @Test func `the loss of the noised data's score is the lowest`() throws {
    var random = RandomStream(seed: 5)
    let data = random.normal([200_000])
    let objective = DenoisingScoreMatching(noiseLevel: 0.5)
    // With data from N(0, 1) the noised data has variance 1.25: 1/σ² − 1/1.25 = 3.2.
    let losses = try objective.losses(of: { $0 * -0.8 }, at: data, using: &random)
    #expect(Estimate(mean: losses).agrees(with: 3.2))
  }

  @Test func `scores of another shape are errors`() {
    var random = RandomStream(seed: 5)
    #expect(
      throws: ShapeError.self,
      performing: {
        _ = try DenoisingScoreMatching(noiseLevel: 1).loss(
          of: { $0.sum() }, at: Tensor([1, 2]), using: &random)
      })
  }
}
