import ScoreModels
import Tensors
import Testing

/// Training as a value.
@Suite struct TrainingTests {
  private static let data: Tensor = {
    var random = RandomStream(seed: 1, label: "data")
    return random.normal([1000, 2], elementType: .float32)
  }()

  private static func fresh() -> Training<MLP> {
    var random = RandomStream(seed: 2)
    return Training(
      MLP(2, [16], 2, using: &random),
      optimiser: Adam(rate: WarmUp(steps: 5, to: CosineRate(from: 0.01, steps: 60))), clipping: 20,
      averaging: 0.9, random: random.split("training"))
  }

  private static func run(_ training: inout Training<MLP>, _ steps: Int) throws -> [Double] {
    let objective = DenoisingScoreMatching(noiseLevel: 0.5)
    return try (0..<steps).map { _ in
      try training.step { network, random in
        let batch = data.rows(random.integers(64, in: 0..<1000))
        return try objective.loss(of: { network($0) }, at: batch, using: &random)
      }
    }
  }

  @Test func `resumed training is bit-identical`() throws {
    var whole = Self.fresh()
    let losses = try Self.run(&whole, 40)
    var first = Self.fresh()
    var resumedLosses = try Self.run(&first, 17)
    let bytes = first.checkpoint.safetensorsBytes
    var second = Self.fresh()
    second.resume(from: try Parameters(safetensorsBytes: bytes))
    resumedLosses += try Self.run(&second, 23)
    #expect(resumedLosses == losses)
    #expect(second.checkpoint == whole.checkpoint)
    #expect(second.averaged == whole.averaged && second.averaged != second.model)
  }

  @Test func `a copy goes its own way`() throws {
    var training = Self.fresh()
    _ = try Self.run(&training, 3)
    var copy = training
    let before = training.checkpoint
    _ = try Self.run(&copy, 3)
    #expect(training.checkpoint == before)
    #expect(training.stepCount == 3 && copy.stepCount == 6)
  }

  @Test func `an error in a loss leaves training as it was`() throws {
    var training = Self.fresh()
    let before = training.checkpoint
    #expect(throws: ShapeError.self) {
      try training.step { _, random in
        try DenoisingScoreMatching(noiseLevel: 1).loss(
          of: { $0.sum() }, at: Self.data, using: &random)
      }
    }
    #expect(training.checkpoint == before)
  }

  /// The seed's case in one dimension: data from N(0, 1), σ = 0.1. The exact score −x / 1.01 has the
  /// loss 1/σ² − 1/1.01 = 99.0099, and a trained network comes close.
  @Test func `denoising in one dimension reaches its lowest loss`() throws {
    var random = RandomStream(seed: 4)
    let data = random.normal([10_000, 1])
    let objective = DenoisingScoreMatching(noiseLevel: 0.1)
    let lowest = objective.lowestLoss(for: Normal())
    #expect(abs(lowest - 99.00990099009901) < 1e-10)
    var training = Training(
      OneLayerNetworkWithLinearBypass(1, 4, 1, using: &random),
      optimiser: Adam(rate: CosineRate(from: 0.02, steps: 1500)), averaging: 0.99,
      random: random.split("training"))
    for _ in 0..<1500 {
      _ = try training.step { network, random in
        let batch = data.rows(random.integers(200, in: 0..<10_000))
        return try objective.loss(of: { network($0) }, at: batch, using: &random)
      }
    }
    let network = training.averaged
    // Over the law's own noise the loss has deviation 140; the difference of two scores' losses on
    // the same noise has far less.
    let noised = random.normal([100_000, 1]) * 1.01.squareRoot()
    let excess = (network(noised) + noised / 1.01).squaredLengthsOfRows().mean().item
    #expect(excess < 0.2, "\(excess) above the lowest loss")
  }
}

extension Tensor {
  fileprivate func squaredLengthsOfRows() -> Tensor { (self * self).sum(axis: 1) }
}
