extension Prelude {
  static let collections = #"""
    protocol Collection<Element>: Sequence {
      associatedtype Index: Comparable
      associatedtype Iterator = IndexingIterator<Self>
      associatedtype SubSequence: Collection = Slice<Self> where SubSequence.Element == Element, SubSequence.Index == Index
      associatedtype Indices: Sequence = DefaultIndices<Self> where Indices.Element == Index
      var startIndex: Index { get }
      var endIndex: Index { get }
      func index(after i: Index) -> Index
      subscript(position: Index) -> Element { get }
      subscript(bounds: Range<Index>) -> SubSequence { get }
      var indices: Indices { get }
      var count: Int { get }
      var isEmpty: Bool { get }
    }
    protocol BidirectionalCollection<Element>: Collection {
      func index(before i: Index) -> Index
    }
    protocol RandomAccessCollection<Element>: BidirectionalCollection {
    }
    protocol MutableCollection<Element>: Collection {
      subscript(position: Index) -> Element { get set }
    }
    protocol RangeReplaceableCollection<Element>: Collection {
      init()
      mutating func append(_ newElement: Element)
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
      let base: Base
      let startIndex: Base.Index
      let endIndex: Base.Index
      init(base: Base, bounds: Range<Base.Index>) {
        self.base = base
        startIndex = bounds.lowerBound
        endIndex = bounds.upperBound
      }
      func index(after i: Base.Index) -> Base.Index { base.index(after: i) }
      subscript(position: Base.Index) -> Base.Element { base[position] }
      subscript(bounds: Range<Base.Index>) -> Slice<Base> { Slice(base: base, bounds: bounds) }
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
      var first: Element? { isEmpty ? nil : self[startIndex] }
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
    extension Collection where SubSequence == Slice<Self> {
      func prefix(_ maxLength: Int) -> Slice<Self> {
        let end = index(startIndex, offsetBy: maxLength, limitedBy: endIndex) ?? endIndex
        return self[startIndex..<end]
      }
      func dropFirst(_ k: Int = 1) -> Slice<Self> {
        let start = index(startIndex, offsetBy: k, limitedBy: endIndex) ?? endIndex
        return self[start..<endIndex]
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
      func distance(from start: Int, to end: Int) -> Int { end - start }
      var count: Int { endIndex - startIndex }
      var indices: Range<Int> { startIndex..<endIndex }
    }
    extension MutableCollection {
      mutating func swapAt(_ i: Index, _ j: Index) {
        if i == j { return }
        let value = self[i]
        self[i] = self[j]
        self[j] = value
      }
    }
    extension RangeReplaceableCollection {
      mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element {
        for element in newElements { append(element) }
      }
    }
    """#
}
