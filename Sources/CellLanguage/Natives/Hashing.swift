extension Machine {
  func registerHashing() {
    register("hash.combine") { call in
      var state = call[1]
      try call.machine.hash(call.window + 2, call.types[0], into: &state)
      call[0] = state
    }
    register("hashValue") { call in
      var state = 0
      try call.machine.hash(call.window + 1, call.types[0], into: &state)
      call[0] = state
    }
    register("hash.any") { call in
      var state = call[1]
      if let number = call.machine.hashedNumber(call.window + 2) {
        Machine.mix(number.word, into: &state)
      } else {
        try call.machine.hash(call.window + 2, call.machine.context.known.any, into: &state)
      }
      call[0] = state
    }
    register("equal.any") { call in
      let machine = call.machine
      if let number = machine.hashedNumber(call.window + 1),
        let other = machine.hashedNumber(call.window + 2)
      {
        call[0] = number == other ? 1 : 0
        return
      }
      let any = machine.context.known.any
      call[0] = try machine.isEqual(call.window + 1, call.window + 2, any) ? 1 : 0
    }
    register("hash.into") { call in try call.hashInto() }
    registerTables()
    registerDictionaries()
    registerSets()
  }

  private func registerTables() {
    register("Dictionary.init") { call in
      let table = HashTable(machine: call.machine, key: call.types[0], value: call.types[1])
      call[0] = try call.makeNative(table).word
    }
    register("Set.init") { call in
      let table = HashTable(machine: call.machine, key: call.types[0], value: nil)
      call[0] = try call.makeNative(table).word
    }
    register("Dictionary.count") { call in call[0] = call.native(1, as: HashTable.self).count }
    register("Dictionary.next") { call in
      let table = call.native(1, as: HashTable.self)
      var index = call[2]
      if index < 0 {
        call[0] = table.used
        return
      }
      while index < table.used, !table.isLive(index) { index += 1 }
      call[0] = index
    }
    register("Dictionary.removeAll") { call in
      let table = call.native(0, as: HashTable.self)
      let empty = HashTable(machine: call.machine, key: table.keyType, value: table.valueType)
      let old = call[0]
      call[0] = try call.makeNative(empty).word
      call.heap.release(old)
    }
  }

  private func registerDictionaries() {
    register("Dictionary.insertLiteral") { call in
      let table = call.native(0, as: HashTable.self)
      let (index, isNew) = try table.findOrAdd(call.window + 1)
      guard isNew else { throw Trap("a dictionary literal has the same key twice") }
      let layout = call.layout(of: call.types[1])
      call.heap.copy(call.window + 1 + table.keyLayout.size, to: table.value(index), layout)
    }
    register("Dictionary.subscript") { call in try call.lookUp() }
    register("Dictionary.subscript=") { call in try call.assignValue() }
    register("Dictionary.default") { call in try call.lookUpDefault() }
    register("Dictionary.default=") { call in
      // Words: the dictionary, the new value, the key, the default's closure.
      let value = call.layout(of: call.types[1])
      let table = try call.uniqueNative(0, as: HashTable.self)
      try call.store(call.window + 1, in: table, key: call.window + 1 + value.size)
    }
    register("Dictionary.entry") { call in
      let size = call.layout(of: call.types[0]).size + call.layout(of: call.types[1]).size
      let table = call.native(size, as: HashTable.self)
      let index = try call.checkedEntry(table, call[size + 1])
      call.heap.copy(table.key(index), to: call.window, table.keyLayout)
      guard let value = table.valueLayout else { return }
      call.heap.copy(table.value(index), to: call.window + table.keyLayout.size, value)
    }
    register("Dictionary.find") { call in
      call[0] = try call.native(1, as: HashTable.self).find(call.window + 2)
    }
    register("Dictionary.keys") { call in
      let table = call.native(1, as: HashTable.self)
      call[0] = try call.collect(table, call.types[0], table.keyLayout) { table.key($0) }
    }
    register("Dictionary.values") { call in
      let table = call.native(1, as: HashTable.self)
      let layout = call.layout(of: call.types[1])
      call[0] = try call.collect(table, call.types[1], layout) { table.value($0) }
    }
    register("Dictionary.remove") { call in try call.removeValue() }
  }

  private func registerSets() {
    register("Set.contains") { call in
      call[0] = try call.native(1, as: HashTable.self).find(call.window + 2) >= 0 ? 1 : 0
    }
    register("Set.add") { call in
      let table = try call.uniqueNative(1, as: HashTable.self)
      call[0] = try table.findOrAdd(call.window + 2).isNew ? 1 : 0
    }
    register("Set.remove") { call in
      let optional = call.layout(of: call.machine.context.known.optional(call.types[0]))
      let table = try call.uniqueNative(optional.size, as: HashTable.self)
      let index = try table.find(call.window + optional.size + 1)
      call.window.update(repeating: 0, count: optional.size)
      guard index >= 0 else { return }
      call.putOptional(table.key(index), table.keyLayout, optional)
      table.removeKey(index)
    }
    register("Set.entry") { call in
      let size = call.layout(of: call.types[0]).size
      let table = call.native(size, as: HashTable.self)
      let index = try call.checkedEntry(table, call[size + 1])
      call.heap.copy(table.key(index), to: call.window, table.keyLayout)
    }
  }
}

