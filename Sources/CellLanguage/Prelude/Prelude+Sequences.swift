extension Prelude {
  static let sequences = #"""
    protocol IteratorProtocol<Element> {
      associatedtype Element
      mutating func next() -> Element?
    }
    protocol Sequence<Element> {
      associatedtype Element where Element == Iterator.Element
      associatedtype Iterator: IteratorProtocol
      func makeIterator() -> Iterator
      var underestimatedCount: Int { get }
    }
    extension Sequence where Self: IteratorProtocol {
      func makeIterator() -> Self { self }
    }
    extension Sequence {
      var underestimatedCount: Int { 0 }
      func map<T>(_ transform: (Element) throws -> T) rethrows -> [T] {
        var result: [T] = []
        for element in self { result.append(try transform(element)) }
        return result
      }
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> [Element] {
        var result: [Element] = []
        for element in self { if try isIncluded(element) { result.append(element) } }
        return result
      }
      func forEach(_ body: (Element) throws -> Void) rethrows {
        for element in self { try body(element) }
      }
      func reduce<Result>(_ initialResult: Result, _ nextPartialResult: (Result, Element) throws -> Result) rethrows -> Result {
        var result = initialResult
        for element in self { result = try nextPartialResult(result, element) }
        return result
      }
      func reduce<Result>(into initialResult: Result, _ updateAccumulatingResult: (inout Result, Element) throws -> Void) rethrows -> Result {
        var result = initialResult
        for element in self { try updateAccumulatingResult(&result, element) }
        return result
      }
      func flatMap<S: Sequence>(_ transform: (Element) throws -> S) rethrows -> [S.Element] {
        var result: [S.Element] = []
        for element in self { for inner in try transform(element) { result.append(inner) } }
        return result
      }
      func compactMap<T>(_ transform: (Element) throws -> T?) rethrows -> [T] {
        var result: [T] = []
        for element in self { if let value = try transform(element) { result.append(value) } }
        return result
      }
      func enumerated() -> EnumeratedSequence<Self> { EnumeratedSequence(base: self) }
      func contains(where predicate: (Element) throws -> Bool) rethrows -> Bool {
        for element in self { if try predicate(element) { return true } }
        return false
      }
      func allSatisfy(_ predicate: (Element) throws -> Bool) rethrows -> Bool {
        for element in self { if !(try predicate(element)) { return false } }
        return true
      }
      func first(where predicate: (Element) throws -> Bool) rethrows -> Element? {
        for element in self { if try predicate(element) { return element } }
        return nil
      }
      func count(where predicate: (Element) throws -> Bool) rethrows -> Int {
        var count = 0
        for element in self { if try predicate(element) { count += 1 } }
        return count
      }
      func min(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element? {
        var result: Element? = nil
        for element in self {
          if let current = result {
            if try areInIncreasingOrder(element, current) { result = element }
          } else {
            result = element
          }
        }
        return result
      }
      func max(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Element? {
        var result: Element? = nil
        for element in self {
          if let current = result {
            if try areInIncreasingOrder(current, element) { result = element }
          } else {
            result = element
          }
        }
        return result
      }
      func sorted(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> [Element] {
        var result = Array(self)
        try result.sort(by: areInIncreasingOrder)
        return result
      }
      func reversed() -> [Element] {
        var result = Array(self)
        result.reverse()
        return result
      }
      func shuffled<G: RandomNumberGenerator>(using generator: inout G) -> [Element] {
        var result = Array(self)
        result.shuffle(using: &generator)
        return result
      }
      func shuffled() -> [Element] { noAmbientRandomness() }
      func prefix(_ maxLength: Int) -> PrefixSequence<Self> {
        precondition(maxLength >= 0, "cannot take a prefix of negative length \(maxLength)")
        return PrefixSequence(base: self, count: maxLength)
      }
      func prefix(while predicate: (Element) throws -> Bool) rethrows -> [Element] {
        var result: [Element] = []
        for element in self {
          if !(try predicate(element)) { break }
          result.append(element)
        }
        return result
      }
      func suffix(_ maxLength: Int) -> [Element] {
        let all = Array(self)
        return Array(all.suffix(maxLength))
      }
      func dropFirst(_ k: Int = 1) -> DropFirstSequence<Self> {
        precondition(k >= 0, "cannot drop a negative number of elements, found \(k)")
        return DropFirstSequence(base: self, count: k)
      }
      func dropLast(_ k: Int = 1) -> [Element] { Array(Array(self).dropLast(k)) }
      func drop(while predicate: (Element) throws -> Bool) rethrows -> [Element] {
        var result: [Element] = []
        var isDropping = true
        for element in self {
          if isDropping { isDropping = try predicate(element) }
          if !isDropping { result.append(element) }
        }
        return result
      }
      func elementsEqual<S: Sequence>(_ other: S, by areEquivalent: (Element, S.Element) throws -> Bool) rethrows -> Bool {
        var first = makeIterator()
        var second = other.makeIterator()
        while true {
          let a = first.next()
          let b = second.next()
          if let a {
            guard let b else { return false }
            if !(try areEquivalent(a, b)) { return false }
          } else {
            return b == nil
          }
        }
      }
      func starts<S: Sequence>(with possiblePrefix: S, by areEquivalent: (Element, S.Element) throws -> Bool) rethrows -> Bool {
        var iterator = makeIterator()
        for wanted in possiblePrefix {
          guard let element = iterator.next() else { return false }
          if !(try areEquivalent(element, wanted)) { return false }
        }
        return true
      }
      func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Element) throws -> Bool) rethrows -> [ArraySlice<Element>] {
        try ArraySlice(Array(self)).split(maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences, whereSeparator: isSeparator)
      }
      var lazy: LazySequence<Self> { LazySequence(base: self) }
    }
    extension Sequence where Element: Equatable {
      func contains(_ element: Element) -> Bool {
        for other in self { if other == element { return true } }
        return false
      }
      func elementsEqual<S: Sequence>(_ other: S) -> Bool where S.Element == Element {
        elementsEqual(other, by: { $0 == $1 })
      }
      func starts<S: Sequence>(with possiblePrefix: S) -> Bool where S.Element == Element {
        starts(with: possiblePrefix, by: { $0 == $1 })
      }
      func split(separator: Element, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [ArraySlice<Element>] {
        split(maxSplits: maxSplits, omittingEmptySubsequences: omittingEmptySubsequences, whereSeparator: { $0 == separator })
      }
    }
    extension Sequence where Element: Comparable {
      func min() -> Element? { self.min(by: { $0 < $1 }) }
      func max() -> Element? { self.max(by: { $0 < $1 }) }
      func sorted() -> [Element] {
        var result = Array(self)
        result.sort()
        return result
      }
      func lexicographicallyPrecedes<S: Sequence>(_ other: S) -> Bool where S.Element == Element {
        lexicographicallyPrecedes(other, by: { $0 < $1 })
      }
    }
    extension Sequence {
      func lexicographicallyPrecedes<S: Sequence>(_ other: S, by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows -> Bool where S.Element == Element {
        var first = makeIterator()
        var second = other.makeIterator()
        while let a = first.next() {
          guard let b = second.next() else { return false }
          if try areInIncreasingOrder(a, b) { return true }
          if try areInIncreasingOrder(b, a) { return false }
        }
        return second.next() != nil
      }
    }
    extension Sequence where Element: Sequence {
      func joined<S: Sequence>(separator: S) -> [Element.Element] where S.Element == Element.Element {
        var result: [Element.Element] = []
        var isFirst = true
        for inner in self {
          if !isFirst { for element in separator { result.append(element) } }
          isFirst = false
          for element in inner { result.append(element) }
        }
        return result
      }
      func joined() -> [Element.Element] {
        var result: [Element.Element] = []
        for inner in self { for element in inner { result.append(element) } }
        return result
      }
    }
    extension Sequence where Element == String {
      func joined(separator: String = "") -> String {
        var result = ""
        var isFirst = true
        for part in self {
          if !isFirst { result += separator }
          isFirst = false
          result += part
        }
        return result
      }
    }
    extension Sequence where Element == Substring {
      func joined(separator: String = "") -> String {
        var result = ""
        var isFirst = true
        for part in self {
          if !isFirst { result += separator }
          isFirst = false
          result += String(part)
        }
        return result
      }
    }
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
      init(start: Element, end: Element, step: Element.Stride) {
        current = start
        self.start = start
        self.end = end
        self.step = step
        index = 0
      }
      mutating func next() -> Element? {
        let result = current
        if step > 0 ? result >= end : result <= end { return nil }
        index += 1
        current = stepped(start, step, index, result)
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
        current = stepped(start, step, index, result)
        return result
      }
    }
    func stepped<T: Strideable>(_ start: T, _ step: T.Stride, _ index: Int, _ current: T) -> T {
      if let first = start as? Double, let width = step as? Double {
        return (first + Double(index) * width) as! T
      }
      if let first = start as? Float, let width = step as? Float {
        return (first + Float(index) * width) as! T
      }
      return current.advanced(by: step)
    }
    func stride<T: Strideable>(from start: T, to end: T, by stride: T.Stride) -> StrideTo<T> {
      precondition(stride != 0, "stride size must not be zero")
      return StrideTo(start: start, end: end, step: stride)
    }
    func stride<T: Strideable>(from start: T, through end: T, by stride: T.Stride) -> StrideThrough<T> {
      precondition(stride != 0, "stride size must not be zero")
      return StrideThrough(start: start, end: end, step: stride)
    }
    struct AnyIterator<Element>: IteratorProtocol, Sequence {
      private let advance: () -> Element?
      init(_ body: @escaping () -> Element?) { advance = body }
      init<I: IteratorProtocol>(_ base: I) where I.Element == Element {
        var iterator = base
        advance = { iterator.next() }
      }
      func next() -> Element? { advance() }
    }
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
