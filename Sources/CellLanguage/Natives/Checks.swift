extension Machine {
  func registerChecks() {
    register("preconditionFailed") { call in throw Self.failure("precondition failed", call) }
    register("assertionFailed") { call in throw Self.failure("assertion failed", call) }
    register("fatalError") { call in throw Self.failure("fatal error", call) }
    register("noAmbientRandomness") { _ in
      throw Trap(
        "cells have no randomness of their own, so that every build is the same",
        help: "draw from a stream, for example '&random'")
    }
    register("tryFailed") { call in
      let any = call.machine.context.known.any
      let text = try call.machine.describe(call.window, any)
      throw Trap("'try!' expression unexpectedly raised an error: \(text)")
    }
    register("identical") { call in call[0] = call[1] == call[2] ? 1 : 0 }
    register("weak.make") { call in
      call[0] = try call.heap.makeReference(call[1], call.machine.weakType)
    }
    register("weak.read") { call in call[0] = try call.heap.readReference(call[1]) }
    register("unowned.read") { call in
      let word = try call.heap.readReference(call[1])
      if call[1] != 0, word == 0 {
        throw Trap("attempted to read an unowned reference but the object was already deallocated")
      }
      call[0] = word
    }
    register("isUnique") { call in call[0] = call[1] != 0 && call.object(1).isUnique ? 1 : 0 }
    register("objectIdentity") { call in call[0] = call[1] }
    register("typeOf") { call in
      call[0] = call.machine.number(of: call.machine.dynamicType(call[1], call.types[0]))
    }
  }

  private static func failure(_ what: String, _ call: NativeCall) -> Trap {
    let message = call.string(0)
    return Trap(message.isEmpty ? what : "\(what): \(message)")
  }

  /// The type of the value that an existential or class reference holds.
  func dynamicType(_ word: Word, _ type: Type) -> Type {
    guard word != 0 else { return type }
    switch HeapObject(word).type.kind {
    case .existential(let inner, _): return inner
    case .instance(let info): return info.type
    default: return type
    }
  }
}
