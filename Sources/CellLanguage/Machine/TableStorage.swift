/// The memory of a table: entries in the order of insertion, and their numbers by hash.
struct TableStorage {
  enum KeyKind {
    /// One word, which is all there is to compare.
    case word
    case string
    case other
  }

  enum ValueKind {
    case trivial
    /// One counted object.
    case object
    case other

    init(_ layout: Layout) {
      self = layout.isTrivial ? .trivial : layout.isObject ? .object : .other
    }
  }

  let keySize: Int
  let valueSize: Int
  let keyKind: KeyKind
  let valueKind: ValueKind
  private(set) var count = 0
  private(set) var used = 0
  private(set) var capacity = 0
  private(set) var entries: Words?
  /// The hash of each entry; `removed` for one that is gone.
  private(set) var hashes: UnsafeMutablePointer<Int>?
  /// Open addressing: the number of an entry plus one, or zero.
  private(set) var slots: UnsafeMutablePointer<Int32>?
  private(set) var slotMask = 0

  private static let removed = Int.min

  init(keySize: Int, valueSize: Int, keyKind: KeyKind, valueKind: ValueKind) {
    self.keySize = keySize
    self.valueSize = valueSize
    self.keyKind = keyKind
    self.valueKind = valueKind
  }

  /// A hash as it is stored.
  @inline(__always) static func stored(_ hash: Int) -> Int { hash == removed ? 0 : hash }

  var stride: Int { keySize + valueSize }

  @inline(__always) func isLive(_ index: Int) -> Bool { hash(at: index) != Self.removed }
  @inline(__always) func hash(at index: Int) -> Int { hashes.unsafelyUnwrapped[index] }
  @inline(__always) func key(_ index: Int) -> Words {
    entries.unsafelyUnwrapped + index &* (keySize &+ valueSize)
  }
  @inline(__always) func value(_ index: Int) -> Words { key(index) + keySize }

  /// The entry with a key of one word; -1 when there is none.
  @inline(__always) func find(word: Int, _ hash: Int) -> Int {
    guard let slots else { return -1 }
    var slot = hash & slotMask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if self.hash(at: index) == hash, key(index)[0] == word { return index }
      slot = (slot &+ 1) & slotMask
    }
    return -1
  }

  /// The entry with a string as its key; -1 when there is none.
  func find(string wanted: Words, _ hash: Int) -> Int {
    guard let slots else { return -1 }
    var slot = hash & slotMask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) &- 1
      if self.hash(at: index) == hash, areEqualStrings(key(index), wanted) { return index }
      slot = (slot &+ 1) & slotMask
    }
    return -1
  }

  /// A new entry, whose key is not there yet; there has to be room.
  mutating func addEntry(_ hash: Int) -> Int {
    let index = used
    used += 1
    count += 1
    hashes.unsafelyUnwrapped[index] = hash
    value(index).initialize(repeating: 0, count: valueSize)
    place(index, hash)
    return index
  }

  private func place(_ index: Int, _ hash: Int) {
    guard let slots else { return }
    var slot = hash & slotMask
    while slots[slot] != 0 { slot = (slot + 1) & slotMask }
    slots[slot] = Int32(truncatingIfNeeded: index + 1)
  }

  mutating func remove(_ index: Int) {
    hashes.unsafelyUnwrapped[index] = Self.removed
    count -= 1
  }

  mutating func removeAll() {
    count = 0
    used = 0
    slots?.update(repeating: 0, count: slotMask + 1)
  }

  /// Moves to larger memory, closing the gaps of removed entries.
  mutating func move(to newCapacity: Int) {
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

  private mutating func rebuildSlots() {
    var wanted = 16
    while wanted < capacity * 2 { wanted *= 2 }
    slots?.deallocate()
    let new = UnsafeMutablePointer<Int32>.allocate(capacity: wanted)
    new.initialize(repeating: 0, count: wanted)
    slots = new
    slotMask = wanted - 1
    for index in 0..<used { place(index, hash(at: index)) }
  }
}
