/// A check that did not hold, and where it was made.
struct FailedCheck {
  let trap: Trap
  let frames: [TrapFrame]

  /// More are not kept: the program stops at the next one.
  static let most = 20
}

extension NativeCall {
  /// Performs a check that a program survives: what it throws is kept as one of the problems of the
  /// cell, which goes on behind the call.
  package mutating func survive(_ check: NativeFunction) throws {
    do {
      try check(&self)
    } catch let trap as Trap {
      guard machine.failures.count < FailedCheck.most else { throw trap }
      machine.failures.append(FailedCheck(trap: trap, frames: machine.callStack))
    }
  }
}
