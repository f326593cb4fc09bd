public import Charts
public import Tensors

extension Chart {
  /// The history of a training: a value for each step, faint, and its mean over a window of steps.
  @_disfavoredOverload
  public init(
    history values: Tensor, window: Int? = nil, title: String? = nil, x: String = "step",
    y: String = "loss"
  ) {
    precondition(title.isLegible, title.formulaProblem)
    precondition(x.isLegible, x.formulaProblem)
    precondition(y.isLegible, y.formulaProblem)
    precondition(values.rank == 1, "values must be a vector, found shape \(values.shape)")
    precondition((window ?? 1) >= 1, "window must be positive, found \(window ?? 1)")
    self.init(history: values.scalars, window: window, title: title, x: x, y: y)
  }

  /// A sampler's run, [steps, particles, 2]: the path of every particle, from its ring to its dot.
  @_disfavoredOverload
  public init(run states: Tensor, title: String? = nil) {
    precondition(title.isLegible, title.formulaProblem)
    precondition(
      states.rank == 3 && states.shape[2] == 2,
      "states must have shape [steps, particles, 2], found shape \(states.shape)")
    self.init(run: states.matrixArrays, title: title)
  }
}

extension Frames {
  /// A sampler's run, [steps, particles, 2], played: the places of all particles after each step.
  ///
  /// - Parameter frames: how many steps are shown, at equal distances.
  @_disfavoredOverload
  public init(run states: Tensor, frames: Int = 24, title: String? = nil, seconds: Double = 5) {
    precondition(title.isLegible, title.formulaProblem)
    precondition(
      states.rank == 3 && states.shape[2] == 2,
      "states must have shape [steps, particles, 2], found shape \(states.shape)")
    precondition(frames >= 2 && frames <= 200, "frames must be between 2 and 200, found \(frames)")
    precondition(
      seconds >= 0.5 && seconds <= 600, "seconds must be between 0.5 and 600, found \(seconds)")
    self.init(run: states.matrixArrays, frames: frames, title: title, seconds: seconds)
  }
}
