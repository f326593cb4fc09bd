// Prints a name and the least seconds of a training step for each row of objectives.py.

import Score

/// Makes steps for about a second in blocks, and prints the time of one in the fastest block.
func measure(_ name: String, _ step: () throws -> Void) rethrows {
  let clock = ContinuousClock()
  try step()
  let first = try clock.measure { try step() } / .seconds(1)
  let count = max(1, Int(0.12 / first))
  var best = Double.infinity
  for _ in 0..<(first > 1 ? 2 : 8) {
    let time = try clock.measure { for _ in 0..<count { try step() } }
    best = min(best, time / .seconds(Double(count)))
  }
  print(name, best, separator: "\t")
}

func train<Model: Network>(
  _ name: String, _ model: Model, _ data: Tensor, batch: Int, _ objective: any Objective
) throws {
  let random = RandomStream(seed: 3, label: name)
  var training = Training(model, optimiser: Adam(rate: 1e-3), random: random)
  let count = data.extent(axis: 0)
  try measure(name) {
    _ = try training.step { network, random in
      let points = data.rows(random.integers(batch, in: 0..<count))
      return try objective.loss(of: { network($0) }, at: points, using: &random)
    }
  }
}

func main() throws {
  var random = RandomStream(seed: 1)
  let numbers = random.normal([10_000, 1])
  try train(
    "bypass network in 1 dimension, denoising, batch 100",
    OneLayerNetworkWithLinearBypass(1, 4, 1, using: &random), numbers, batch: 100,
    DenoisingScoreMatching(noiseLevel: 0.1))
  for d in [2, 100] {
    let data = random.normal([10_000, d], elementType: .float32)
    let network = MLP(d, [128, 128], d, using: &random)
    for batch in [64, 4096] {
      let where_ = "in \(d) dimensions, batch \(batch)"
      try train(
        "denoising \(where_)", network, data, batch: batch, DenoisingScoreMatching(noiseLevel: 0.5))
      try train("implicit \(where_)", network, data, batch: batch, ImplicitScoreMatching())
      try train("sliced \(where_)", network, data, batch: batch, SlicedScoreMatching())
    }
  }
}

try main()
