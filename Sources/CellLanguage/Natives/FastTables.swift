// Dictionaries and sets without a detour: keys of one word or strings, values that are plain words
// or one object. Everything else, and whatever needs memory, is for the ordinary functions.

/// A host function that is called without any preparation. Its window is that of the ordinary
/// function of the same name; `sizes` are the words of each generic argument and of an optional
/// one. False means that it did nothing.
typealias FastFunction = @convention(c) (Words, UnsafePointer<Int>) -> Bool

extension Machine {
  func registerFastTables() {
    registerFast("Dictionary.subscript") { window, sizes in
      let optional = sizes[3]
      guard let table = fastTable(window[optional]) else { return false }
      let index = fastFind(table, window + optional + 1)
      if index < 0 {
        for word in 0..<optional { window[word] = 0 }
        return true
      }
      let size = table.pointee.valueSize
      if optional != size { window[0] = 1 }
      fastCopy(table, index, to: window + (optional - size))
      return true
    }
    registerFast("Dictionary.default") { window, sizes in
      let size = sizes[2]
      guard let table = fastTable(window[size]) else { return false }
      let index = fastFind(table, window + size + 1)
      guard index >= 0 else { return false }
      fastCopy(table, index, to: window)
      return true
    }
    registerFast("Dictionary.default=") { window, sizes in
      fastStore(window, value: window + 1, key: window + 1 + sizes[2])
    }
    registerFast("Dictionary.subscript=") { window, sizes in
      guard window[1] != 0 else { return false }
      let (size, optional) = (sizes[2], sizes[3])
      return fastStore(window, value: window + 1 + (optional - size), key: window + 1 + optional)
    }
    registerFast("Dictionary.find") { window, _ in
      guard let table = fastTable(window[1]) else { return false }
      window[0] = fastFind(table, window + 2)
      return true
    }
    registerFast("Dictionary.count") { window, _ in
      guard let table = fastTable(window[1]) else { return false }
      window[0] = table.pointee.count
      return true
    }
    registerFast("Dictionary.next") { window, _ in
      guard let table = fastTable(window[1]), window[2] >= 0 else { return false }
      var index = window[2]
      while index < table.pointee.used, !table.pointee.isLive(index) { index += 1 }
      window[0] = index
      return true
    }
    registerFast("Set.contains") { window, _ in
      guard let table = fastTable(window[1]) else { return false }
      window[0] = fastFind(table, window + 2) >= 0 ? 1 : 0
      return true
    }
    registerFast("Set.add") { window, _ in
      guard let table = fastTable(window[1]), HeapObject(window[1]).isUnique else { return false }
      let key = window + 2
      guard fastFind(table, key) < 0 else {
        window[0] = 0
        return true
      }
      guard fastAdd(table, key) >= 0 else { return false }
      window[0] = 1
      return true
    }
  }
}

/// The storage of a table whose keys can be looked up here.
@inline(__always)
private func fastTable(_ word: Word) -> UnsafeMutablePointer<TableStorage>? {
  let table = UnsafeMutablePointer<TableStorage>(bitPattern: HeapObject(word).payload[1])
  guard let table, table.pointee.keyKind != .other, table.pointee.valueKind != .other else {
    return nil
  }
  return table
}

@inline(__always)
private func fastHash(_ table: UnsafeMutablePointer<TableStorage>, _ key: Words) -> Int {
  var state = 0
  if table.pointee.keyKind == .word {
    Machine.mix(key[0], into: &state)
  } else {
    Machine.mix(string(at: key), into: &state)
  }
  return TableStorage.stored(state)
}

@inline(__always)
private func fastFind(_ table: UnsafeMutablePointer<TableStorage>, _ key: Words) -> Int {
  let hash = fastHash(table, key)
  return table.pointee.keyKind == .word
    ? table.pointee.find(word: key[0], hash) : table.pointee.find(string: key, hash)
}

/// Adds a key of one word if there is room; -1 when not.
@inline(__always)
private func fastAdd(_ table: UnsafeMutablePointer<TableStorage>, _ key: Words) -> Int {
  guard table.pointee.keyKind == .word, table.pointee.used < table.pointee.capacity else {
    return -1
  }
  let index = table.pointee.addEntry(fastHash(table, key))
  table.pointee.key(index)[0] = key[0]
  return index
}

@inline(__always)
private func fastCopy(
  _ table: UnsafeMutablePointer<TableStorage>, _ index: Int, to target: Words
) {
  let value = table.pointee.value(index)
  for word in 0..<table.pointee.valueSize { target[word] = value[word] }
  if table.pointee.valueKind == .object, value[0] != 0 { HeapObject(value[0]).words[0] += 1 }
}

/// Stores a value of plain words in a dictionary that is shared with nobody.
@inline(__always)
private func fastStore(_ window: Words, value: Words, key: Words) -> Bool {
  guard let table = fastTable(window[0]), HeapObject(window[0]).isUnique,
    table.pointee.valueKind == .trivial
  else { return false }
  var index = fastFind(table, key)
  if index < 0 { index = fastAdd(table, key) }
  guard index >= 0 else { return false }
  table.pointee.value(index).update(from: value, count: table.pointee.valueSize)
  return true
}
