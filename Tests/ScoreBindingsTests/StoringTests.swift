import CellLanguage
import Diagnostics
import ScoreBindings
import Testing

/// Values of the library that cells hold, as bytes, and the values again.
@Suite struct StoringTests {
  private static let setting = """
    struct Scaled: Network {
      var inner: MLP
      let factor: Double
      var parameters: Parameters {
        get { inner.parameters }
        set { inner.parameters = newValue }
      }
      func callAsFunction(_ x: Tensor) -> Tensor { inner(x) * factor }
    }
    func trained<Model: Network>(_ model: Model, _ optimiser: any Optimiser) throws -> Training<Model> {
      var training = Training(
        model, optimiser: optimiser, clipping: 5, averaging: 0.9, random: RandomStream(seed: 3))
      for _ in 0..<3 {
        _ = try training.step { model, random in
          let points = random.normal([8, 2], elementType: .float32)
          return try DenoisingScoreMatching(noiseLevel: 0.5).loss(
            of: { model($0) }, at: points, using: &random)
        }
      }
      return training
    }
    var stream = RandomStream(seed: 1)
    let network = MLP(2, [8], 2, using: &stream)

    """

  private static let values = [
    "try trained(network, Adam(rate: CosineRate(from: 1e-2, steps: 9)))",
    "try trained(network, SGD(rate: 1e-3, momentum: 0.9))",
    "try trained(Scaled(inner: network, factor: 0.5), AdamW(rate: 1e-2))",
    "[try trained(network, Adam(rate: 1e-2))]",
    "ExplicitScoreMatching(law: GaussianMixture(means: Tensor([-1, 2])))",
    "[Normal(mean: 1), Ring(), ExplicitScoreMatching(law: Banana()).law] as [any Distribution]",
    "[DenoisingScoreMatching(noiseLevel: 1), ExplicitScoreMatching(law: Normal())] as [any Objective]",
  ]

  private func session(_ value: String) throws -> Session {
    let session = Session(library: ScoreLibrary.library)
    let problems = session.check([
      SourceSlice(SourceText(path: "a", Self.setting + "let x = \(value)")),
      SourceSlice(SourceText(path: "b", "print(x)")),
    ])
    try #require(problems.isEmpty, "\(problems.map(\.summary))")
    return session
  }

  @Test(arguments: values)
  func `a value comes back in another process`(value: String) throws {
    let first = try session(value)
    #expect(first.run(0).problem == nil)
    guard case .bytes(let bytes) = first.stored("x") else {
      Issue.record("\(value) has no bytes: \(first.stored("x"))")
      return
    }
    let second = try session(value)
    #expect(second.restore("x", bytes))
    #expect(second.run(1).printed == first.run(1).printed)
    #expect(second.stored("x") == .bytes(bytes))
  }
}
