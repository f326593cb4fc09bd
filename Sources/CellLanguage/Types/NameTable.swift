/// Values by name, in the order in which the names came.
///
/// Tables of names are asked more often than anything else while a notebook is checked. Their hash
/// takes eight bytes at a time and costs a third of the standard library's, which also withstands
/// keys that somebody chose to collide: names are the author's own.
struct NameTable<Value> {
  private struct Entry {
    let hash: Int
    let name: String
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

  /// The names that have a value.
  var names: some Sequence<String> { entries.lazy.filter { $0.value != nil }.map(\.name) }

  var values: some Sequence<Value> { entries.lazy.compactMap(\.value) }

  subscript(name: String) -> Value? {
    get { place(of: name, Self.hash(name)).flatMap { entries[$0].value } }
    set {
      let hash = Self.hash(name)
      guard let place = place(of: name, hash) else {
        if let newValue { append(newValue, name, hash) }
        return
      }
      if (entries[place].value == nil) != (newValue == nil) {
        removedCount += newValue == nil ? 1 : -1
      }
      entries[place].value = newValue
    }
  }

  subscript(name: String, default value: @autoclosure () -> Value) -> Value {
    get { self[name] ?? value() }
    _modify {
      let hash = Self.hash(name)
      let place = place(of: name, hash) ?? append(value(), name, hash)
      var found = entries[place].value ?? value()
      if entries[place].value == nil { removedCount -= 1 }
      // The value has one owner while it changes.
      entries[place].value = nil
      defer { entries[place].value = found }
      yield &found
    }
  }

  private func place(of name: String, _ hash: Int) -> Int? {
    guard !slots.isEmpty else {
      return entries.firstIndex { $0.hash == hash && $0.name == name }
    }
    var slot = hash & (slots.count - 1)
    while slots[slot] > 0 {
      let place = Int(slots[slot]) - 1
      if entries[place].hash == hash, entries[place].name == name { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  @discardableResult
  private mutating func append(_ value: Value, _ name: String, _ hash: Int) -> Int {
    entries.append(Entry(hash: hash, name: name, value: value))
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

  private static func hash(_ name: String) -> Int {
    var name = name
    return name.withUTF8 { NameHash.of(UnsafeRawBufferPointer($0)) }
  }
}

enum NameHash {
  /// The hash of a name's bytes, the same in every run.
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
