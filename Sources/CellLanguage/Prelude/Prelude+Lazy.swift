extension Prelude {
  static let lazySequences = #"""
    protocol LazySequenceProtocol: Sequence {
    }
    struct LazySequence<Base: Sequence>: LazySequenceProtocol {
      private let base: Base
      init(base: Base) { self.base = base }
      func makeIterator() -> Base.Iterator { base.makeIterator() }
      var lazy: LazySequence<Base> { self }
      func map<T>(_ transform: @escaping (Base.Element) -> T) -> LazySequence<LazyMap<Base, T>> {
        LazySequence<LazyMap<Base, T>>(base: LazyMap(base: base, transform: transform))
      }
      func filter(_ isIncluded: @escaping (Base.Element) -> Bool) -> LazySequence<LazyFilter<Base>> {
        LazySequence<LazyFilter<Base>>(base: LazyFilter(base: base, isIncluded: isIncluded))
      }
      func compactMap<T>(_ transform: @escaping (Base.Element) -> T?) -> LazySequence<LazyMap<LazyFilter<LazyMap<Base, T?>>, T>> {
        map(transform).filter({ $0 != nil }).map({ $0! })
      }
      func flatMap<S: Sequence>(_ transform: @escaping (Base.Element) -> S) -> LazySequence<LazyJoined<LazyMap<Base, S>>> {
        LazySequence<LazyJoined<LazyMap<Base, S>>>(base: LazyJoined(base: LazyMap(base: base, transform: transform)))
      }
      func prefix(while predicate: @escaping (Base.Element) -> Bool) -> LazySequence<LazyPrefixWhile<Base>> {
        LazySequence<LazyPrefixWhile<Base>>(base: LazyPrefixWhile(base: base, predicate: predicate))
      }
      func drop(while predicate: @escaping (Base.Element) -> Bool) -> LazySequence<LazyDropWhile<Base>> {
        LazySequence<LazyDropWhile<Base>>(base: LazyDropWhile(base: base, predicate: predicate))
      }
    }
    extension LazySequence where Base.Element: Sequence {
      func joined() -> LazySequence<LazyJoined<Base>> { LazySequence<LazyJoined<Base>>(base: LazyJoined(base: base)) }
    }
    extension LazySequence {
      func prefix(_ maxLength: Int) -> LazySequence<PrefixSequence<Base>> {
        LazySequence<PrefixSequence<Base>>(base: PrefixSequence(base: base, count: maxLength))
      }
      func dropFirst(_ k: Int = 1) -> LazySequence<DropFirstSequence<Base>> {
        LazySequence<DropFirstSequence<Base>>(base: DropFirstSequence(base: base, count: k))
      }
    }
    extension LazySequence: Collection where Base: Collection {
      typealias Index = Base.Index
      typealias Element = Base.Element
      typealias Iterator = Base.Iterator
      var startIndex: Base.Index { base.startIndex }
      var endIndex: Base.Index { base.endIndex }
      func index(after i: Base.Index) -> Base.Index { base.index(after: i) }
      subscript(position: Base.Index) -> Base.Element { base[position] }
      var count: Int { base.count }
      var isEmpty: Bool { base.isEmpty }
      var first: Base.Element? {
        let start = base.startIndex
        return start == base.endIndex ? nil : base[start]
      }
      func index(_ i: Base.Index, offsetBy distance: Int) -> Base.Index { base.index(i, offsetBy: distance) }
      func distance(from start: Base.Index, to end: Base.Index) -> Int { base.distance(from: start, to: end) }
      private func part(_ start: Base.Index, _ end: Base.Index) -> LazySequence<Slice<Base>> {
        LazySequence<Slice<Base>>(base: Slice(base: base, bounds: start..<end))
      }
      private func position(_ offset: Int) -> Base.Index { base.index(base.startIndex, offsetBy: offset, limitedBy: base.endIndex) ?? base.endIndex }
      func prefix(_ maxLength: Int) -> LazySequence<Slice<Base>> { part(base.startIndex, position(maxLength)) }
      func dropFirst(_ k: Int = 1) -> LazySequence<Slice<Base>> { part(position(k), base.endIndex) }
      func suffix(_ maxLength: Int) -> LazySequence<Slice<Base>> {
        let skipped = base.count - maxLength
        return part(position(skipped > 0 ? skipped : 0), base.endIndex)
      }
      func dropLast(_ k: Int = 1) -> LazySequence<Slice<Base>> {
        let kept = base.count - k
        return part(base.startIndex, position(kept > 0 ? kept : 0))
      }
    }
    extension LazySequence: BidirectionalCollection where Base: BidirectionalCollection {
      func index(before i: Base.Index) -> Base.Index { base.index(before: i) }
      var last: Base.Element? { base.isEmpty ? nil : base[base.index(before: base.endIndex)] }
      func reversed() -> LazySequence<ReversedCollection<Base>> { LazySequence<ReversedCollection<Base>>(base: ReversedCollection(_base: base)) }
    }
    struct LazyMap<Base: Sequence, Element>: Sequence {
      private let base: Base
      private let transform: (Base.Element) -> Element
      init(base: Base, transform: @escaping (Base.Element) -> Element) {
        self.base = base
        self.transform = transform
      }
      func makeIterator() -> LazyMapIterator<Base.Iterator, Element> { LazyMapIterator(base: base.makeIterator(), transform: transform) }
    }
    extension LazyMap: Collection where Base: Collection {
      typealias Index = Base.Index
      typealias Iterator = LazyMapIterator<Base.Iterator, Element>
      var startIndex: Base.Index { base.startIndex }
      var endIndex: Base.Index { base.endIndex }
      func index(after i: Base.Index) -> Base.Index { base.index(after: i) }
      subscript(position: Base.Index) -> Element { transform(base[position]) }
      var count: Int { base.count }
      var isEmpty: Bool { base.isEmpty }
      func index(_ i: Base.Index, offsetBy distance: Int) -> Base.Index { base.index(i, offsetBy: distance) }
    }
    extension LazyMap: BidirectionalCollection where Base: BidirectionalCollection {
      func index(before i: Base.Index) -> Base.Index { base.index(before: i) }
    }
    struct LazyMapIterator<Base: IteratorProtocol, Element>: IteratorProtocol {
      private var base: Base
      private let transform: (Base.Element) -> Element
      init(base: Base, transform: @escaping (Base.Element) -> Element) {
        self.base = base
        self.transform = transform
      }
      mutating func next() -> Element? {
        guard let element = base.next() else { return nil }
        return transform(element)
      }
    }
    struct LazyFilter<Base: Sequence>: Sequence {
      private let base: Base
      private let isIncluded: (Base.Element) -> Bool
      init(base: Base, isIncluded: @escaping (Base.Element) -> Bool) {
        self.base = base
        self.isIncluded = isIncluded
      }
      func makeIterator() -> LazyFilterIterator<Base.Iterator> { LazyFilterIterator(base: base.makeIterator(), isIncluded: isIncluded) }
    }
    extension LazyFilter: Collection where Base: Collection {
      typealias Index = Base.Index
      typealias Element = Base.Element
      typealias Iterator = LazyFilterIterator<Base.Iterator>
      var startIndex: Base.Index {
        var index = base.startIndex
        while index != base.endIndex, !isIncluded(base[index]) { index = base.index(after: index) }
        return index
      }
      var endIndex: Base.Index { base.endIndex }
      func index(after i: Base.Index) -> Base.Index {
        var index = base.index(after: i)
        while index != base.endIndex, !isIncluded(base[index]) { index = base.index(after: index) }
        return index
      }
      subscript(position: Base.Index) -> Base.Element { base[position] }
    }
    extension LazyFilter: BidirectionalCollection where Base: BidirectionalCollection {
      func index(before i: Base.Index) -> Base.Index {
        var index = base.index(before: i)
        while !isIncluded(base[index]) { index = base.index(before: index) }
        return index
      }
    }
    struct LazyFilterIterator<Base: IteratorProtocol>: IteratorProtocol {
      private var base: Base
      private let isIncluded: (Base.Element) -> Bool
      init(base: Base, isIncluded: @escaping (Base.Element) -> Bool) {
        self.base = base
        self.isIncluded = isIncluded
      }
      mutating func next() -> Base.Element? {
        while let element = base.next() {
          if isIncluded(element) { return element }
        }
        return nil
      }
    }
    struct LazyJoined<Base: Sequence>: Sequence where Base.Element: Sequence {
      private let base: Base
      init(base: Base) { self.base = base }
      func makeIterator() -> LazyJoinedIterator<Base.Iterator> { LazyJoinedIterator(base: base.makeIterator()) }
    }
    struct LazyJoinedIndex<Outer: Comparable, Inner: Comparable>: Comparable {
      let outer: Outer
      let inner: Inner?
      init(outer: Outer, inner: Inner?) {
        self.outer = outer
        self.inner = inner
      }
      static func == (lhs: LazyJoinedIndex<Outer, Inner>, rhs: LazyJoinedIndex<Outer, Inner>) -> Bool { lhs.outer == rhs.outer && lhs.inner == rhs.inner }
      static func < (lhs: LazyJoinedIndex<Outer, Inner>, rhs: LazyJoinedIndex<Outer, Inner>) -> Bool {
        if lhs.outer != rhs.outer { return lhs.outer < rhs.outer }
        guard let a = lhs.inner, let b = rhs.inner else { return false }
        return a < b
      }
    }
    extension LazyJoined: Collection where Base: Collection, Base.Element: Collection {
      typealias Index = LazyJoinedIndex<Base.Index, Base.Element.Index>
      typealias Element = Base.Element.Element
      typealias Iterator = LazyJoinedIterator<Base.Iterator>
      private func start(from position: Base.Index) -> LazyJoinedIndex<Base.Index, Base.Element.Index> {
        var outer = position
        while outer != base.endIndex {
          let inner = base[outer]
          if !inner.isEmpty { return LazyJoinedIndex(outer: outer, inner: inner.startIndex) }
          outer = base.index(after: outer)
        }
        return endIndex
      }
      var startIndex: LazyJoinedIndex<Base.Index, Base.Element.Index> { start(from: base.startIndex) }
      var endIndex: LazyJoinedIndex<Base.Index, Base.Element.Index> { LazyJoinedIndex(outer: base.endIndex, inner: nil) }
      func index(after i: LazyJoinedIndex<Base.Index, Base.Element.Index>) -> LazyJoinedIndex<Base.Index, Base.Element.Index> {
        let elements = base[i.outer]
        let next = elements.index(after: i.inner!)
        return next == elements.endIndex ? start(from: base.index(after: i.outer)) : LazyJoinedIndex(outer: i.outer, inner: next)
      }
      subscript(position: LazyJoinedIndex<Base.Index, Base.Element.Index>) -> Base.Element.Element { base[position.outer][position.inner!] }
    }
    struct LazyJoinedIterator<Base: IteratorProtocol>: IteratorProtocol where Base.Element: Sequence {
      private var base: Base
      private var inner: Base.Element.Iterator?
      init(base: Base) {
        self.base = base
        inner = nil
      }
      mutating func next() -> Base.Element.Element? {
        while true {
          if let element = inner?.next() { return element }
          guard let following = base.next() else { return nil }
          inner = following.makeIterator()
        }
      }
    }
    struct LazyPrefixWhile<Base: Sequence>: Sequence {
      private let base: Base
      private let predicate: (Base.Element) -> Bool
      init(base: Base, predicate: @escaping (Base.Element) -> Bool) {
        self.base = base
        self.predicate = predicate
      }
      func makeIterator() -> LazyPrefixWhileIterator<Base.Iterator> { LazyPrefixWhileIterator(base: base.makeIterator(), predicate: predicate) }
    }
    struct LazyPrefixWhileIterator<Base: IteratorProtocol>: IteratorProtocol {
      private var base: Base
      private let predicate: (Base.Element) -> Bool
      private var isDone: Bool
      init(base: Base, predicate: @escaping (Base.Element) -> Bool) {
        self.base = base
        self.predicate = predicate
        isDone = false
      }
      mutating func next() -> Base.Element? {
        if isDone { return nil }
        guard let element = base.next() else { return nil }
        if predicate(element) { return element }
        isDone = true
        return nil
      }
    }
    struct LazyDropWhile<Base: Sequence>: Sequence {
      private let base: Base
      private let predicate: (Base.Element) -> Bool
      init(base: Base, predicate: @escaping (Base.Element) -> Bool) {
        self.base = base
        self.predicate = predicate
      }
      func makeIterator() -> LazyDropWhileIterator<Base.Iterator> { LazyDropWhileIterator(base: base.makeIterator(), predicate: predicate) }
    }
    struct LazyDropWhileIterator<Base: IteratorProtocol>: IteratorProtocol {
      private var base: Base
      private let predicate: (Base.Element) -> Bool
      private var isDropping: Bool
      init(base: Base, predicate: @escaping (Base.Element) -> Bool) {
        self.base = base
        self.predicate = predicate
        isDropping = true
      }
      mutating func next() -> Base.Element? {
        while let element = base.next() {
          if isDropping && predicate(element) { continue }
          isDropping = false
          return element
        }
        return nil
      }
    }
    """#
}
