// Hosting: values on their way between cells and the host's library.
//
// In:  the words of a `NativeCall`'s window: arguments, borrowed from the caller.
// Out: Swift values of the library, and the words of a result, owned by the receiver.
//
//   1. `CellValue` says for one Swift type how many words it takes, and reads and writes them.
//   2. Types of the library travel in a `NativeBox`; enums without payload as the number of their
//      case; `any P` as an object that also names the type.
//   3. A closure of a cell becomes a Swift closure that runs the machine (`CellFunction`).
//
// Generated code needs no more than `NativeCall`'s members in NativeCall+Values.swift, one
// conformance for each type of the library, and `require`, which states a caller's mistake.

/// The machine as conversions see it: the place where objects are made.
package struct Host {
  let machine: Machine

  init(_ machine: Machine) {
    self.machine = machine
  }

  /// A counted object around a value of the library.
  package func makeObject(_ value: NativeValue) throws -> Int {
    try machine.makeNative(value).word
  }

  /// The value of the library inside an object.
  package func native(_ word: Int) -> NativeValue {
    NativeCall.native(HeapObject(word))
  }

  package func retain(_ word: Int) { machine.heap.retain(word) }

  package func release(_ word: Int) { machine.heap.release(word) }
}

/// A type as cells know it.
package struct CellType {
  let type: Type
}

extension Host {
  /// A type of the prelude.
  package func preludeType(_ name: String, _ arguments: [CellType] = []) -> CellType {
    CellType(type: machine.context.known.type(name, arguments.map(\.type)))
  }

  /// A type of a library text, by its name: `Tensor`, `Tensor.Literal`.
  package func libraryType(_ name: String) -> CellType {
    let parts = name.split(separator: ".").map(String.init)
    var decl = machine.context.library.nominal(parts[0])
    for part in parts.dropFirst() {
      let inner = decl?.members.named(part).lazy.compactMap { member in
        if case .type(let decl) = member { decl } else { nil }
      }
      decl = inner?.first
    }
    return CellType(
      type: decl.map { machine.context.types.nominal($0, []) } ?? machine.context.types.error)
  }
}

/// States what the caller of a library function has to see to.
///
/// - Throws: a trap with the message, which becomes a problem at the call in the cell.
package func require(_ condition: Bool, _ message: @autoclosure () -> String) throws {
  if !condition { throw callerMistake(message()) }
}

/// The error that stops a cell with a message about its call.
package func callerMistake(_ message: String, help: String? = nil) -> any Error {
  Trap(message, help: help)
}
