extension Prelude {
  static let dictionaries = #"""
    struct Dictionary<Key: Hashable, Value>: Collection, ExpressibleByDictionaryLiteral {
      typealias Element = (key: Key, value: Value)
      typealias Index = DictionaryIndex
      typealias Iterator = DictionaryIterator<Key, Value>
      @native("Dictionary.init") init()
      init(minimumCapacity: Int) { self.init() }
      init(dictionaryLiteral elements: (Key, Value)...) {
        self.init()
        for (key, value) in elements { self[key] = value }
      }
      init<S: Sequence>(uniqueKeysWithValues keysAndValues: S) where S.Element == (Key, Value) {
        self.init()
        for (key, value) in keysAndValues {
          precondition(self[key] == nil, "key \(key) occurs twice")
          self[key] = value
        }
      }
      init<S: Sequence>(_ keysAndValues: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows where S.Element == (Key, Value) {
        self.init()
        for (key, value) in keysAndValues {
          if let old = self[key] { self[key] = try combine(old, value) } else { self[key] = value }
        }
      }
      init<S: Sequence>(grouping values: S, by keyForValue: (S.Element) throws -> Key) rethrows where Value == [S.Element] {
        self.init()
        for value in values { self[try keyForValue(value), default: []].append(value) }
      }
      @native("Dictionary.count") var count: Int { get }
      var isEmpty: Bool { count == 0 }
      @native("Dictionary.subscript") subscript(key: Key) -> Value? { get set }
      @native("Dictionary.default") subscript(key: Key, default defaultValue: @autoclosure () -> Value) -> Value { get set }
      subscript(position: DictionaryIndex) -> (key: Key, value: Value) { entry(position.offset) }
      @native("Dictionary.entry") private func entry(_ offset: Int) -> (key: Key, value: Value)
      @native("Dictionary.next") private func nextOffset(_ offset: Int) -> Int
      @native("Dictionary.find") private func offset(of key: Key) -> Int
      func _entry(_ offset: Int) -> (key: Key, value: Value) { entry(offset) }
      func _next(_ offset: Int) -> Int { nextOffset(offset) }
      var startIndex: DictionaryIndex { DictionaryIndex(offset: nextOffset(0)) }
      var endIndex: DictionaryIndex { DictionaryIndex(offset: nextOffset(-1)) }
      func index(after i: DictionaryIndex) -> DictionaryIndex { DictionaryIndex(offset: nextOffset(i.offset + 1)) }
      @discardableResult mutating func remove(at index: DictionaryIndex) -> (key: Key, value: Value) {
        let entry = self[index]
        removeValue(forKey: entry.key)
        return entry
      }
      mutating func popFirst() -> (key: Key, value: Value)? { isEmpty ? nil : remove(at: startIndex) }
      func index(forKey key: Key) -> DictionaryIndex? {
        let found = offset(of: key)
        return found < 0 ? nil : DictionaryIndex(offset: found)
      }
      func makeIterator() -> DictionaryIterator<Key, Value> { DictionaryIterator(self) }
      @native("Dictionary.keys") private var keyArray: [Key] { get }
      @native("Dictionary.values") private var valueArray: [Value] { get }
      var keys: DictionaryKeys<Key, Value> { DictionaryKeys(keyArray) }
      var values: DictionaryValues<Key, Value> {
        get { DictionaryValues(valueArray) }
        set { for (key, value) in zip(keyArray, newValue) { self[key] = value } }
      }
      @native("Dictionary.remove") @discardableResult mutating func removeValue(forKey key: Key) -> Value?
      @discardableResult mutating func updateValue(_ value: Value, forKey key: Key) -> Value? {
        let old = self[key]
        self[key] = value
        return old
      }
      @native("Dictionary.removeAll") mutating func removeAll(keepingCapacity keepCapacity: Bool = false)
      mutating func reserveCapacity(_ minimumCapacity: Int) {}
      func mapValues<T>(_ transform: (Value) throws -> T) rethrows -> [Key: T] {
        var result: [Key: T] = [:]
        for (key, value) in self { result[key] = try transform(value) }
        return result
      }
      func compactMapValues<T>(_ transform: (Value) throws -> T?) rethrows -> [Key: T] {
        var result: [Key: T] = [:]
        for (key, value) in self { if let new = try transform(value) { result[key] = new } }
        return result
      }
      func filter(_ isIncluded: ((key: Key, value: Value)) throws -> Bool) rethrows -> [Key: Value] {
        var result: [Key: Value] = [:]
        for entry in self { if try isIncluded(entry) { result[entry.key] = entry.value } }
        return result
      }
      mutating func merge(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows {
        for (key, value) in other {
          if let old = self[key] { self[key] = try combine(old, value) } else { self[key] = value }
        }
      }
      mutating func merge<S: Sequence>(_ other: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows where S.Element == (Key, Value) {
        for (key, value) in other {
          if let old = self[key] { self[key] = try combine(old, value) } else { self[key] = value }
        }
      }
      func merging(_ other: [Key: Value], uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value] {
        var result = self
        try result.merge(other, uniquingKeysWith: combine)
        return result
      }
      func merging<S: Sequence>(_ other: S, uniquingKeysWith combine: (Value, Value) throws -> Value) rethrows -> [Key: Value] where S.Element == (Key, Value) {
        var result = self
        try result.merge(other, uniquingKeysWith: combine)
        return result
      }
      var capacity: Int { tableCapacity(count) }
    }
    struct DictionaryIndex: Comparable, Hashable {
      let offset: Int
      init(offset: Int) { self.offset = offset }
      static func < (lhs: DictionaryIndex, rhs: DictionaryIndex) -> Bool { lhs.offset < rhs.offset }
    }
    struct DictionaryIterator<Key: Hashable, Value>: IteratorProtocol, Sequence {
      private let dictionary: [Key: Value]
      private var offset: Int
      private let end: Int
      init(_ dictionary: [Key: Value]) {
        self.dictionary = dictionary
        offset = dictionary._next(0)
        end = dictionary._next(-1)
      }
      mutating func next() -> (key: Key, value: Value)? {
        if offset >= end { return nil }
        let entry = dictionary._entry(offset)
        offset = dictionary._next(offset + 1)
        return entry
      }
    }
    struct DictionaryKeys<Key: Hashable, Value>: RandomAccessCollection {
      typealias Element = Key
      typealias Index = Int
      private let keys: [Key]
      init(_ keys: [Key]) { self.keys = keys }
      var startIndex: Int { 0 }
      var endIndex: Int { keys.count }
      var count: Int { keys.count }
      subscript(position: Int) -> Key { keys[position] }
      func makeIterator() -> ArrayIterator<Key> { keys.makeIterator() }
      typealias Iterator = ArrayIterator<Key>
    }
    extension DictionaryKeys: CustomStringConvertible {
      var description: String { keys.description }
    }
    extension DictionaryKeys: Equatable {
      static func == (lhs: DictionaryKeys<Key, Value>, rhs: DictionaryKeys<Key, Value>) -> Bool { Set(lhs.keys) == Set(rhs.keys) }
    }
    struct DictionaryValues<Key: Hashable, Value>: RandomAccessCollection, MutableCollection {
      typealias Element = Value
      typealias Index = Int
      private var values: [Value]
      init(_ values: [Value]) { self.values = values }
      var startIndex: Int { 0 }
      var endIndex: Int { values.count }
      var count: Int { values.count }
      subscript(position: Int) -> Value {
        get { values[position] }
        set { values[position] = newValue }
      }
      func makeIterator() -> ArrayIterator<Value> { values.makeIterator() }
      typealias Iterator = ArrayIterator<Value>
    }
    extension DictionaryValues: CustomStringConvertible {
      var description: String { values.description }
    }
    extension Dictionary: Equatable where Value: Equatable {
      @native("equal") static func == (lhs: [Key: Value], rhs: [Key: Value]) -> Bool
      static func != (lhs: [Key: Value], rhs: [Key: Value]) -> Bool { !(lhs == rhs) }
    }
    extension Dictionary: Hashable where Value: Hashable {
      @native("hash.into") func hash(into hasher: inout Hasher)
    }
    extension Dictionary: CustomStringConvertible {
      @native("description") var description: String { get }
    }
    extension Dictionary: CustomDebugStringConvertible {
      @native("debugDescription") var debugDescription: String { get }
    }
    func tableCapacity(_ count: Int) -> Int {
      if count == 0 { return 0 }
      var buckets = 2
      while buckets * 3 / 4 < count { buckets *= 2 }
      return buckets * 3 / 4
    }
    """#
}
