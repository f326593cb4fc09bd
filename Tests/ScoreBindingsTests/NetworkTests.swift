import Testing

/// Networks, objectives and training in cells.
@Suite struct NetworkTests {
  private static let setting = """
    let data = random.normal([200, 2], elementType: .float32)
    let objective = DenoisingScoreMatching(noiseLevel: 0.5)
    func fresh() -> Training<MLP> {
      var stream = RandomStream(seed: 1)
      return Training(
        MLP(2, [8], 2, using: &stream), optimiser: Adam(rate: 1e-2), averaging: 0.9,
        random: stream.split("training"))
    }
    func run(_ training: inout Training<MLP>, _ steps: Int) throws -> [Double] {
      try (0..<steps).map { _ in
        try training.step { network, random in
          let batch = data.rows(random.integers(32, in: 0..<200))
          return try objective.loss(of: { network($0) }, at: batch, using: &random)
        }
      }
    }

    """

  @Test(arguments: [
    (
      """
      var whole = fresh()
      let losses = try run(&whole, 6)
      var first = fresh()
      let early = try run(&first, 2)
      var second = fresh()
      second.resume(from: try Parameters(safetensorsBytes: first.checkpoint.safetensorsBytes))
      print(early + (try run(&second, 4)) == losses, second.checkpoint == whole.checkpoint)
      print(second.averaged == whole.averaged, first.stepCount)
      """, "true true\ntrue 2\n"
    ),
    (
      """
      var network = MLP(2, [4], 1, activation: .tanh, using: &random)
      let copy = network
      let (value, gradient) = valueAndGradient(at: network) { network in
        network(data).sum(axis: 0)
      }
      network.parameters = network.parameters - 0.1 * gradient
      print(value.shape, gradient.names, gradient["1.bias"].item, copy == network)
      print(network)
      """,
      """
      [1] ["0.weight", "0.bias", "1.weight", "1.bias"] 200.0 false
      MLP(2, [4], 1, activation: .tanh)

      """
    ),
    (
      """
      struct Pair: Network {
        var first: Linear
        var second: Linear
        var parameters: Parameters {
          get { Parameters(["first", "second"], parts: [first.parameters, second.parameters]) }
          set {
            first.parameters = newValue.part("first")
            second.parameters = newValue.part("second")
          }
        }
        func callAsFunction(_ x: Tensor) -> Tensor { second(silu(first(x))) }
      }
      var training = Training(
        Pair(first: Linear(2, 8, using: &random), second: Linear(8, 2, using: &random)),
        optimiser: SGD(rate: 1e-3, momentum: 0.9), random: random.split("pair"))
      let losses = try (0..<20).map { _ in
        try training.step { pair, random in
          try objective.loss(of: { pair($0) }, at: data, using: &random)
        }
      }
      print(losses.count, training.model.parameterCount)
      print(training.model.summary)
      """,
      """
      20 42
      parameter      shape   count
      first.weight   [2, 8]     16
      first.bias     [8]         8
      second.weight  [8, 2]     16
      second.bias    [2]         2
      sum                       42

      """
    ),
    (
      """
      struct Own: Objective {
        func losses(
          of score: (Tensor) throws -> Tensor, at points: Tensor, using random: inout RandomStream
        ) throws -> Tensor {
          let s = try score(points)
          return (s * s).sum(axis: 1)
        }
      }
      print(try Own().loss(of: { $0 * 2 }, at: Tensor([[1, 2], [3, 4]]), using: &random).item)
      """, "60.0\n"
    ),
  ])
  func `training in cells`(code: String, printed: String) {
    #expect(run(Self.setting + code) == printed)
  }

  @Test(arguments: [
    (
      "MLP(2, [0], 2, using: &random)", "widths must be positive, found 0"
    ),
    (
      "print(MLP(2, [3], 2, using: &random)(Tensor([[1, 2, 3]])))",
      "the network takes points of dimension 2, found shape [1, 3]"
    ),
    (
      "print(MLP(2, [3], 2, using: &random)(Tensor([[1, 2]])))",
      "the network computes in float32, found points of type float64; convert them with"
        + " 'converted(to: .float32)'"
    ),
    (
      """
      var network = MLP(2, [3], 2, using: &random)
      network.parameters = Linear(2, 3, using: &random).parameters
      """,
      "parameters 'weight', 'bias' do not fit '0.weight', '0.bias', '1.weight', '1.bias'"
    ),
    (
      """
      var optimiser = Adam(rate: 0.1)
      let p = Parameters(["a"], [Tensor([1, 2])])
      _ = optimiser.updated(p, along: Parameters(["a"], [Tensor([1])]))
      """,
      "parameter 'a' must have shape [2] and type float64, found shape [1] and type float64"
    ),
    (
      "try Parameters(safetensorsBytes: [1, 2])",
      "safetensors, byte 2: expected 8 bytes with the length of the header, found"
        + " the end"
    ),
    (
      "try Linear(1, 1, using: &random).parameters.save(safetensors: \"/tmp/x.safetensors\")",
      "'/tmp/x.safetensors' is not written: cells write no files"
    ),
    (
      "try DenoisingScoreMatching(noiseLevel: 1).loss(of: { $0.sum() }, at: Tensor([1]), using: &random)",
      "uncaught error: a score at points of shape [1] and type float64 must give vectors of the"
        + " same, found shape [] and type float64"
    ),
  ])
  func `problems of networks`(code: String, problem: String) {
    #expect(run(code).hasPrefix(problem), "\(run(code))")
  }
}