extension NativeCall {
  private var optionalLayout: Layout {
    layout(of: machine.context.known.optional(types[1]))
  }

  /// A copy of a value as the optional at the start of the window.
  fileprivate func putOptional(_ value: Words, _ layout: Layout, _ optional: Layout) {
    if optional.size == layout.size { return heap.copy(value, to: window, layout) }
    window[0] = 1
    heap.copy(value, to: window + 1, layout)
  }

  fileprivate func checkedEntry(_ table: HashTable, _ index: Int) throws -> Int {
    guard index >= 0, index < table.used, table.isLive(index) else {
      throw Trap("this index is not valid for the collection any more")
    }
    return index
  }

  /// Words: the optional result, the dictionary, the key.
  fileprivate func lookUp() throws {
    let optional = optionalLayout
    let table = native(optional.size, as: HashTable.self)
    let index = try table.find(window + optional.size + 1)
    window.update(repeating: 0, count: optional.size)
    guard index >= 0 else { return }
    putOptional(table.value(index), layout(of: types[1]), optional)
  }

  /// Words: the dictionary, the new optional value, the key.
  fileprivate func assignValue() throws {
    let optional = optionalLayout
    let value = layout(of: types[1])
    let key = window + 1 + optional.size
    let table = try uniqueNative(0, as: HashTable.self)
    guard window[1] != 0 else {
      let index = try table.find(key)
      guard index >= 0 else { return }
      heap.destroy(table.value(index), value)
      return table.removeKey(index)
    }
    let source = optional.size == value.size ? window + 1 : window + 2
    try store(source, in: table, key: key)
  }

  fileprivate func store(_ source: Words, in table: HashTable, key: Words) throws {
    let layout = layout(of: types[1])
    let (index, isNew) = try table.findOrAdd(key)
    let place = table.value(index)
    if isNew { return heap.copy(source, to: place, layout) }
    if layout.isTrivial { return place.update(from: source, count: layout.size) }
    try withUnsafeTemporaryAllocation(of: Int.self, capacity: layout.size) { old in
      guard let old = old.baseAddress else { return }
      old.update(from: place, count: layout.size)
      heap.copy(source, to: place, layout)
      heap.destroy(old, layout)
    }
  }

  /// Words: the result, the dictionary, the key, the closure that gives the default.
  fileprivate func lookUpDefault() throws {
    let value = layout(of: types[1])
    let table = native(value.size, as: HashTable.self)
    let key = window + value.size + 1
    let index = try table.find(key)
    if index >= 0 { return heap.copy(table.value(index), to: window, value) }
    let closure = window[value.size + 1 + table.keyLayout.size]
    let result = try machine.invoke(HeapObject(closure).payload[0]) { $0[value.size] = closure }
    window.update(from: result, count: value.size)
  }

  fileprivate func removeValue() throws {
    let optional = optionalLayout
    let table = try uniqueNative(optional.size, as: HashTable.self)
    let index = try table.find(window + optional.size + 1)
    window.update(repeating: 0, count: optional.size)
    guard index >= 0 else { return }
    let value = layout(of: types[1])
    putOptional(table.value(index), value, optional)
    heap.destroy(table.value(index), value)
    table.removeKey(index)
  }

  fileprivate func collect(
    _ table: HashTable, _ type: Type, _ layout: Layout, _ place: (Int) -> Words
  ) throws -> Word {
    let array = try makeArray(of: type, capacity: table.count)
    var next = array.payload + 2
    for index in table.liveIndices {
      heap.copy(place(index), to: next, layout)
      next += layout.size
    }
    array.payload[0] = table.count
    return array.word
  }

  /// Words: the value, then the state of the hasher, which is changed.
  fileprivate func hashInto() throws {
    let size = layout(of: selfType).size
    var state = window[size]
    try machine.hash(window, selfType, into: &state)
    window[size] = state
  }
}
