extension Prelude {
  static let sequenceTypes = #"""
    struct EnumeratedSequence<Base: Sequence>: Sequence {
      typealias Element = (offset: Int, element: Base.Element)
      private var _base: Base
      init(base: Base) { _base = base }
      struct Iterator: IteratorProtocol {
        var base: Base.Iterator
        var offset: Int
        init(base: Base.Iterator) {
          self.base = base
          offset = 0
        }
        mutating func next() -> (offset: Int, element: Base.Element)? {
          guard let element = base.next() else { return nil }
          let current = offset
          offset = current + 1
          return (offset: current, element: element)
        }
      }
      func makeIterator() -> Iterator { Iterator(base: _base.makeIterator()) }
    }
    struct Zip2Sequence<First: Sequence, Second: Sequence>: Sequence {
      typealias Element = (First.Element, Second.Element)
      private var _sequence1: First
      private var _sequence2: Second
      init(first: First, second: Second) {
        _sequence1 = first
        _sequence2 = second
      }
      struct Iterator: IteratorProtocol {
        var first: First.Iterator
        var second: Second.Iterator
        init(first: First.Iterator, second: Second.Iterator) {
          self.first = first
          self.second = second
        }
        mutating func next() -> (First.Element, Second.Element)? {
          guard let a = first.next() else { return nil }
          guard let b = second.next() else { return nil }
          return (a, b)
        }
      }
      func makeIterator() -> Iterator { Iterator(first: _sequence1.makeIterator(), second: _sequence2.makeIterator()) }
    }
    func zip<First: Sequence, Second: Sequence>(_ first: First, _ second: Second) -> Zip2Sequence<First, Second> {
      Zip2Sequence(first: first, second: second)
    }
    struct StrideTo<Element: Strideable>: Sequence, IteratorProtocol, CustomStringConvertible {
      var description: String { "Swift.StrideTo<" + String(reflecting: Element.self) + ">" }
      private var current: Element
      private let start: Element
      private let end: Element
      private let step: Element.Stride
      private var index: Int
      private var isDone: Bool
      init(start: Element, end: Element, step: Element.Stride) {
        current = start
        self.start = start
        self.end = end
        self.step = step
        index = 0
        isDone = false
      }
      mutating func next() -> Element? {
        let result = current
        if isDone { return nil }
        if step > 0 ? result >= end : result <= end { return nil }
        index += 1
        if let following = stepped(start, step, index, result) { current = following } else { isDone = true }
        return result
      }
    }
    struct StrideThrough<Element: Strideable>: Sequence, IteratorProtocol, CustomStringConvertible {
      var description: String { "Swift.StrideThrough<" + String(reflecting: Element.self) + ">" }
      private var current: Element
      private let start: Element
      private let end: Element
      private let step: Element.Stride
      private var index: Int
      private var isDone: Bool
      init(start: Element, end: Element, step: Element.Stride) {
        current = start
        self.start = start
        self.end = end
        self.step = step
        index = 0
        isDone = false
      }
      mutating func next() -> Element? {
        let result = current
        if isDone { return nil }
        if step > 0 ? result > end : result < end { return nil }
        if result == end {
          isDone = true
          return result
        }
        index += 1
        if let following = stepped(start, step, index, result) { current = following } else { isDone = true }
        return result
      }
    }
    func stepped<T: Strideable>(_ start: T, _ step: T.Stride, _ index: Int, _ current: T) -> T? {
      if let first = start as? Double, let width = step as? Double {
        return (first.addingProduct(Double(index), width) as! T)
      }
      if let first = start as? Float, let width = step as? Float {
        return (first.addingProduct(Float(index), width) as! T)
      }
      return current._advanced(by: step)
    }
    func stride<T: Strideable>(from start: T, to end: T, by stride: T.Stride) -> StrideTo<T> {
      precondition(stride != 0, "stride size must not be zero")
      return StrideTo(start: start, end: end, step: stride)
    }
    func stride<T: Strideable>(from start: T, through end: T, by stride: T.Stride) -> StrideThrough<T> {
      precondition(stride != 0, "stride size must not be zero")
      return StrideThrough(start: start, end: end, step: stride)
    }
    struct UnfoldSequence<Element, State>: Sequence, IteratorProtocol {
      private var state: State
      private let advance: (inout State) -> Element?
      private var isDone: Bool
      init(state: State, next: @escaping (inout State) -> Element?) {
        self.state = state
        advance = next
        isDone = false
      }
      mutating func next() -> Element? {
        if isDone { return nil }
        let result = advance(&state)
        if result == nil { isDone = true }
        return result
      }
    }
    func sequence<T>(first: T, next: @escaping (T) -> T?) -> UnfoldSequence<T, (T?, Bool)> {
      UnfoldSequence<T, (T?, Bool)>(state: (first, true), next: { state in
        if state.1 {
          state.1 = false
          return state.0
        }
        guard let current = state.0 else { return nil }
        state.0 = next(current)
        return state.0
      })
    }
    func sequence<T, State>(state: State, next: @escaping (inout State) -> T?) -> UnfoldSequence<T, State> {
      UnfoldSequence(state: state, next: next)
    }
    func repeatElement<T>(_ element: T, count: Int) -> Repeated<T> { Repeated(element: element, count: count) }
    struct Repeated<Element>: RandomAccessCollection {
      let count: Int
      let repeatedValue: Element
      init(element: Element, count: Int) {
        repeatedValue = element
        self.count = count
      }
      var startIndex: Int { 0 }
      var endIndex: Int { count }
      subscript(position: Int) -> Element { repeatedValue }
    }
    struct CollectionOfOne<Element>: RandomAccessCollection {
      private let element: Element
      init(_ element: Element) { self.element = element }
      var startIndex: Int { 0 }
      var endIndex: Int { 1 }
      var count: Int { 1 }
      subscript(position: Int) -> Element { element }
    }
    extension CollectionOfOne: CustomStringConvertible {
      var description: String { "CollectionOfOne(" + String(reflecting: element) + ")" }
    }
    struct PrefixSequence<Base: Sequence>: Sequence {
      private let base: Base
      private let count: Int
      init(base: Base, count: Int) {
        self.base = base
        self.count = count
      }
      func makeIterator() -> PrefixIterator<Base.Iterator> { PrefixIterator(base: base.makeIterator(), count: count) }
    }
    struct PrefixIterator<Base: IteratorProtocol>: IteratorProtocol {
      private var base: Base
      private var remaining: Int
      init(base: Base, count: Int) {
        self.base = base
        remaining = count
      }
      mutating func next() -> Base.Element? {
        if remaining <= 0 { return nil }
        remaining -= 1
        return base.next()
      }
    }
    struct DropFirstSequence<Base: Sequence>: Sequence {
      private let base: Base
      private let count: Int
      init(base: Base, count: Int) {
        self.base = base
        self.count = count
      }
      func makeIterator() -> Base.Iterator {
        var iterator = base.makeIterator()
        var left = count
        while left > 0, iterator.next() != nil { left -= 1 }
        return iterator
      }
    }
    """#
}
