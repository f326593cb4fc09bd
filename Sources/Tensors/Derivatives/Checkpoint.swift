// Checkpoints. A reverse derivative keeps what each operation's derivative needs until the way back,
// of a deep network the values of all its layers. Of a part that ends at a checkpoint only what it is
// computed from is kept, and the part is performed once more when the way back comes to it.

/// A part that is performed again on the way back, with the place of its first record on the tape.
struct Checkpoint {
  let start: Int
  let part: () -> Tensor
}

/// What a part of a computation gives, without keeping what its derivative needs.
///
/// The part is computed from given tensors, and has to do the same each time. It is performed like
/// everything else within forward derivatives, and within derivatives of derivatives.
package func checkpointed(_ tensors: [Tensor], _ part: @escaping () -> Tensor) -> Tensor {
  guard let transformation = tensors.commonTransformation else { return part() }
  return transformation.checkpointed(part)
}

extension [Tensor] {
  /// The only derivative that the tensors take part in, if that is a reverse one.
  fileprivate var commonTransformation: Transformation? {
    let traces = compactMap { $0.withoutFinishedTraces.trace }
    guard let first = traces.first?.transformation, first.mode == .reverse,
      traces.allSatisfy({ $0.transformation === first && !$0.primal.isTraced })
    else { return nil }
    return first
  }
}

extension Transformation {
  /// Where the next record goes.
  var nextPlace: Int { placeOfPart ?? tape.count }

  /// Puts a record at the next place.
  func write(_ record: Record?) {
    guard let place = placeOfPart, place < tape.count else { return tape.append(record) }
    tape[place] = record
    placeOfPart = place + 1
  }

  /// Performs a part, and forgets its records but for the way to make them again.
  fileprivate func checkpointed(_ part: @escaping () -> Tensor) -> Tensor {
    let start = nextPlace
    let result = part()
    for place in start..<nextPlace { tape[place] = nil }
    checkpoints[nextPlace] = Checkpoint(start: start, part: part)
    write(nil)
    return result
  }

  /// Where a part ends at a place on the tape and gradients come to it, puts its records back to where
  /// they were.
  func passCheckpoint(at end: Int, _ gradients: [Tensor?]) {
    guard let checkpoint = checkpoints.removeValue(forKey: end),
      gradients[checkpoint.start..<end].contains(where: { $0 != nil })
    else { return }
    placeOfPart = checkpoint.start
    _ = checkpoint.part()
    let found = nextPlace
    placeOfPart = nil
    precondition(
      found == end,
      "a part that ends at a checkpoint must do the same each time, found"
        + " \(end - checkpoint.start) operations and then \(found - checkpoint.start)")
  }
}
