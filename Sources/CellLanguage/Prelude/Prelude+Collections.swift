extension Prelude {
  static let collections = #"""
    protocol Collection<Element>: Sequence {
      associatedtype Index: Comparable
      associatedtype Iterator = IndexingIterator<Self>
      associatedtype SubSequence: Collection = Slice<Self> where SubSequence.Element == Element, SubSequence.Index == Index, SubSequence.SubSequence == SubSequence
      associatedtype Indices: Sequence = DefaultIndices<Self> where Indices.Element == Index
      var startIndex: Index { get }
      var endIndex: Index { get }
      func index(after i: Index) -> Index
      func index(_ i: Index, offsetBy distance: Int) -> Index
      func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index?
      func distance(from start: Index, to end: Index) -> Int
      subscript(position: Index) -> Element { get }
      subscript(bounds: Range<Index>) -> SubSequence { get }
      var indices: Indices { get }
      var count: Int { get }
      var isEmpty: Bool { get }
    }
    protocol BidirectionalCollection<Element>: Collection where SubSequence: BidirectionalCollection {
      func index(before i: Index) -> Index
    }
    protocol RandomAccessCollection<Element>: BidirectionalCollection where SubSequence: RandomAccessCollection {
    }
    protocol MutableCollection<Element>: Collection {
      subscript(position: Index) -> Element { get set }
    }
    protocol RangeReplaceableCollection<Element>: Collection {
      init()
      mutating func append(_ newElement: Element)
      mutating func replaceSubrange<C: Collection>(_ bounds: Range<Index>, with newElements: C) where C.Element == Element
    }
    struct IndexingIterator<Elements: Collection>: IteratorProtocol, Sequence {
      private var elements: Elements
      private var position: Elements.Index
      init(elements: Elements) {
        self.elements = elements
        position = elements.startIndex
      }
      mutating func next() -> Elements.Element? {
        if position == elements.endIndex { return nil }
        let element = elements[position]
        position = elements.index(after: position)
        return element
      }
    }
    struct DefaultIndices<Elements: Collection>: Collection {
      private let elements: Elements
      init(elements: Elements) { self.elements = elements }
      var startIndex: Elements.Index { elements.startIndex }
      var endIndex: Elements.Index { elements.endIndex }
      func index(after i: Elements.Index) -> Elements.Index { elements.index(after: i) }
      subscript(position: Elements.Index) -> Elements.Index { position }
    }
    struct Slice<Base: Collection>: Collection {
      private let _startIndex: Base.Index
      private let _endIndex: Base.Index
      private var _base: Base
      init(base: Base, bounds: Range<Base.Index>) {
        _startIndex = bounds.lowerBound
        _endIndex = bounds.upperBound
        _base = base
      }
      var startIndex: Base.Index { _startIndex }
      var endIndex: Base.Index { _endIndex }
      var base: Base { _base }
      func index(after i: Base.Index) -> Base.Index { base.index(after: i) }
      subscript(position: Base.Index) -> Base.Element { base[position] }
      subscript(bounds: Range<Base.Index>) -> Slice<Base> { Slice(base: base, bounds: bounds) }
      var count: Int { base.distance(from: startIndex, to: endIndex) }
      func index(_ i: Base.Index, offsetBy distance: Int) -> Base.Index { base.index(i, offsetBy: distance) }
      func index(_ i: Base.Index, offsetBy distance: Int, limitedBy limit: Base.Index) -> Base.Index? { base.index(i, offsetBy: distance, limitedBy: limit) }
      func distance(from start: Base.Index, to end: Base.Index) -> Int { base.distance(from: start, to: end) }
    }
    extension Slice: BidirectionalCollection where Base: BidirectionalCollection {
      func index(before i: Base.Index) -> Base.Index { base.index(before: i) }
    }
    extension Slice: RandomAccessCollection where Base: RandomAccessCollection {
    }
    extension Slice: MutableCollection where Base: MutableCollection {
      subscript(position: Base.Index) -> Base.Element {
        get { _base[position] }
        set { _base[position] = newValue }
      }
    }
    extension Collection {
      func makeIterator() -> IndexingIterator<Self> { IndexingIterator(elements: self) }
      var indices: DefaultIndices<Self> { DefaultIndices(elements: self) }
      subscript(bounds: Range<Index>) -> Slice<Self> { Slice(base: self, bounds: bounds) }
      var count: Int {
        var count = 0
        var index = startIndex
        while index != endIndex {
          count += 1
          index = self.index(after: index)
        }
        return count
      }
      var isEmpty: Bool { startIndex == endIndex }
      var first: Element? {
        let start = startIndex
        return start == endIndex ? nil : self[start]
      }
      var underestimatedCount: Int { count }
      func firstIndex(where predicate: (Element) throws -> Bool) rethrows -> Index? {
        var index = startIndex
        while index != endIndex {
          if try predicate(self[index]) { return index }
          index = self.index(after: index)
        }
        return nil
      }
      func index(_ i: Index, offsetBy distance: Int) -> Index {
        precondition(distance >= 0, "only collections with indices in both directions can go back by \(distance)")
        var index = i
        for _ in 0..<distance { index = self.index(after: index) }
        return index
      }
      func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index? {
        var index = i
        for _ in 0..<distance {
          if index == limit { return nil }
          index = self.index(after: index)
        }
        return index
      }
      func formIndex(after i: inout Index) { i = index(after: i) }
      func distance(from start: Index, to end: Index) -> Int {
        var count = 0
        var index = start
        while index != end {
          count += 1
          index = self.index(after: index)
        }
        return count
      }
      func randomElement() -> Element? { noAmbientRandomness() }
      func randomElement<G: RandomNumberGenerator>(using generator: inout G) -> Element? {
        if isEmpty { return nil }
        let offset = Int.random(in: 0..<count, using: &generator)
        return self[index(startIndex, offsetBy: offset)]
      }
    }
    extension Collection {
      subscript<R: RangeExpression>(bounds: R) -> SubSequence where R.Bound == Index { self[bounds.relative(to: self)] }
      subscript(bounds: UnboundedRange) -> SubSequence { self[startIndex..<endIndex] }
      func prefix(_ maxLength: Int) -> SubSequence {
        precondition(maxLength >= 0, "cannot take a prefix of negative length \(maxLength)")
        return self[startIndex..<(index(startIndex, offsetBy: maxLength, limitedBy: endIndex) ?? endIndex)]
      }
      func prefix(upTo end: Index) -> SubSequence { self[startIndex..<end] }
      func prefix(through position: Index) -> SubSequence { self[startIndex..<index(after: position)] }
      func suffix(from start: Index) -> SubSequence { self[start..<endIndex] }
      func suffix(_ maxLength: Int) -> SubSequence {
        precondition(maxLength >= 0, "cannot take a suffix of negative length \(maxLength)")
        let skipped = count - maxLength
        return self[(skipped > 0 ? index(startIndex, offsetBy: skipped) : startIndex)..<endIndex]
      }
      func dropFirst(_ k: Int = 1) -> SubSequence {
        precondition(k >= 0, "cannot drop a negative number of elements, found \(k)")
        return self[(index(startIndex, offsetBy: k, limitedBy: endIndex) ?? endIndex)..<endIndex]
      }
      func dropLast(_ k: Int = 1) -> SubSequence {
        precondition(k >= 0, "cannot drop a negative number of elements, found \(k)")
        let kept = count - k
        return self[startIndex..<(kept > 0 ? index(startIndex, offsetBy: kept) : startIndex)]
      }
      func prefix(while predicate: (Element) throws -> Bool) rethrows -> SubSequence {
        var end = startIndex
        while end != endIndex, try predicate(self[end]) { end = index(after: end) }
        return self[startIndex..<end]
      }
      func drop(while predicate: (Element) throws -> Bool) rethrows -> SubSequence {
        var start = startIndex
        while start != endIndex, try predicate(self[start]) { start = index(after: start) }
        return self[start..<endIndex]
      }
      func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [SubSequence] {
        var result: [SubSequence] = []
        var first = startIndex
        var index = startIndex
        while index != endIndex && result.count < maxSplits {
          let next = self.index(after: index)
          if try isSeparator(self[index]) {
            if index != first || !omittingEmptySubsequences { result.append(self[first..<index]) }
            first = next
          }
          index = next
        }
        if first != endIndex || !omittingEmptySubsequences { result.append(self[first..<endIndex]) }
        return result
      }
      func formIndex(_ i: inout Index, offsetBy distance: Int) { i = index(i, offsetBy: distance) }
      func formIndex(_ i: inout Index, offsetBy distance: Int, limitedBy limit: Index) -> Bool {
        if let moved = index(i, offsetBy: distance, limitedBy: limit) {
          i = moved
          return true
        }
        i = limit
        return false
      }
    }
    extension Collection where SubSequence == Self {
      mutating func popFirst() -> Element? { isEmpty ? nil : removeFirst() }
      @discardableResult mutating func removeFirst() -> Element {
        precondition(!isEmpty, "cannot remove the first element from an empty collection")
        let element = self[startIndex]
        self = self[index(after: startIndex)..<endIndex]
        return element
      }
      mutating func removeFirst(_ k: Int) { self = dropFirst(k) }
    }
    extension Collection where Element: Equatable {
      func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [SubSequence] {
        split(maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences, whereSeparator: { $0 == separator })
      }
    }
    extension Collection where Element: Equatable {
      func firstIndex(of element: Element) -> Index? {
        var index = startIndex
        while index != endIndex {
          if self[index] == element { return index }
          index = self.index(after: index)
        }
        return nil
      }
    }
    extension BidirectionalCollection {
      var last: Element? { isEmpty ? nil : self[index(before: endIndex)] }
      func index(_ i: Index, offsetBy distance: Int) -> Index {
        var index = i
        if distance >= 0 {
          for _ in 0..<distance { index = self.index(after: index) }
        } else {
          for _ in 0..<(0 - distance) { index = self.index(before: index) }
        }
        return index
      }
      func index(_ i: Index, offsetBy distance: Int, limitedBy limit: Index) -> Index? {
        var index = i
        if distance >= 0 {
          for _ in 0..<distance {
            if index == limit { return nil }
            index = self.index(after: index)
          }
        } else {
          for _ in 0..<(0 - distance) {
            if index == limit { return nil }
            index = self.index(before: index)
          }
        }
        return index
      }
      func distance(from start: Index, to end: Index) -> Int {
        var count = 0
        var index = start
        if start <= end {
          while index != end {
            count += 1
            index = self.index(after: index)
          }
        } else {
          while index != end {
            count -= 1
            index = self.index(before: index)
          }
        }
        return count
      }
      func formIndex(before i: inout Index) { i = index(before: i) }
      func lastIndex(where predicate: (Element) throws -> Bool) rethrows -> Index? {
        var index = endIndex
        while index != startIndex {
          index = self.index(before: index)
          if try predicate(self[index]) { return index }
        }
        return nil
      }
      func last(where predicate: (Element) throws -> Bool) rethrows -> Element? {
        if let index = try lastIndex(where: predicate) { return self[index] }
        return nil
      }
    }
    extension BidirectionalCollection where Element: Equatable {
      func lastIndex(of element: Element) -> Index? { lastIndex(where: { $0 == element }) }
    }
    extension RandomAccessCollection where Index == Int {
      func index(after i: Int) -> Int { i + 1 }
      func index(before i: Int) -> Int { i - 1 }
      func index(_ i: Int, offsetBy distance: Int) -> Int { i + distance }
      func index(_ i: Int, offsetBy distance: Int, limitedBy limit: Int) -> Int? {
        let room = limit - i
        if distance >= 0 ? room >= 0 && room < distance : room <= 0 && room > distance { return nil }
        return i + distance
      }
      func distance(from start: Int, to end: Int) -> Int { end - start }
      var count: Int { endIndex - startIndex }
      var indices: Range<Int> { startIndex..<endIndex }
    }
    struct EmptyCollection<Element>: RandomAccessCollection {
      init() {}
      var startIndex: Int { 0 }
      var endIndex: Int { 0 }
      var count: Int { 0 }
      subscript(position: Int) -> Element { preconditionFailure("an empty collection has no elements") }
    }
    struct EmptyIterator<Element>: IteratorProtocol, Sequence {
      init() {}
      mutating func next() -> Element? { nil }
    }
    """#
}
