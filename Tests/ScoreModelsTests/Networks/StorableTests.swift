import ScoreModels
import Tensors
import Testing

/// Values that are taken apart and made again.
@Suite struct StorableTests {
  private static func rules() -> [any Optimiser] {
    let rates: [any LearningRate] = [
      ConstantRate(0.1), CosineRate(from: 0.1, to: 0.01, steps: 5),
      WarmUp(steps: 3, to: ExponentialRate(from: 0.1, to: 0.01, steps: 5)),
    ]
    return rates.flatMap { rate -> [any Optimiser] in
      [
        Adam(rate: rate, epsilon: 1e-3), AdamW(rate: rate, weightDecay: 0.2), SGD(rate: rate),
        SGD(rate: rate, momentum: 0.9, isNesterov: true),
      ]
    }
  }

  @Test(arguments: NetworkGradientTests.cases)
  func `a network is made again from its parts`(test: NetworkGradientTests.Case) throws {
    var random = RandomStream(seed: 5)
    let model = test.make(.float32, &random)
    let parts = try #require(StoredParts(model))
    let again = try #require(parts.value as? any Trainable)
    #expect(again.parameters == model.parameters)
    #expect("\(again)" == "\(model)")
    #expect(StoredParts(again) == parts)
  }

  @Test(arguments: NetworkGradientTests.cases)
  func `parts that do not fit are refused`(test: NetworkGradientTests.Case) throws {
    var random = RandomStream(seed: 5)
    let good = try #require(StoredParts(test.make(.float32, &random)))
    for _ in 0..<300 {
      var bad = good
      Self.spoil(&bad, using: &random)
      // Whatever is accepted is a whole value again.
      if let value = bad.value as? any Trainable { #expect(value.parameters.count > 0) }
    }
  }

  private static func spoil(_ parts: inout StoredParts, using random: inout RandomStream) {
    if !parts.parts.isEmpty, random.integer(in: 0..<2) == 0 {
      return spoil(&parts.parts[random.integer(in: 0..<parts.parts.count)], using: &random)
    }
    switch random.integer(in: 0..<6) {
    case 0 where !parts.tensors.isEmpty: parts.tensors.removeLast()
    case 1 where !parts.tensors.isEmpty:
      let i = random.integer(in: 0..<parts.tensors.count)
      parts.tensors[i] = .zeros(
        [random.integer(in: 0..<5), random.integer(in: 0..<5)], elementType: .float32)
    case 2: parts.tensors.append(Tensor(1))
    case 3: parts.numbers = parts.numbers.map { _ in random.normal() * 1e3 }
    case 4: parts.texts = ["silly"]
    default: if !parts.parts.isEmpty { parts.parts.removeLast() }
    }
  }

  @Test func `rules go on exactly where they were`() throws {
    let start = Parameters(["a"], [Tensor([1, -2, 3])])
    for rule in Self.rules() {
      var rule = rule
      var parameters = rule.updated(start, along: start)
      parameters = rule.updated(parameters, along: parameters)
      var again = try #require(StoredParts(rule)?.value as? any Optimiser)
      #expect(again.updated(parameters, along: start) == rule.updated(parameters, along: start))
      #expect(again.state == rule.state)
    }
  }

  @Test(arguments: DerivativeTests.cases)
  func `a law is made again from its parts`(test: DerivativeTests.Case) throws {
    for value: any Sendable in [test.law, ExplicitScoreMatching(law: test.law)] {
      let parts = try #require(StoredParts(value))
      let again = try #require(parts.value)
      #expect(StoredParts(again) == parts)
      #expect("\(again)" == "\(value)")
    }
    let again = try #require(StoredParts(test.law)?.value as? any Distribution)
    #expect(again.logDensity(at: test.points) == test.law.logDensity(at: test.points))
    #expect(again.score(at: test.points) == test.law.score(at: test.points))
  }

  @Test(arguments: DerivativeTests.cases)
  func `parts of a law that do not fit are refused`(test: DerivativeTests.Case) throws {
    var random = RandomStream(seed: 6)
    let good = try #require(StoredParts(test.law))
    for _ in 0..<300 {
      var bad = good
      Self.spoil(&bad, using: &random)
      // Whatever is accepted is a whole value again.
      if let law = bad.value as? any Distribution, law.eventShape == test.law.eventShape {
        #expect(law.logDensity(at: test.points).count == test.points.shape[0])
      }
    }
  }

  @Test func `averages, objectives and embeddings are made again`() throws {
    let values: [any Storable] = [
      ExponentialAverage(of: Parameters(["a"], [Tensor([1, 2])]), decay: 0.5),
      DenoisingScoreMatching(noiseLevel: 0.3),
      MultilevelDenoising(noiseLevels: [1, 0.5], weighting: .denoiser), ImplicitScoreMatching(),
      SlicedScoreMatching(projection: .sphere, directionCount: 3, reducesVariance: false),
      FiniteDifferenceScoreMatching(step: 0.1, projection: .normal),
      GaussianMixtureScoreMatching(noiseLevel: 2), SinusoidalEmbedding(6, maximumPeriod: 30),
      Dropout(0.25),
    ]
    for value in values {
      let parts = try #require(value.stored)
      let again = try #require(parts.value)
      #expect(again.stored == parts)
      #expect("\(again)" == "\(value)")
    }
  }
}
