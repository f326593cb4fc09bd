/// Values by key, in the order in which the keys came.
///
/// Such tables are asked more often than anything else while a notebook is checked. Their hash
/// costs a third of the standard library's, which also withstands keys that somebody chose to
/// collide: here they are numbers of the program and names of the author's own.
struct KeyTable<Key: TableKey, Value> {
  private struct Entry {
    let hash: Int
    let key: Key
    /// Nil once the value was removed.
    var value: Value?
  }

  private var entries: [Entry] = []
  /// Where the entry of a hash is, plus one, or behind it; empty as long as a look through all of
  /// the few entries is as fast.
  private var slots: [Int32] = []
  private var removedCount = 0

  private static var mostWithoutSlots: Int { 8 }

  init() {}

  var isEmpty: Bool { count == 0 }
  var count: Int { entries.count - removedCount }

  /// The keys that have a value.
  var keys: some Sequence<Key> { entries.lazy.filter { $0.value != nil }.map(\.key) }

  var values: some Sequence<Value> { entries.lazy.compactMap(\.value) }

  subscript(key: Key) -> Value? {
    get { place(of: key, key.tableHash).flatMap { entries[$0].value } }
    set {
      let hash = key.tableHash
      guard let place = place(of: key, hash) else {
        if let newValue { append(newValue, key, hash) }
        return
      }
      if (entries[place].value == nil) != (newValue == nil) {
        removedCount += newValue == nil ? 1 : -1
      }
      entries[place].value = newValue
    }
  }

  subscript(key: Key, default value: @autoclosure () -> Value) -> Value {
    get { self[key] ?? value() }
    _modify {
      let hash = key.tableHash
      let place = place(of: key, hash) ?? append(value(), key, hash)
      var found = entries[place].value ?? value()
      if entries[place].value == nil { removedCount -= 1 }
      // The value has one owner while it changes.
      entries[place].value = nil
      defer { entries[place].value = found }
      yield &found
    }
  }

  private func place(of key: Key, _ hash: Int) -> Int? {
    guard !slots.isEmpty else {
      return entries.firstIndex { $0.hash == hash && $0.key == key }
    }
    var slot = hash & (slots.count - 1)
    while slots[slot] > 0 {
      let place = Int(slots[slot]) - 1
      if entries[place].hash == hash, entries[place].key == key { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @discardableResult
  private mutating func append(_ value: Value, _ key: Key, _ hash: Int) -> Int {
    entries.append(Entry(hash: hash, key: key, value: value))
    if entries.count > Self.mostWithoutSlots {
      if entries.count * 2 > slots.count { makeSlots() } else { enter(entries.count - 1) }
    }
    return entries.count - 1
  }

  private mutating func makeSlots() {
    slots = Array(repeating: 0, count: max(32, slots.count * 2))
    for place in entries.indices { enter(place) }
  }

  private mutating func enter(_ place: Int) {
    var slot = entries[place].hash & (slots.count - 1)
    while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(place + 1)
  }
}

typealias NameTable<Value> = KeyTable<String, Value>

protocol TableKey: Equatable {
  /// Spreads over all bits. Nothing but speed may depend on it.
  var tableHash: Int { get }
}

extension Int: TableKey {
  var tableHash: Int { TableHash.of(self) }
}

extension ObjectIdentifier: TableKey {
  var tableHash: Int { TableHash.of(Int(bitPattern: self)) }
}

extension String: TableKey {
  var tableHash: Int {
    var name = self
    return name.withUTF8 { TableHash.of(UnsafeRawBufferPointer($0)) }
  }
}

enum TableHash {
  static func of(_ number: Int) -> Int {
    var hash: UInt64 = 0
    add(UInt64(truncatingIfNeeded: number), to: &hash)
    return Int(truncatingIfNeeded: hash)
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> Int {
    var hash = UInt64(bytes.count)
    var offset = 0
    while offset + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self), to: &hash)
      offset += 8
    }
    if offset < bytes.count { add(word(bytes[offset...]), to: &hash) }
    return Int(truncatingIfNeeded: hash)
  }

  /// Up to eight bytes as a number.
  static func word(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func add(_ word: UInt64, to hash: inout UInt64) {
    // 2⁶⁴ over the golden ratio: its product spreads neighbouring words over the high bits.
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
  }
}
