/// The contents of a dictionary or set: entries in the order of insertion, found by hash.
///
/// The order is part of the cell language on purpose: Swift's own changes from run to run, which
/// no page could show twice.
final class HashTable: NativeValue {
  unowned let machine: Machine
  /// Held, because a table may be given back while the machine ends.
  private let heap: Heap
  let keyType: Type
  /// nil for sets.
  let valueType: Type?
  let keyLayout: Layout
  let valueLayout: Layout?
  /// The parts that machine code and the fast host functions look at without the table.
  let storage: UnsafeMutablePointer<TableStorage>

  /// Entries that are in use.
  var count: Int { storage.pointee.count }
  /// Entries that were ever made, removed ones among them.
  var used: Int { storage.pointee.used }
  private var stride: Int { storage.pointee.stride }
  private var keyKind: TableStorage.KeyKind { storage.pointee.keyKind }

  init(machine: Machine, key: Type, value: Type?) {
    self.machine = machine
    heap = machine.heap
    keyType = key
    valueType = value
    keyLayout = machine.lowering.layout(of: key)
    valueLayout = value.map { machine.lowering.layout(of: $0) }
    let kind: TableStorage.KeyKind =
      switch machine.shape(of: key).kind {
      case .integer, .boolean: .word
      case .string, .character: .string
      default: .other
      }
    storage = .allocate(capacity: 1)
    storage.initialize(
      to: TableStorage(
        keySize: keyLayout.size, valueSize: valueLayout?.size ?? 0, keyKind: kind,
        valueKind: TableStorage.ValueKind(valueLayout ?? .empty)))
  }

  deinit {
    for index in 0..<used where isLive(index) { destroyEntry(index) }
    heap.giveBack(storage.pointee.capacity * stride * 8)
    storage.pointee.entries?.deallocate()
    storage.pointee.hashes?.deallocate()
    storage.pointee.slots?.deallocate()
    storage.deallocate()
  }

  override var rawStorage: Int { Int(bitPattern: storage) }

  override func copy() throws(Trap) -> NativeValue {
    let copy = HashTable(machine: machine, key: keyType, value: valueType)
    try copy.reserve(count)
    for index in 0..<used where isLive(index) {
      let target = copy.storage.pointee.addEntry(hash(at: index))
      heap.copy(key(index), to: copy.key(target), keyLayout)
      if let valueLayout { heap.copy(value(index), to: copy.value(target), valueLayout) }
    }
    return copy
  }

  // MARK: Entries

  func isLive(_ index: Int) -> Bool { storage.pointee.isLive(index) }
  private func hash(at index: Int) -> Int { storage.pointee.hash(at: index) }
  func key(_ index: Int) -> Words { storage.pointee.key(index) }
  func value(_ index: Int) -> Words { storage.pointee.value(index) }

  var liveIndices: LazyFilterSequence<Range<Int>> { (0..<used).lazy.filter { self.isLive($0) } }

  private func destroyEntry(_ index: Int) {
    heap.destroy(key(index), keyLayout)
    if let valueLayout { heap.destroy(value(index), valueLayout) }
  }

  // MARK: Finding

  private func hash(of key: Words) throws(Trap) -> Int {
    var state = 0
    switch keyKind {
    case .word: Machine.mix(key[0], into: &state)
    case .string: Machine.mix(string(at: key), into: &state)
    case .other: try machine.hash(key, keyType, into: &state)
    }
    return TableStorage.stored(state)
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
    guard let slots = storage.pointee.slots else { return -1 }
    let mask = storage.pointee.slotMask
    var slot = hash & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if self.hash(at: index) == hash, try isEqual(key(index), wanted) { return index }
      slot = (slot + 1) & mask
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
    let index = storage.pointee.addEntry(hash)
    heap.copy(wanted, to: key(index), keyLayout)
    return (index, true)
  }

  /// Removes an entry after its value was taken; the key ends here.
  func removeKey(_ index: Int) {
    heap.destroy(key(index), keyLayout)
    storage.pointee.remove(index)
  }

  func removeAll() {
    for index in 0..<used where isLive(index) { destroyEntry(index) }
    storage.pointee.removeAll()
  }

  // MARK: Growing

  /// Makes room for entries, closing the gaps of removed ones.
  func reserve(_ wanted: Int) throws(Trap) {
    let capacity = storage.pointee.capacity
    guard used >= capacity || wanted > capacity else { return }
    let newCapacity = max(
      8, wanted > capacity || count > capacity / 2 ? max(wanted, 2 * count) : capacity)
    guard newCapacity < 1 << 30 else { throw Trap(.memory(limit: machine.limits.memory)) }
    try heap.reserve(newCapacity * stride * 8)
    heap.giveBack(capacity * stride * 8)
    storage.pointee.move(to: newCapacity)
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
