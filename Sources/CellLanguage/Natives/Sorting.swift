extension Machine {
  /// Arrays of numbers are sorted by the host, all others by code of the prelude.
  func registerSorting() {
    register("array.sortsValues") { call in
      let kind = call.machine.shape(of: call.types[0]).kind
      let isSorted: Bool =
        switch kind {
        case .integer(let format): format.isSigned || format.bits < 64
        case .double: true
        default: false
        }
      call[0] = isSorted ? 1 : 0
    }
    register("array.sortValues") { call in
      let array = try call.machine.uniqueArray(call[0], room: 0)
      call[0] = array.word
      call.machine.sortValues(array, call.types[0])
    }
  }

  private func sortValues(_ array: HeapObject, _ type: Type) {
    let (elements, count) = (array.payload + 2, array.payload[0])
    if case .double = shape(of: type).kind {
      elements.withMemoryRebound(to: Double.self, capacity: count) { doubles in
        var numbers = UnsafeMutableBufferPointer(start: doubles, count: count)
        numbers.sort()
      }
    } else {
      var words = UnsafeMutableBufferPointer(start: elements, count: count)
      words.sort()
    }
  }
}
