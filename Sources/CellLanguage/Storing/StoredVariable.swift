/// What can be kept of the value of a variable at the top level.
package enum StoredVariable: Equatable {
  /// It has no value yet.
  case absent
  /// The value and its type; equal bytes mean equal values.
  case bytes([UInt8])
  /// Nobody can change it through another variable, but it holds code or something of the host that
  /// cannot be written down.
  case opaque
  /// It leads to something that can be changed through another variable as well: an instance of a
  /// class, or a variable that closures share.
  case shared
}

extension Session {
  /// What can be kept of a variable of the top level.
  package func stored(_ name: String) -> StoredVariable {
    guard let variable = topLevelVariable(name), variable.storage != .computed else {
      return .opaque
    }
    var result = StoredVariable.absent
    onLargeStack {
      let type = machine.lowering.concrete(context.type(of: variable))
      let place = machine.state.pointee.globals + machine.lowering.globalIndex(of: variable)
      if machine.heap.isMissing(place, machine.lowering.layout(of: type)) { return }
      var writer = ValueWriter(machine)
      result = writer.write(place, type)
    }
    return result
  }

  /// Gives a variable a value that was kept; false if the bytes are not a value of its type.
  package func restore(_ name: String, _ bytes: [UInt8]) -> Bool {
    guard let variable = topLevelVariable(name), variable.storage != .computed else { return false }
    var succeeded = false
    onLargeStack {
      let type = machine.lowering.concrete(context.type(of: variable))
      let layout = machine.lowering.layout(of: type)
      let index = machine.lowering.globalIndex(of: variable)
      let value = Words.allocate(capacity: max(1, layout.size))
      value.initialize(repeating: 0, count: max(1, layout.size))
      defer { value.deallocate() }
      var reader = ValueReader(machine, bytes)
      guard reader.read(type, into: value) else {
        machine.heap.destroy(value, layout)
        return
      }
      let place = machine.state.pointee.globals + index
      machine.heap.destroy(place, layout)
      place.update(from: value, count: layout.size)
      succeeded = true
    }
    return succeeded
  }

  private func topLevelVariable(_ name: String) -> VariableDecl? {
    for member in (context.module.values[name] ?? []) + context.library.values(name) {
      if case .variable(let variable) = member { return variable }
    }
    return nil
  }
}
