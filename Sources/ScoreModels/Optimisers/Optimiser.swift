public import Tensors

// Optimisers: rules by which parameters move along gradients.
//
// In:  parameters and the gradient of a loss at them.
// Out: the parameters after one step; what the rule remembers is part of its value.

/// A rule that moves parameters along gradients of a loss.
///
///     var optimiser = Adam(rate: 1e-3)
///     network.parameters = optimiser.updated(network.parameters, along: gradient)
public protocol Optimiser: Sendable {
  /// What the rule remembers from step to step, for saving and resuming. A rule with the same
  /// settings and this state goes on exactly where the other one was.
  var state: Parameters { get set }

  /// The parameters after one step, which the rule remembers.
  mutating func updated(_ parameters: Parameters, along gradient: Parameters) -> Parameters
}

/// The number of steps with the moments of the gradients, as the state of a rule.
struct MomentState: Sendable, Equatable {
  /// The steps that are done.
  var stepCount = 0
  /// By their names; empty before the first step.
  private(set) var moments: [Parameters] = []
  let momentNames: [String]

  init(_ momentNames: [String]) {
    self.momentNames = momentNames
  }

  /// "step" and, after the first step, "first.0.weight", ….
  var parameters: Parameters {
    let step = Parameters(layout: ["step"], [Tensor(Double(stepCount))])
    guard !moments.isEmpty else { return step }
    let rest = Parameters(momentNames, parts: moments)
    return Parameters(layout: step.names + rest.names, step.tensors + rest.tensors)
  }

  /// Why parameters are no such state.
  func problem(with parameters: Parameters) -> String? {
    guard let index = parameters.names.firstIndex(of: "step"), parameters.tensors[index].rank == 0
    else { return "a state needs the number of steps, found \(parameters)" }
    let step = parameters.tensors[index].item
    guard step >= 0, step < 1e15, step == step.rounded() else {
      return "the number of steps must be a whole number, found \(step)"
    }
    let parts = momentNames.map { parameters.part($0) }
    guard parts.allSatisfy({ $0.fits(parts.first ?? $0) }),
      parameters.names.count == 1 + parts.reduce(0, { $0 + $1.names.count })
    else {
      return "a state needs the moments \(quoted(momentNames)) in one layout, found \(parameters)"
    }
    return nil
  }

  /// Takes over a state without a problem.
  mutating func resume(_ parameters: Parameters) {
    stepCount = Int(parameters["step"].item)
    let parts = momentNames.map { parameters.part($0) }
    moments = parts.first?.names.isEmpty ?? true ? [] : parts
  }

  /// Why parameters do not go with the moments.
  func problem(moving parameters: Parameters) -> String? {
    guard let known = moments.first, !known.fits(parameters) else { return nil }
    return "the optimiser has moved other parameters: " + parameters.problem(fitting: known)
  }

  /// Takes the moments out, so that they can be changed in place; zeros before the first step.
  mutating func takeMoments(like parameters: Parameters) -> [[Tensor]] {
    defer { moments = [] }
    let start = moments.isEmpty ? momentNames.map { _ in parameters.zeros } : moments
    return start.map(\.tensors)
  }

  mutating func put(_ tensors: [[Tensor]], like parameters: Parameters) {
    moments = tensors.map { Parameters(layout: parameters.names, $0) }
  }
}
