/// An error of the library that tells what is wrong and what to do about it.
package protocol ExplainedError: Error {
  /// The fact, without a full stop.
  var summary: String { get }
  /// The remedy.
  var help: String? { get }
}

extension NativeCall {
  /// Calls a function of the library that may throw; an error of a bound type becomes one that the
  /// cell can catch.
  package func attempt<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as any BoxedValue & Error {
      try pass(error)
      throw ThrownInCell()
    }
  }

  private func pass<Failure: BoxedValue & Error>(_ error: Failure) throws {
    let object = try host.makeExistential(Failure.cellType(host).type) { target, _ in
      try error.write(to: target, host)
    }
    heap.release(machine.state.pointee.thrown)
    machine.state.pointee.thrown = object
  }
}

extension Machine {
  /// What the error that nobody caught says about itself, if it is one of the library.
  var explanation: Trap? {
    let word = state.pointee.thrown
    guard word != 0 else { return nil }
    let object = HeapObject(word)
    guard case .existential(let type, _) = object.type.kind,
      let error = Host(self).value(object.payload, type) as? any ExplainedError
    else { return nil }
    return Trap(error.summary, help: error.help)
  }
}
