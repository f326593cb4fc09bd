import Tensors

/// What Adam and AdamW share.
struct MomentRule: Sendable {
  let rate: any LearningRate
  let decays: (first: Double, second: Double)
  let epsilon: Double
  let weightDecay: Double

  func updated(
    _ parameters: Parameters, along gradient: Parameters, _ memory: inout MomentState
  ) -> Parameters {
    let update = MomentUpdate(
      rate: rate.rate(at: memory.stepCount), step: memory.stepCount + 1, decays: decays,
      epsilon: epsilon, weightDecay: weightDecay)
    var moments = memory.takeMoments(like: parameters)
    var (second, first) = (moments.removeLast(), moments.removeLast())
    let moved = parameters.tensors.indices.map { i in
      update.moved(
        parameters.tensors[i], along: gradient.tensors[i], first: &first[i], second: &second[i])
    }
    memory.put([first, second], like: parameters)
    memory.stepCount += 1
    return Parameters(layout: parameters.names, moved)
  }
}

extension Double {
  /// Whether this is the factor of a running mean.
  package var isDecay: Bool { self >= 0 && self < 1 }
  package var decayProblem: String { "a decay must be at least 0 and below 1, found \(self)" }
}
