import Synchronization

// Derivatives. While a derivative is taken, its inputs carry a trace, and so does everything that is
// computed from them. Each operation on traced tensors is performed on what they are without the
// trace, one level below, and the level adds what it needs: the tape of a reverse derivative a
// record, a forward derivative the tangents. What a level computes are operations on tensors of the
// levels below, which may be traced themselves; so derivatives nest in any order.
//
// Reading order: Transformation, Trace, TracedOperation, Operations/…, Gradient, Jacobian, Checkpoint.

/// One derivative that is being taken.
final class Transformation: @unchecked Sendable {
  // Unchecked, because a transformation is used by the thread that takes the derivative.

  enum Mode { case forward, reverse }

  /// An operation on traced tensors, with what its derivative needs.
  struct Record {
    let operation: any TracedOperation
    /// Where the tape has each input; nil for one that is not traced.
    let inputs: [Int?]
    /// The operands and the result, one level below, where the operation asks for them.
    let operands: [Tensor]
    let result: Tensor?
  }

  /// The number of derivatives that were started before, so that an inner one has the larger.
  let order: Int
  let mode: Mode
  /// False once the derivative is taken; tensors that keep a trace of it are constants then.
  private(set) var isActive = true
  var tape: [Record?] = []
  /// Parts that are performed again on the way back, by the place on the tape behind them.
  var checkpoints: [Int: Checkpoint] = [:]
  /// Where the next record goes while a part is performed again.
  var placeOfPart: Int?

  private static let count = Atomic<Int>(0)

  init(_ mode: Mode) {
    self.mode = mode
    order = Self.count.add(1, ordering: .relaxed).newValue
    if mode == .reverse { tape.reserveCapacity(16) }
  }

  /// Ends the derivative and lets go of all that was kept for it.
  func finish() {
    isActive = false
    tape.removeAll()
    checkpoints.removeAll()
  }

  /// A tensor as an input of a reverse derivative.
  func input(_ x: Tensor) -> Tensor {
    tape.append(nil)
    return Tensor(x, Trace(self, x, index: tape.count - 1))
  }

  /// A tensor as an input of a forward derivative, which moves along tangents; `ofField` if those are
  /// unit vectors, for a divergence.
  func input(_ x: Tensor, along tangents: [Tensor], ofField: Bool = false) -> Tensor {
    Tensor(x, Trace(self, x, tangents, isFieldInput: ofField))
  }

  /// The result of an operation with its trace.
  func result<Operation: TracedOperation>(
    _ y: Tensor, of operation: Operation, _ x: [Tensor], from inputs: [Tensor]
  ) -> Tensor {
    switch mode {
    case .reverse:
      let place = nextPlace
      write(
        Record(
          operation: operation, inputs: inputs.map { trace(of: $0)?.index },
          operands: Operation.keepsOperands ? x : [], result: Operation.keepsResult ? y : nil))
      return Tensor(y, Trace(self, y, index: place))
    case .forward:
      let moved = inputs.map { trace(of: $0)?.tangents }
      let count = moved.lazy.compactMap { $0?.count }.first ?? 0
      let tangents = (0..<count).map { direction in
        var sum: Tensor?
        for (i, tangents) in moved.enumerated() {
          guard let tangents else { continue }
          let part = operation.pushforward(tangents[direction], of: i, x, y)
          sum = sum.map { $0 + part } ?? part
        }
        return sum ?? .zeros(y.shape, elementType: y.elementType)
      }
      return Tensor(y, Trace(self, y, tangents))
    }
  }

  /// The trace that a tensor has of this derivative.
  func trace(of x: Tensor) -> Trace? {
    guard let trace = x.trace, trace.transformation === self else { return nil }
    return trace
  }

  /// The gradients with respect to the first inputs of the tape, from the gradient with respect to
  /// a result. The tape is used up.
  func pullBack(_ gradient: Tensor, from result: Trace, toFirst count: Int) -> [Tensor?] {
    var gradients = [Tensor?](repeating: nil, count: tape.count)
    gradients[result.index] = gradient
    let last = checkpoints.isEmpty ? result.index : tape.count - 1
    for index in stride(from: last, through: count, by: -1) {
      if !checkpoints.isEmpty { passCheckpoint(at: index, gradients) }
      guard let gradient = gradients[index].take(), let record = tape[index].take()
      else { continue }
      let traced = record.inputs.indices.filter { record.inputs[$0] != nil }
      let parts = record.operation.pullbacks(
        gradient, to: traced, record.operands, record.result)
      for (i, part) in zip(traced, parts) {
        guard let input = record.inputs[i] else { continue }
        gradients[input] = gradients[input].take().map { $0 + part } ?? part
      }
    }
    return Array(gradients.prefix(count))
  }
}

/// What a tensor knows of a derivative that it takes part in.
final class Trace: @unchecked Sendable {
  // Unchecked like the transformation.
  let transformation: Transformation
  /// The same tensor one level below.
  let primal: Tensor
  /// In a forward derivative, the derivatives of the tensor along the input's tangents.
  private(set) lazy var tangents = makeTangents()
  private let makeTangents: () -> [Tensor]
  /// In a reverse derivative, where the tape has the tensor.
  let index: Int
  /// Whether the tensor is what a divergence is taken with respect to.
  let isFieldInput: Bool
  /// The field of which the tensor is the value, if that has a divergence without tangents.
  let field: LayerField?

  init(_ transformation: Transformation, _ primal: Tensor, index: Int) {
    (self.transformation, self.primal, self.index) = (transformation, primal, index)
    (makeTangents, isFieldInput, field) = ({ [] }, false, nil)
  }

  init(
    _ transformation: Transformation, _ primal: Tensor, _ tangents: [Tensor],
    isFieldInput: Bool = false
  ) {
    (self.transformation, self.primal, index) = (transformation, primal, 0)
    (makeTangents, self.isFieldInput, field) = ({ tangents }, isFieldInput, nil)
  }

  init(
    _ transformation: Transformation, _ field: LayerField, _ tangents: @escaping () -> [Tensor]
  ) {
    (self.transformation, primal, index) = (transformation, field.value, 0)
    (makeTangents, isFieldInput, self.field) = (tangents, false, field)
  }
}

extension Tensor {
  /// A tensor with another trace.
  init(_ tensor: Tensor, _ trace: Trace?) {
    self = tensor
    self.trace = trace
  }

  /// The tensor without the traces of derivatives that are finished.
  var withoutFinishedTraces: Tensor {
    var tensor = self
    while let trace = tensor.trace, !trace.transformation.isActive { tensor = trace.primal }
    return tensor
  }

  /// Whether a derivative is being taken that this tensor takes part in.
  package var isTraced: Bool { withoutFinishedTraces.trace != nil }

  /// The same numbers as a constant: no derivative looks through them.
  public func detached() -> Tensor { Tensor(self, nil) }
}
