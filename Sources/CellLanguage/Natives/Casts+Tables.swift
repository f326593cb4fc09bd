/// Dictionaries and sets seen as others: `[String: Int]` as `[String: Any]`, and back.
extension Machine {
  /// Whether every key and every value can be seen as the other type.
  func matchesEntries(_ value: Words, _ type: Type, _ target: Type) -> Bool {
    guard isTable(type), type.nominal === target.nominal else { return false }
    let (table, other) = (table(at: value), target.arguments)
    return table.liveIndices.allSatisfy { index in
      guard matches(table.key(index), table.keyType, other[0]) else { return false }
      return table.valueType.map { matches(table.value(index), $0, other[1]) } ?? true
    }
  }

  func isTable(_ type: Type) -> Bool {
    guard let decl = type.nominal else { return false }
    return decl === context.known.decl("Dictionary") || decl === context.known.decl("Set")
  }

  /// A new table of the entries as the other types, which they match.
  func castEntries(_ value: Words, to result: Words, _ target: Type) throws(Trap) {
    let table = table(at: value)
    let made = HashTable(
      machine: self, key: target.arguments[0],
      value: table.valueType.map { _ in target.arguments[1] })
    result[0] = try makeNative(made).word
    let key = Words.allocate(capacity: max(1, made.keyLayout.size))
    key.initialize(repeating: 0, count: max(1, made.keyLayout.size))
    defer { key.deallocate() }
    for index in table.liveIndices {
      try cast(table.key(index), table.keyType, to: key, made.keyType)
      let found = Result { () throws(Trap) in try made.findOrAdd(key) }
      heap.destroy(key, made.keyLayout)
      let entry = try found.get()
      guard entry.isNew, let own = table.valueType, let other = made.valueType else { continue }
      try cast(table.value(index), own, to: made.value(entry.index), other)
    }
  }

  private func table(at value: Words) -> HashTable {
    unsafeDowncast(NativeCall.native(HeapObject(value[0])), to: HashTable.self)
  }
}
