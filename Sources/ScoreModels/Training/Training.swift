public import Tensors

/// The training of a model, step by step; a value, which can be kept, saved and resumed.
///
///     var training = Training(network, optimiser: Adam(rate: 1e-3), random: random.split("training"))
///     for step in Steps(2000) {
///       let loss = try training.step { network, random in
///         let batch = data.rows(random.integers(512, in: 0..<data.extent(axis: 0)))
///         return try objective.loss(of: { network($0) }, at: batch, using: &random)
///       }
///       if step % 100 == 0 { print(step, loss) }
///     }
///
/// The random numbers of a step are those of a stream named by its number, so that training that was
/// stopped, saved and resumed gives the same bits as training without a break.
@frozen
public struct Training<Model: Trainable> {
  /// What is trained.
  public var model: Model
  /// The rule of the steps.
  public var optimiser: any Optimiser
  /// The bound of the gradient's norm, if there is one.
  public var clipping: Double?
  /// The running mean of the parameters, if one is kept.
  public var average: ExponentialAverage?
  /// The number of steps that are done.
  public var stepCount: Int
  /// Where the streams of the steps come from.
  public let random: RandomStream

  /// Training that has not begun.
  /// - Parameters:
  ///   - clipping: the largest norm of a gradient; longer ones are shortened to it.
  ///   - averaging: the decay of a running mean of the parameters.
  @inlinable
  public init(
    _ model: Model, optimiser: any Optimiser, clipping: Double? = nil, averaging: Double? = nil,
    random: RandomStream
  ) {
    self.model = model
    self.optimiser = optimiser
    self.clipping = clipping
    self.stepCount = 0
    self.random = random
    self.average = nil
    if let averaging {
      self.average = ExponentialAverage(of: model.parameters, decay: averaging)
    }
  }

  /// One step along the gradient of a loss, which is given the model and random numbers for the
  /// step; returns the loss before it.
  @inlinable
  public mutating func step(
    _ loss: (Model, inout RandomStream) throws -> Tensor
  ) rethrows -> Double {
    var stream = random.split(stepCount)
    let (value, gradient) = try valueAndGradient(at: model) { model in try loss(model, &stream) }
    var direction = gradient
    if let clipping { direction = gradient.clipped(norm: clipping) }
    model.parameters = optimiser.updated(model.parameters, along: direction)
    average?.update(with: model.parameters)
    stepCount += 1
    return value.sum().item
  }

  /// The model with the running mean of the parameters, or as it is if none is kept.
  @inlinable
  public var averaged: Model {
    if let average { return model.with(average.parameters) }
    return model
  }

  /// All that changes in training, to be saved.
  @inlinable
  public var checkpoint: Parameters {
    let step = Parameters(["count"], [Tensor(Double(stepCount))])
    var names = ["model", "optimiser", "step"]
    var parts = [model.parameters, optimiser.state, step]
    if let average {
      names.append("average")
      parts.append(average.parameters)
    }
    return Parameters(names, parts: parts)
  }

  /// Goes on where a checkpoint of training with the same settings was made.
  @inlinable
  public mutating func resume(from checkpoint: Parameters) {
    model.parameters = checkpoint.part("model")
    optimiser.state = checkpoint.part("optimiser")
    average?.parameters = checkpoint.part("average")
    stepCount = Int(checkpoint["step.count"].item)
  }
}
