extension Prelude {
  /// A collection seen backwards. Each type that has a faster way to an array of its own keeps that
  /// behind this one, which is what Swift takes when nothing asks for an array.
  static let reversedCollections = #"""
    struct ReversedCollection<Base: BidirectionalCollection>: BidirectionalCollection {
      typealias Element = Base.Element
      typealias SubSequence = Slice<ReversedCollection<Base>>
      let _base: Base
      init(_base: Base) { self._base = _base }
      struct Index: Comparable {
        let base: Base.Index
        init(_ base: Base.Index) { self.base = base }
        static func < (lhs: Index, rhs: Index) -> Bool { lhs.base > rhs.base }
        static func == (lhs: Index, rhs: Index) -> Bool { lhs.base == rhs.base }
      }
      struct Iterator: IteratorProtocol, Sequence {
        private let base: Base
        private var position: Base.Index
        init(_ base: Base) {
          self.base = base
          position = base.endIndex
        }
        mutating func next() -> Base.Element? {
          if position == base.startIndex { return nil }
          position = base.index(before: position)
          return base[position]
        }
      }
      func makeIterator() -> Iterator { Iterator(_base) }
      var startIndex: Index { Index(_base.endIndex) }
      var endIndex: Index { Index(_base.startIndex) }
      func index(after i: Index) -> Index { Index(_base.index(before: i.base)) }
      func index(before i: Index) -> Index { Index(_base.index(after: i.base)) }
      func index(_ i: Index, offsetBy distance: Int) -> Index { Index(_base.index(i.base, offsetBy: 0 - distance)) }
      func distance(from start: Index, to end: Index) -> Int { _base.distance(from: end.base, to: start.base) }
      subscript(position: Index) -> Base.Element { _base[_base.index(before: position.base)] }
      var count: Int { _base.count }
      var isEmpty: Bool { _base.isEmpty }
      func reversed() -> Base { _base }
      func reversed() -> [Base.Element] { Array(_base) }
    }
    extension ReversedCollection: RandomAccessCollection where Base: RandomAccessCollection {
    }
    extension BidirectionalCollection {
      func reversed() -> ReversedCollection<Self> { ReversedCollection(_base: self) }
    }
    extension Range where Bound: Strideable, Bound.Stride: SignedInteger {
      func reversed() -> ReversedCollection<Range<Bound>> { ReversedCollection(_base: self) }
    }
    extension ClosedRange where Bound: Strideable, Bound.Stride: SignedInteger {
      func reversed() -> ReversedCollection<ClosedRange<Bound>> { ReversedCollection(_base: self) }
    }
    """#
}
