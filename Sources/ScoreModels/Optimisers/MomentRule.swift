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
    let moved = update.moved(
      parameters.tensors, along: gradient.tensors, first: &first, second: &second)
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

extension MomentRule {
  func stored<Rule>(_: Rule.Type, _ memory: MomentState) -> StoredParts? {
    guard let rate = StoredParts(rate), let state = memory.parameters.stored else { return nil }
    return StoredParts(
      Rule.self, numbers: [decays.first, decays.second, epsilon, weightDecay], parts: [rate, state])
  }

  static func restored(
    _ stored: StoredParts, _ memory: MomentState
  ) -> (rule: MomentRule, memory: MomentState)? {
    let numbers = stored.numbers
    guard numbers.count == 4, numbers[0].isDecay, numbers[1].isDecay, numbers[2] > 0,
      numbers[3] >= 0, stored.parts.count == 2,
      let rate = stored.parts[0].value as? any LearningRate,
      let memory = memory.resumed(from: stored.parts[1])
    else { return nil }
    let rule = MomentRule(
      rate: rate, decays: (numbers[0], numbers[1]), epsilon: numbers[2], weightDecay: numbers[3])
    return (rule, memory)
  }
}

extension MomentState {
  /// With a stored state; nil if it is none.
  func resumed(from stored: StoredParts) -> MomentState? {
    guard let state = Parameters(stored: stored), problem(with: state) == nil else { return nil }
    var result = self
    result.resume(state)
    return result
  }
}
