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
      func elementsEqual(_ other: [Element]) -> Bool { elementsEqual(other, by: { $0 == $1 }) }
      func starts<S: Sequence>(with possiblePrefix: S) -> Bool where S.Element == Element {
        starts(with: possiblePrefix, by: { $0 == $1 })
      }
      func starts(with possiblePrefix: [Element]) -> Bool { starts(with: possiblePrefix, by: { $0 == $1 }) }
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
    """#
}
