extension Prelude {
  static let arraySlices = #"""
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
      func reversed() -> ReversedCollection<ArraySlice<Element>> { ReversedCollection(_base: self) }
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
}
