extension Prelude {
  static let arrays = #"""
    struct Array<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
      typealias Index = Int
      typealias Iterator = ArrayIterator<Element>
      typealias SubSequence = ArraySlice<Element>
      typealias Indices = Range<Int>
      @native("array.init") init()
      @native("array.repeating") init(repeating repeatedValue: Element, count: Int)
      init(arrayLiteral elements: Element...) { self = elements }
      init(_ elements: [Element]) { self = elements }
      init<S: Sequence>(_ elements: S) where S.Element == Element {
        self = []
        for element in elements { append(element) }
      }
      @intrinsic("array.count") var count: Int { get }
      var isEmpty: Bool { count == 0 }
      @native("array.capacity") var capacity: Int { get }
      var startIndex: Int { 0 }
      var endIndex: Int { count }
      var indices: Range<Int> { 0..<count }
      func makeIterator() -> ArrayIterator<Element> { ArrayIterator(self) }
      func index(after i: Int) -> Int { i + 1 }
      func index(before i: Int) -> Int { i - 1 }
      @intrinsic("array.subscript") subscript(index: Int) -> Element { get set }
      subscript(bounds: Range<Int>) -> ArraySlice<Element> {
        get {
          precondition(bounds.lowerBound >= 0 && bounds.upperBound <= count, "range \(bounds) is out of bounds for an array of \(count) elements")
          return ArraySlice(base: self, start: bounds.lowerBound, end: bounds.upperBound)
        }
        set { replaceSubrange(bounds, with: newValue) }
      }
      subscript<R: RangeExpression>(bounds: R) -> ArraySlice<Element> where R.Bound == Int {
        get { self[bounds.relative(to: self)] }
        set { replaceSubrange(bounds.relative(to: self), with: newValue) }
      }
      subscript(bounds: UnboundedRange) -> ArraySlice<Element> {
        get { ArraySlice(base: self, start: 0, end: count) }
        set { self = Array(newValue) }
      }
      var first: Element? { isEmpty ? nil : self[0] }
      var last: Element? { isEmpty ? nil : self[count - 1] }
      @intrinsic("array.append") mutating func append(_ newElement: Element)
      @native("array.appendArray") mutating func append(contentsOf newElements: [Element])
      mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element {
        for element in newElements { append(element) }
      }
      @native("array.reserve") mutating func reserveCapacity(_ minimumCapacity: Int)
      @native("array.insert") mutating func insert(_ newElement: Element, at i: Int)
      mutating func insert<C: Collection>(contentsOf newElements: C, at i: Int) where C.Element == Element {
        replaceSubrange(i..<i, with: newElements)
      }
      @native("array.remove") @discardableResult mutating func remove(at index: Int) -> Element
      @discardableResult mutating func removeLast() -> Element {
        precondition(!isEmpty, "cannot remove the last element from an empty array")
        return remove(at: count - 1)
      }
      mutating func removeLast(_ k: Int) { removeSubrange((count - k)..<count) }
      @discardableResult mutating func removeFirst() -> Element {
        precondition(!isEmpty, "cannot remove the first element from an empty array")
        return remove(at: 0)
      }
      mutating func removeFirst(_ k: Int) { removeSubrange(0..<k) }
      mutating func popLast() -> Element? { isEmpty ? nil : remove(at: count - 1) }
      @native("array.removeAll") mutating func removeAll(keepingCapacity keepCapacity: Bool = false)
      mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows {
        var kept: [Element] = []
        for element in self { if !(try shouldBeRemoved(element)) { kept.append(element) } }
        self = kept
      }
      @native("array.removeRange") private mutating func removeRange(_ start: Int, _ end: Int)
      mutating func removeSubrange(_ bounds: Range<Int>) {
        precondition(bounds.lowerBound >= 0 && bounds.upperBound <= count, "range \(bounds) is out of bounds for an array of \(count) elements")
        removeRange(bounds.lowerBound, bounds.upperBound)
      }
      mutating func removeSubrange<R: RangeExpression>(_ bounds: R) where R.Bound == Int { removeSubrange(bounds.relative(to: self)) }
      mutating func replaceSubrange<C: Collection, R: RangeExpression>(_ bounds: R, with newElements: C) where C.Element == Element, R.Bound == Int {
        replaceSubrange(bounds.relative(to: self), with: newElements)
      }
      mutating func replaceSubrange<C: Collection>(_ bounds: Range<Int>, with newElements: C) where C.Element == Element {
        precondition(bounds.lowerBound >= 0 && bounds.upperBound <= count, "range \(bounds) is out of bounds for an array of \(count) elements")
        var result: [Element] = []
        result.reserveCapacity(count - bounds.count + newElements.count)
        for i in 0..<bounds.lowerBound { result.append(self[i]) }
        for element in newElements { result.append(element) }
        for i in bounds.upperBound..<count { result.append(self[i]) }
        self = result
      }
      @native("array.swap") mutating func swapAt(_ i: Int, _ j: Int)
      @native("array.reverse") mutating func reverse()
      init<E: Error>(unsafeUninitializedCapacity capacity: Int, initializingWith initializer: (inout [Element], inout Int) throws(E) -> Void) throws(E) {
        self = []
        var made = 0
        try initializer(&self, &made)
      }
      @native("array.reversed") func reversed() -> [Element]
      mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows {
        if count < 2 { return }
        var sorted = self
        try Array._sortRuns(&sorted, areInIncreasingOrder)
        if count > 8 {
          var merged = sorted
          var width = 8
          while width < count {
            try Array._merge(sorted, &merged, width, areInIncreasingOrder)
            swap(&sorted, &merged)
            width *= 2
          }
        }
        self = sorted
      }
      private static func _sortRuns(_ list: inout [Element], _ isLess: (Element, Element) throws -> Bool) rethrows {
        let count = list.count
        var start = 0
        while start < count {
          let end = start + 8 < count ? start + 8 : count
          var next = start + 1
          while next < end {
            let element = list[next]
            var place = next
            while place > start {
              let other = list[place - 1]
              if !(try isLess(element, other)) { break }
              list[place] = other
              place -= 1
            }
            if place < next { list[place] = element }
            next += 1
          }
          start = end
        }
      }
      private static func _merge(_ source: [Element], _ target: inout [Element], _ width: Int, _ isLess: (Element, Element) throws -> Bool) rethrows {
        let count = source.count
        var start = 0
        while start < count {
          let middle = start + width < count ? start + width : count
          let end = middle + width < count ? middle + width : count
          var left = start
          var right = middle
          var next = start
          while left < middle && right < end {
            let first = source[left]
            let second = source[right]
            if try isLess(second, first) {
              target[next] = second
              right += 1
            } else {
              target[next] = first
              left += 1
            }
            next += 1
          }
          while left < middle {
            target[next] = source[left]
            left += 1
            next += 1
          }
          while right < end {
            target[next] = source[right]
            right += 1
            next += 1
          }
          start = end
        }
      }
      mutating func shuffle() { noAmbientRandomness() }
      mutating func shuffle<G: RandomNumberGenerator>(using generator: inout G) {
        var amount = count
        var current = 0
        while amount > 1 {
          let random = Int.random(in: 0..<amount, using: &generator)
          amount -= 1
          swapAt(current, current + random)
          current += 1
        }
      }
      mutating func partition(by belongsInSecondPartition: (Element) throws -> Bool) rethrows -> Int {
        var low = 0
        var high = count
        while true {
          while low < high, !(try belongsInSecondPartition(self[low])) { low += 1 }
          if low == high { return low }
          high -= 1
          while low < high, try belongsInSecondPartition(self[high]) { high -= 1 }
          if low == high { return low }
          swapAt(low, high)
          low += 1
        }
      }
      func prefix(_ maxLength: Int) -> ArraySlice<Element> {
        precondition(maxLength >= 0, "cannot take a prefix of negative length \(maxLength)")
        return ArraySlice(base: self, start: 0, end: maxLength < count ? maxLength : count)
      }
      func prefix(upTo end: Int) -> ArraySlice<Element> { self[0..<end] }
      func prefix(through position: Int) -> ArraySlice<Element> { self[0..<(position + 1)] }
      func prefix(while predicate: (Element) throws -> Bool) rethrows -> ArraySlice<Element> {
        var end = 0
        while end < count, try predicate(self[end]) { end += 1 }
        return ArraySlice(base: self, start: 0, end: end)
      }
      func suffix(_ maxLength: Int) -> ArraySlice<Element> {
        precondition(maxLength >= 0, "cannot take a suffix of negative length \(maxLength)")
        return ArraySlice(base: self, start: maxLength < count ? count - maxLength : 0, end: count)
      }
      func suffix(from start: Int) -> ArraySlice<Element> { self[start..<count] }
      func dropFirst(_ k: Int = 1) -> ArraySlice<Element> {
        precondition(k >= 0, "cannot drop a negative number of elements, found \(k)")
        return ArraySlice(base: self, start: k < count ? k : count, end: count)
      }
      func dropLast(_ k: Int = 1) -> ArraySlice<Element> {
        precondition(k >= 0, "cannot drop a negative number of elements, found \(k)")
        return ArraySlice(base: self, start: 0, end: k < count ? count - k : 0)
      }
      func drop(while predicate: (Element) throws -> Bool) rethrows -> ArraySlice<Element> {
        var start = 0
        while start < count, try predicate(self[start]) { start += 1 }
        return ArraySlice(base: self, start: start, end: count)
      }
      func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [ArraySlice<Element>] {
        try ArraySlice(self).split(maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences, whereSeparator: isSeparator)
      }
      func distance(from start: Int, to end: Int) -> Int { end - start }
      func index(_ i: Int, offsetBy distance: Int) -> Int { i + distance }
      @native("array.concatenate") static func + (lhs: [Element], rhs: [Element]) -> [Element]
      static func + <S: Sequence>(lhs: [Element], rhs: S) -> [Element] where S.Element == Element {
        var result = lhs
        result.append(contentsOf: rhs)
        return result
      }
      static func += (lhs: inout [Element], rhs: [Element]) { lhs.append(contentsOf: rhs) }
      static func += <S: Sequence>(lhs: inout [Element], rhs: S) where S.Element == Element {
        for element in rhs { lhs.append(element) }
      }
      func withUnsafeBufferPointer<R>(_ body: ([Element]) throws -> R) rethrows -> R { try body(self) }
    }
    extension Array: Equatable where Element: Equatable {
      @native("equal") static func == (lhs: [Element], rhs: [Element]) -> Bool
      static func != (lhs: [Element], rhs: [Element]) -> Bool { !(lhs == rhs) }
    }
    extension Array: Hashable where Element: Hashable {
      func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for element in self { hasher.combine(element) }
      }
    }
    extension Array: CustomStringConvertible {
      @native("description") var description: String { get }
    }
    extension Array where Element: Comparable {
      @native("array.sortsValues") private var sortsValues: Bool { get }
      @native("array.sortValues") private mutating func sortValues()
      mutating func sort() {
        if sortsValues { sortValues() } else { sort(by: { $0 < $1 }) }
      }
      func sorted() -> [Element] {
        var result = self
        result.sort()
        return result
      }
    }
    extension Array where Element: Equatable {
      func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>] {
        split(maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences, whereSeparator: { $0 == separator })
      }
    }
    struct ArrayIterator<Element>: IteratorProtocol, Sequence {
      private let elements: [Element]
      private var index: Int
      init(_ elements: [Element]) {
        self.elements = elements
        index = 0
      }
      mutating func next() -> Element? {
        if index >= elements.count { return nil }
        let element = elements[index]
        index += 1
        return element
      }
    }
    struct ArraySlice<Element>: RandomAccessCollection, MutableCollection, RangeReplaceableCollection, ExpressibleByArrayLiteral {
      typealias Index = Int
      typealias Iterator = IndexingIterator<ArraySlice<Element>>
      typealias SubSequence = ArraySlice<Element>
      typealias Indices = Range<Int>
      private var base: [Element]
      private var start: Int
      private var end: Int
      init() {
        base = []
        start = 0
        end = 0
      }
      init(base: [Element], start: Int, end: Int) {
        self.base = base
        self.start = start
        self.end = end
      }
      init(_ elements: [Element]) {
        base = elements
        start = 0
        end = elements.count
      }
      init<S: Sequence>(_ elements: S) where S.Element == Element { self.init(Array(elements)) }
      init(arrayLiteral elements: Element...) { self.init(elements) }
      var startIndex: Int { start }
      var endIndex: Int { end }
      var count: Int { end - start }
      var isEmpty: Bool { start == end }
      var indices: Range<Int> { start..<end }
      var first: Element? { isEmpty ? nil : base[start] }
      var last: Element? { isEmpty ? nil : base[end - 1] }
      func index(after i: Int) -> Int { i + 1 }
      func index(before i: Int) -> Int { i - 1 }
      func makeIterator() -> IndexingIterator<ArraySlice<Element>> { IndexingIterator(elements: self) }
      subscript(index: Int) -> Element {
        get {
          precondition(index >= start && index < end, "index \(index) is out of range for a slice from \(start) to \(end)")
          return base[index]
        }
        set {
          precondition(index >= start && index < end, "index \(index) is out of range for a slice from \(start) to \(end)")
          base[index] = newValue
        }
      }
      subscript(bounds: Range<Int>) -> ArraySlice<Element> {
        get {
          precondition(bounds.lowerBound >= start && bounds.upperBound <= end, "range \(bounds) is out of bounds for a slice from \(start) to \(end)")
          return ArraySlice(base: base, start: bounds.lowerBound, end: bounds.upperBound)
        }
        set { replaceSubrange(bounds, with: newValue) }
      }
      subscript<R: RangeExpression>(bounds: R) -> ArraySlice<Element> where R.Bound == Int {
        get { self[bounds.relative(to: self)] }
        set { replaceSubrange(bounds.relative(to: self), with: newValue) }
      }
      mutating func replaceSubrange<C: Collection>(_ bounds: Range<Int>, with newElements: C) where C.Element == Element {
        precondition(bounds.lowerBound >= start && bounds.upperBound <= end, "range \(bounds) is out of bounds for a slice from \(start) to \(end)")
        let before = base.count
        base.replaceSubrange(bounds, with: newElements)
        end += base.count - before
      }
      mutating func reverse() {
        var (low, high) = (start, end - 1)
        while low < high {
          base.swapAt(low, high)
          low += 1
          high -= 1
        }
      }
      mutating func append(_ newElement: Element) {
        if end < base.count { base.removeSubrange(end..<base.count) }
        base.append(newElement)
        end += 1
      }
      @discardableResult mutating func removeFirst() -> Element {
        precondition(!isEmpty, "cannot remove the first element from an empty slice")
        start += 1
        return base[start - 1]
      }
      @discardableResult mutating func removeLast() -> Element {
        precondition(!isEmpty, "cannot remove the last element from an empty slice")
        end -= 1
        return base[end]
      }
      mutating func popFirst() -> Element? { isEmpty ? nil : removeFirst() }
      mutating func popLast() -> Element? { isEmpty ? nil : removeLast() }
      mutating func swapAt(_ i: Int, _ j: Int) { base.swapAt(i, j) }
      mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows {
        var own = Array(self)
        try own.sort(by: areInIncreasingOrder)
        for i in 0..<own.count { base[start + i] = own[i] }
      }
      func reversed() -> [Element] { Array(self).reversed() }
      func prefix(_ maxLength: Int) -> ArraySlice<Element> { ArraySlice(base: base, start: start, end: maxLength < count ? start + maxLength : end) }
      func suffix(_ maxLength: Int) -> ArraySlice<Element> { ArraySlice(base: base, start: maxLength < count ? end - maxLength : start, end: end) }
      func dropFirst(_ k: Int = 1) -> ArraySlice<Element> { ArraySlice(base: base, start: k < count ? start + k : end, end: end) }
      func dropLast(_ k: Int = 1) -> ArraySlice<Element> { ArraySlice(base: base, start: start, end: k < count ? end - k : start) }
      func prefix(upTo end: Int) -> ArraySlice<Element> { self[start..<end] }
      func suffix(from start: Int) -> ArraySlice<Element> { self[start..<end] }
      func prefix(while predicate: (Element) throws -> Bool) rethrows -> ArraySlice<Element> {
        var stop = start
        while stop < end, try predicate(base[stop]) { stop += 1 }
        return ArraySlice(base: base, start: start, end: stop)
      }
      func drop(while predicate: (Element) throws -> Bool) rethrows -> ArraySlice<Element> {
        var first = start
        while first < end, try predicate(base[first]) { first += 1 }
        return ArraySlice(base: base, start: first, end: end)
      }
      func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [ArraySlice<Element>] {
        var result: [ArraySlice<Element>] = []
        var first = start
        var index = start
        while index < end && result.count < maxSplits {
          if try isSeparator(base[index]) {
            if index > first || !omittingEmptySubsequences { result.append(ArraySlice(base: base, start: first, end: index)) }
            first = index + 1
          }
          index += 1
        }
        if first < end || !omittingEmptySubsequences { result.append(ArraySlice(base: base, start: first, end: end)) }
        return result
      }
      static func + (lhs: ArraySlice<Element>, rhs: ArraySlice<Element>) -> ArraySlice<Element> { ArraySlice(Array(lhs) + Array(rhs)) }
      static func + (lhs: ArraySlice<Element>, rhs: [Element]) -> ArraySlice<Element> { ArraySlice(Array(lhs) + rhs) }
    }
    extension ArraySlice: Equatable where Element: Equatable {
      static func == (lhs: ArraySlice<Element>, rhs: ArraySlice<Element>) -> Bool { lhs.elementsEqual(rhs) }
      static func != (lhs: ArraySlice<Element>, rhs: ArraySlice<Element>) -> Bool { !lhs.elementsEqual(rhs) }
    }
    extension ArraySlice: Hashable where Element: Hashable {
      func hash(into hasher: inout Hasher) {
        hasher.combine(count)
        for element in self { hasher.combine(element) }
      }
    }
    extension ArraySlice: CustomStringConvertible {
      var description: String { Array(self).description }
    }
    extension ArraySlice: CustomDebugStringConvertible {
      var debugDescription: String { "ArraySlice(" + Array(self).description + ")" }
    }
    typealias ContiguousArray = Array
    """#

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
      var values: DictionaryValues<Key, Value> { DictionaryValues(valueArray) }
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
    struct DictionaryValues<Key: Hashable, Value>: RandomAccessCollection {
      typealias Element = Value
      typealias Index = Int
      private let values: [Value]
      init(_ values: [Value]) { self.values = values }
      var startIndex: Int { 0 }
      var endIndex: Int { values.count }
      subscript(position: Int) -> Value { values[position] }
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
    """#

  static let sets = #"""
    protocol SetAlgebra<Element>: Equatable, ExpressibleByArrayLiteral {
      associatedtype Element
      init()
      func contains(_ member: Element) -> Bool
      func union(_ other: Self) -> Self
      func intersection(_ other: Self) -> Self
      func symmetricDifference(_ other: Self) -> Self
      mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element)
      mutating func remove(_ member: Element) -> Element?
      mutating func update(with newMember: Element) -> Element?
      mutating func formUnion(_ other: Self)
      mutating func formIntersection(_ other: Self)
      mutating func formSymmetricDifference(_ other: Self)
      func subtracting(_ other: Self) -> Self
      func isSubset(of other: Self) -> Bool
      func isSuperset(of other: Self) -> Bool
      func isDisjoint(with other: Self) -> Bool
      var isEmpty: Bool { get }
    }
    extension SetAlgebra {
      func subtracting(_ other: Self) -> Self { self.intersection(self.symmetricDifference(other)) }
      mutating func subtract(_ other: Self) { self = self.subtracting(other) }
      func isSubset(of other: Self) -> Bool { self.intersection(other) == self }
      func isSuperset(of other: Self) -> Bool { other.isSubset(of: self) }
      func isDisjoint(with other: Self) -> Bool { self.intersection(other).isEmpty }
      func isStrictSubset(of other: Self) -> Bool { self.isSubset(of: other) && self != other }
      func isStrictSuperset(of other: Self) -> Bool { other.isStrictSubset(of: self) }
      var isEmpty: Bool { self == Self() }
    }
    protocol OptionSet: SetAlgebra, RawRepresentable {
      associatedtype Element = Self
      init(rawValue: RawValue)
    }
    extension OptionSet where Element == Self {
      func union(_ other: Self) -> Self {
        var result = self
        result.formUnion(other)
        return result
      }
      func intersection(_ other: Self) -> Self {
        var result = self
        result.formIntersection(other)
        return result
      }
      func symmetricDifference(_ other: Self) -> Self {
        var result = self
        result.formSymmetricDifference(other)
        return result
      }
      func contains(_ member: Self) -> Bool { self.isSuperset(of: member) }
      @discardableResult mutating func insert(_ newMember: Self) -> (inserted: Bool, memberAfterInsert: Self) {
        let old = self.intersection(newMember)
        let isNew = old != newMember
        let result = (inserted: isNew, memberAfterInsert: isNew ? newMember : old)
        if isNew { self.formUnion(newMember) }
        return result
      }
      @discardableResult mutating func remove(_ member: Self) -> Self? {
        let found = self.intersection(member)
        self = self.subtracting(member)
        return found.isEmpty ? nil : found
      }
      @discardableResult mutating func update(with newMember: Self) -> Self? {
        let found = self.intersection(newMember)
        self.formUnion(newMember)
        return found.isEmpty ? nil : found
      }
      init(arrayLiteral elements: Self...) {
        self.init()
        for element in elements { self.formUnion(element) }
      }
      init<S: Sequence>(_ sequence: S) where S.Element == Self {
        self.init()
        for element in sequence { self.formUnion(element) }
      }
    }
    extension OptionSet where RawValue: FixedWidthInteger {
      init() { self.init(rawValue: 0) }
      mutating func formUnion(_ other: Self) { self = Self(rawValue: rawValue | other.rawValue) }
      mutating func formIntersection(_ other: Self) { self = Self(rawValue: rawValue & other.rawValue) }
      mutating func formSymmetricDifference(_ other: Self) { self = Self(rawValue: rawValue ^ other.rawValue) }
    }
    struct Set<Element: Hashable>: Collection, ExpressibleByArrayLiteral, SetAlgebra {
      typealias Index = DictionaryIndex
      typealias Iterator = SetIterator<Element>
      @native("Set.init") init()
      init(arrayLiteral elements: Element...) {
        self.init()
        for element in elements { insert(element) }
      }
      init<S: Sequence>(_ sequence: S) where S.Element == Element {
        self.init()
        for element in sequence { insert(element) }
      }
      init(minimumCapacity: Int) { self.init() }
      @native("Dictionary.count") var count: Int { get }
      var isEmpty: Bool { count == 0 }
      @native("Set.contains") func contains(_ member: Element) -> Bool
      @native("Set.add") private mutating func add(_ newMember: Element) -> Bool
      @discardableResult mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element) {
        (inserted: add(newMember), memberAfterInsert: newMember)
      }
      @discardableResult mutating func update(with newMember: Element) -> Element? {
        let old = remove(newMember)
        insert(newMember)
        return old
      }
      @native("Set.remove") @discardableResult mutating func remove(_ member: Element) -> Element?
      @native("Dictionary.removeAll") mutating func removeAll(keepingCapacity keepCapacity: Bool = false)
      @native("Set.entry") private func entry(_ offset: Int) -> Element
      @native("Dictionary.next") private func nextOffset(_ offset: Int) -> Int
      func _entry(_ offset: Int) -> Element { entry(offset) }
      func _next(_ offset: Int) -> Int { nextOffset(offset) }
      var startIndex: DictionaryIndex { DictionaryIndex(offset: nextOffset(0)) }
      var endIndex: DictionaryIndex { DictionaryIndex(offset: nextOffset(-1)) }
      func index(after i: DictionaryIndex) -> DictionaryIndex { DictionaryIndex(offset: nextOffset(i.offset + 1)) }
      subscript(position: DictionaryIndex) -> Element { entry(position.offset) }
      func makeIterator() -> SetIterator<Element> { SetIterator(self) }
      mutating func removeFirst() -> Element {
        precondition(!isEmpty, "cannot remove the first element from an empty set")
        let element = entry(nextOffset(0))
        remove(element)
        return element
      }
      mutating func popFirst() -> Element? { isEmpty ? nil : removeFirst() }
      func union<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        var result = self
        for element in other { result.insert(element) }
        return result
      }
      func intersection<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        let members = Set(other)
        return filter { members.contains($0) }
      }
      func subtracting<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        var result = self
        for element in other { result.remove(element) }
        return result
      }
      func symmetricDifference<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        var result = self
        for element in Set(other) {
          if result.contains(element) { result.remove(element) } else { result.insert(element) }
        }
        return result
      }
      mutating func formUnion<S: Sequence>(_ other: S) where S.Element == Element { for element in other { insert(element) } }
      mutating func formIntersection<S: Sequence>(_ other: S) where S.Element == Element { self = intersection(other) }
      mutating func subtract<S: Sequence>(_ other: S) where S.Element == Element { for element in other { remove(element) } }
      mutating func formSymmetricDifference<S: Sequence>(_ other: S) where S.Element == Element { self = symmetricDifference(other) }
      func isSubset<S: Sequence>(of other: S) -> Bool where S.Element == Element {
        let members = Set(other)
        return allSatisfy { members.contains($0) }
      }
      func isSuperset<S: Sequence>(of other: S) -> Bool where S.Element == Element { other.allSatisfy { contains($0) } }
      func isStrictSubset(of other: Set<Element>) -> Bool { count < other.count && isSubset(of: other) }
      func isStrictSuperset(of other: Set<Element>) -> Bool { other.isStrictSubset(of: self) }
      func isDisjoint<S: Sequence>(with other: S) -> Bool where S.Element == Element { other.allSatisfy { !contains($0) } }
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Set<Element> {
        var result = Set<Element>()
        for element in self { if try isIncluded(element) { result.insert(element) } }
        return result
      }
    }
    struct SetIterator<Element: Hashable>: IteratorProtocol, Sequence {
      private let members: Set<Element>
      private var offset: Int
      private let end: Int
      init(_ members: Set<Element>) {
        self.members = members
        offset = members._next(0)
        end = members._next(-1)
      }
      mutating func next() -> Element? {
        if offset >= end { return nil }
        let element = members._entry(offset)
        offset = members._next(offset + 1)
        return element
      }
    }
    extension Set: Equatable {
      @native("equal") static func == (lhs: Set<Element>, rhs: Set<Element>) -> Bool
      static func != (lhs: Set<Element>, rhs: Set<Element>) -> Bool { !(lhs == rhs) }
    }
    extension Set: Hashable {
      @native("hash.into") func hash(into hasher: inout Hasher)
    }
    extension Set {
      @discardableResult mutating func remove(at position: DictionaryIndex) -> Element {
        let element = self[position]
        remove(element)
        return element
      }
      func firstIndex(of member: Element) -> DictionaryIndex? { self.firstIndex(where: { $0 == member }) }
    }
    extension Set: CustomStringConvertible {
      @native("description") var description: String { get }
    }
    extension Set: CustomDebugStringConvertible {
      var debugDescription: String { "Set(" + description + ")" }
    }
    struct AnyHashable: Hashable, CustomStringConvertible, CustomDebugStringConvertible {
      let base: Any
      init<H: Hashable>(_ base: H) { self.base = base }
      @native("equal.any") private static func areEqual(_ a: Any, _ b: Any) -> Bool
      @native("hash.any") private static func mixed(_ state: Int, _ value: Any) -> Int
      static func == (lhs: AnyHashable, rhs: AnyHashable) -> Bool { areEqual(lhs.base, rhs.base) }
      func hash(into hasher: inout Hasher) { hasher.state = AnyHashable.mixed(hasher.state, base) }
      var description: String { "\(base)" }
      var debugDescription: String { "AnyHashable(" + String(reflecting: base) + ")" }
    }
    """#
}
