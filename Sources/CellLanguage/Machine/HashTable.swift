/// The contents of a dictionary or set: entries in the order of insertion, found by hash.
///
/// The order is part of the cell language on purpose: Swift's own changes from run to run, which
/// no page could show twice.
final class HashTable: NativeValue {
  unowned let machine: Machine
  let keyType: Type
  /// nil for sets.
  let valueType: Type?
  let keyLayout: Layout
  let valueLayout: Layout?
  private let stride: Int
  /// Entries that are in use.
  private(set) var count = 0
  /// Entries that were ever made, removed ones among them.
  private(set) var used = 0
  private var capacity = 0
  private var entries: Words?
  /// The hash of each entry; `removed` for one that is gone.
  private var hashes: UnsafeMutablePointer<Int>?
  /// Open addressing: the number of an entry plus one, or zero.
  private var slots: UnsafeMutablePointer<Int32>?
  private var slotCount = 0
  private let keyKind: KeyKind

  private enum KeyKind {
    case word, string, other
  }

  private static let removed = Int.min

  init(machine: Machine, key: Type, value: Type?) {
    self.machine = machine
    keyType = key
    valueType = value
    keyLayout = machine.lowering.layout(of: key)
    valueLayout = value.map { machine.lowering.layout(of: $0) }
    stride = keyLayout.size + (valueLayout?.size ?? 0)
    switch machine.shape(of: key).kind {
    case .integer, .boolean: keyKind = .word
    case .string, .character: keyKind = .string
    default: keyKind = .other
    }
  }

  deinit {
    for index in 0..<used where isLive(index) { destroyEntry(index) }
    machine.heap.giveBack(capacity * stride * 8)
    entries?.deallocate()
    hashes?.deallocate()
    slots?.deallocate()
  }

  package override func copy() -> NativeValue {
    let copy = HashTable(machine: machine, key: keyType, value: valueType)
    try? copy.reserve(count)
    for index in 0..<used where isLive(index) {
      let target = copy.addEntry(hash(at: index))
      machine.heap.copy(key(index), to: copy.key(target), keyLayout)
      if let valueLayout { machine.heap.copy(value(index), to: copy.value(target), valueLayout) }
    }
    return copy
  }

  // MARK: Entries

  func isLive(_ index: Int) -> Bool { hash(at: index) != Self.removed }
  private func hash(at index: Int) -> Int { hashes.unsafelyUnwrapped[index] }
  func key(_ index: Int) -> Words { entries.unsafelyUnwrapped + index * stride }
  func value(_ index: Int) -> Words { key(index) + keyLayout.size }

  var liveIndices: LazyFilterSequence<Range<Int>> { (0..<used).lazy.filter { self.isLive($0) } }

  private func destroyEntry(_ index: Int) {
    machine.heap.destroy(key(index), keyLayout)
    if let valueLayout { machine.heap.destroy(value(index), valueLayout) }
  }

  // MARK: Finding

  private func hash(of key: Words) throws(Trap) -> Int {
    var state = 0
    switch keyKind {
    case .word: Machine.mix(key[0], into: &state)
    case .string: Machine.mix(string(at: key), into: &state)
    case .other: try machine.hash(key, keyType, into: &state)
    }
    return state == Self.removed ? 0 : state
  }

  private func isEqual(_ a: Words, _ b: Words) throws(Trap) -> Bool {
    switch keyKind {
    case .word: a[0] == b[0]
    case .string: string(at: a) == string(at: b)
    case .other: try machine.isEqual(a, b, keyType)
    }
  }

  /// The number of the entry with a key; -1 when there is none.
  func find(_ key: Words) throws(Trap) -> Int { try find(key, hash(of: key)) }

  private func find(_ wanted: Words, _ hash: Int) throws(Trap) -> Int {
    guard slotCount > 0, let slots else { return -1 }
    var slot = hash & (slotCount - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if self.hash(at: index) == hash, try isEqual(key(index), wanted) { return index }
      slot = (slot + 1) & (slotCount - 1)
    }
    return -1
  }

  /// The entry with a key, made with a copy of the key if there is none; a new entry's value is
  /// zero.
  func findOrAdd(_ wanted: Words) throws(Trap) -> (index: Int, isNew: Bool) {
    let hash = try hash(of: wanted)
    let found = try find(wanted, hash)
    if found >= 0 { return (found, false) }
    try reserve(count + 1)
    let index = addEntry(hash)
    machine.heap.copy(wanted, to: key(index), keyLayout)
    return (index, true)
  }

  private func addEntry(_ hash: Int) -> Int {
    let index = used
    used += 1
    count += 1
    hashes.unsafelyUnwrapped[index] = hash
    (key(index) + keyLayout.size).initialize(
      repeating: 0, count: stride - keyLayout.size)
    place(index, hash)
    return index
  }

  private func place(_ index: Int, _ hash: Int) {
    guard let slots else { return }
    var slot = hash & (slotCount - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slotCount - 1) }
    slots[slot] = Int32(truncatingIfNeeded: index + 1)
  }

  /// Removes an entry after its value was taken; the key ends here.
  func removeKey(_ index: Int) {
    machine.heap.destroy(key(index), keyLayout)
    hashes.unsafelyUnwrapped[index] = Self.removed
    count -= 1
  }

  func removeAll() {
    for index in 0..<used where isLive(index) { destroyEntry(index) }
    count = 0
    used = 0
    for slot in 0..<slotCount { slots?[slot] = 0 }
  }

  // MARK: Growing

  /// Makes room for entries, closing the gaps of removed ones.
  func reserve(_ wanted: Int) throws(Trap) {
    guard used >= capacity || wanted > capacity else { return }
    let newCapacity = max(
      8, wanted > capacity || count > capacity / 2 ? max(wanted, 2 * count) : capacity)
    guard newCapacity < 1 << 30 else { throw Trap(.memory(limit: machine.limits.memory)) }
    try machine.heap.reserve(newCapacity * stride * 8)
    machine.heap.giveBack(capacity * stride * 8)
    let newEntries = Words.allocate(capacity: max(1, newCapacity * stride))
    let newHashes = UnsafeMutablePointer<Int>.allocate(capacity: newCapacity)
    var next = 0
    for index in 0..<used where isLive(index) {
      (newEntries + next * stride).update(from: key(index), count: stride)
      newHashes[next] = hash(at: index)
      next += 1
    }
    entries?.deallocate()
    hashes?.deallocate()
    entries = newEntries
    hashes = newHashes
    capacity = newCapacity
    used = next
    rebuildSlots()
  }

  private func rebuildSlots() {
    var wanted = 16
    while wanted < capacity * 2 { wanted *= 2 }
    slots?.deallocate()
    let new = UnsafeMutablePointer<Int32>.allocate(capacity: wanted)
    new.initialize(repeating: 0, count: wanted)
    slots = new
    slotCount = wanted
    for index in 0..<used { place(index, hash(at: index)) }
  }
}

extension Machine {
  /// The table behind a dictionary or set.
  func hashTable(_ word: Word) -> HashTable {
    unsafeDowncast(NativeCall.native(HeapObject(word)), to: HashTable.self)
  }

  func areEqualTables(_ a: HashTable, _ b: HashTable) throws(Trap) -> Bool {
    guard a.count == b.count else { return false }
    for index in a.liveIndices {
      let other = try b.find(a.key(index))
      if other < 0 { return false }
      if let type = a.valueType, try !isEqual(a.value(index), b.value(other), type) { return false }
    }
    return true
  }
}
