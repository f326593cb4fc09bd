extension Prelude {
  /// Sequences and collections whose own type is hidden.
  static let erasedCollections = #"""
    struct AnyIterator<Element>: IteratorProtocol, Sequence {
      private let advance: () -> Element?
      init(_ body: @escaping () -> Element?) { advance = body }
      init<I: IteratorProtocol>(_ base: I) where I.Element == Element {
        var iterator = base
        advance = { iterator.next() }
      }
      func next() -> Element? { advance() }
    }
    func anyElements<S: Sequence>(_ base: S) -> AnySequence<Any> { AnySequence(base.lazy.map { $0 as Any }) }
    struct AnySequence<Element>: Sequence {
      private let make: () -> AnyIterator<Element>
      init<I: IteratorProtocol>(_ makeUnderlyingIterator: @escaping () -> I) where I.Element == Element {
        make = { AnyIterator(makeUnderlyingIterator()) }
      }
      init<S: Sequence>(_ base: S) where S.Element == Element {
        make = {
          var iterator = base.makeIterator()
          return AnyIterator { iterator.next() }
        }
      }
      func makeIterator() -> AnyIterator<Element> { make() }
    }
    struct IteratorSequence<Base: IteratorProtocol>: IteratorProtocol, Sequence {
      private var base: Base
      init(_ base: Base) { self.base = base }
      mutating func next() -> Base.Element? { base.next() }
    }
    struct AnyIndex: Comparable {
      let offset: Int
      init(offset: Int) { self.offset = offset }
      static func < (lhs: AnyIndex, rhs: AnyIndex) -> Bool { lhs.offset < rhs.offset }
    }
    struct AnyCollection<Element>: Collection {
      typealias Index = AnyIndex
      typealias Iterator = ArrayIterator<Element>
      typealias SubSequence = Slice<AnyCollection<Element>>
      private let elements: [Element]
      init<C: Collection>(_ base: C) where C.Element == Element { elements = Array(base) }
      var startIndex: AnyIndex { AnyIndex(offset: 0) }
      var endIndex: AnyIndex { AnyIndex(offset: elements.count) }
      func index(after i: AnyIndex) -> AnyIndex { AnyIndex(offset: i.offset + 1) }
      subscript(position: AnyIndex) -> Element { elements[position.offset] }
      var count: Int { elements.count }
      func makeIterator() -> ArrayIterator<Element> { elements.makeIterator() }
    }
    struct AnyBidirectionalCollection<Element>: BidirectionalCollection {
      typealias Index = AnyIndex
      typealias Iterator = ArrayIterator<Element>
      typealias SubSequence = Slice<AnyBidirectionalCollection<Element>>
      private let elements: [Element]
      init<C: BidirectionalCollection>(_ base: C) where C.Element == Element { elements = Array(base) }
      var startIndex: AnyIndex { AnyIndex(offset: 0) }
      var endIndex: AnyIndex { AnyIndex(offset: elements.count) }
      func index(after i: AnyIndex) -> AnyIndex { AnyIndex(offset: i.offset + 1) }
      func index(before i: AnyIndex) -> AnyIndex { AnyIndex(offset: i.offset - 1) }
      subscript(position: AnyIndex) -> Element { elements[position.offset] }
      var count: Int { elements.count }
      func makeIterator() -> ArrayIterator<Element> { elements.makeIterator() }
    }
    struct AnyRandomAccessCollection<Element>: RandomAccessCollection {
      typealias Index = AnyIndex
      typealias Iterator = ArrayIterator<Element>
      typealias SubSequence = Slice<AnyRandomAccessCollection<Element>>
      private let elements: [Element]
      init<C: RandomAccessCollection>(_ base: C) where C.Element == Element { elements = Array(base) }
      var startIndex: AnyIndex { AnyIndex(offset: 0) }
      var endIndex: AnyIndex { AnyIndex(offset: elements.count) }
      func index(after i: AnyIndex) -> AnyIndex { AnyIndex(offset: i.offset + 1) }
      func index(before i: AnyIndex) -> AnyIndex { AnyIndex(offset: i.offset - 1) }
      func index(_ i: AnyIndex, offsetBy distance: Int) -> AnyIndex { AnyIndex(offset: i.offset + distance) }
      func distance(from start: AnyIndex, to end: AnyIndex) -> Int { end.offset - start.offset }
      subscript(position: AnyIndex) -> Element { elements[position.offset] }
      var count: Int { elements.count }
      func makeIterator() -> ArrayIterator<Element> { elements.makeIterator() }
    }
    """#
}
