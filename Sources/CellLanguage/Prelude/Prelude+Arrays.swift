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
      init(_ elements: ReversedCollection<[Element]>) { self = elements._base.reversed() }
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
      func reversed() -> ReversedCollection<[Element]> { ReversedCollection(_base: self) }
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
      static func + <S: Sequence>(lhs: S, rhs: [Element]) -> [Element] where S.Element == Element { Array(lhs) + rhs }
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
    extension Array: CustomDebugStringConvertible {
      @native("debugDescription") var debugDescription: String { get }
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
    """#
}
