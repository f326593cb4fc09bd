extension Prelude {
  static let mutableCollections = #"""
    extension MutableCollection {
      mutating func swapAt(_ i: Index, _ j: Index) {
        if i == j { return }
        let value = self[i]
        self[i] = self[j]
        self[j] = value
      }
      subscript(bounds: Range<Index>) -> Slice<Self> {
        get { Slice(base: self, bounds: bounds) }
        set {
          var position = bounds.lowerBound
          for element in newValue {
            self[position] = element
            position = index(after: position)
          }
        }
      }
      subscript<R: RangeExpression>(bounds: R) -> SubSequence where R.Bound == Index {
        get { self[bounds.relative(to: self)] }
        set {
          var position = bounds.relative(to: self).lowerBound
          for element in newValue {
            self[position] = element
            position = index(after: position)
          }
        }
      }
    }
    extension MutableCollection where Self: BidirectionalCollection {
      mutating func reverse() {
        var (low, high) = (startIndex, endIndex)
        while low != high {
          high = index(before: high)
          if low == high { return }
          swapAt(low, high)
          low = index(after: low)
        }
      }
      mutating func partition(by belongsInSecondPartition: (Element) throws -> Bool) rethrows -> Index {
        var (low, high) = (startIndex, endIndex)
        while true {
          while low != high, !(try belongsInSecondPartition(self[low])) { low = index(after: low) }
          if low == high { return low }
          high = index(before: high)
          while low != high, try belongsInSecondPartition(self[high]) { high = index(before: high) }
          if low == high { return low }
          swapAt(low, high)
          low = index(after: low)
        }
      }
    }
    extension MutableCollection where Self: RandomAccessCollection {
      mutating func sort(by areInIncreasingOrder: (Element, Element) throws -> Bool) rethrows {
        let sorted = try Array(self).sorted(by: areInIncreasingOrder)
        var position = startIndex
        for element in sorted {
          self[position] = element
          position = index(after: position)
        }
      }
    }
    extension MutableCollection where Self: RandomAccessCollection, Element: Comparable {
      mutating func sort() { self.sort(by: { $0 < $1 }) }
    }
    extension RangeReplaceableCollection {
      init<S: Sequence>(_ elements: S) where S.Element == Element {
        self.init()
        for element in elements { append(element) }
      }
      init(repeating repeatedValue: Element, count: Int) {
        self.init()
        for _ in 0..<count { append(repeatedValue) }
      }
      mutating func append(_ newElement: Element) { replaceSubrange(endIndex..<endIndex, with: CollectionOfOne(newElement)) }
      mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Element {
        for element in newElements { append(element) }
      }
      mutating func replaceSubrange<C: Collection>(_ bounds: Range<Index>, with newElements: C) where C.Element == Element {
        var result = Self()
        for element in self[startIndex..<bounds.lowerBound] { result.append(element) }
        for element in newElements { result.append(element) }
        for element in self[bounds.upperBound..<endIndex] { result.append(element) }
        self = result
      }
      mutating func replaceSubrange<C: Collection, R: RangeExpression>(_ bounds: R, with newElements: C) where C.Element == Element, R.Bound == Index {
        replaceSubrange(bounds.relative(to: self), with: newElements)
      }
      mutating func insert(_ newElement: Element, at i: Index) { replaceSubrange(i..<i, with: CollectionOfOne(newElement)) }
      mutating func insert<C: Collection>(contentsOf newElements: C, at i: Index) where C.Element == Element { replaceSubrange(i..<i, with: newElements) }
      @discardableResult mutating func remove(at i: Index) -> Element {
        let element = self[i]
        replaceSubrange(i..<index(after: i), with: EmptyCollection<Element>())
        return element
      }
      mutating func removeSubrange(_ bounds: Range<Index>) { replaceSubrange(bounds, with: EmptyCollection<Element>()) }
      mutating func removeSubrange<R: RangeExpression>(_ bounds: R) where R.Bound == Index { removeSubrange(bounds.relative(to: self)) }
      @discardableResult mutating func removeFirst() -> Element {
        precondition(!isEmpty, "cannot remove the first element from an empty collection")
        return remove(at: startIndex)
      }
      mutating func removeFirst(_ k: Int) { removeSubrange(startIndex..<index(startIndex, offsetBy: k)) }
      mutating func removeAll(keepingCapacity keepCapacity: Bool = false) { self = Self() }
      mutating func removeAll(where shouldBeRemoved: (Element) throws -> Bool) rethrows {
        var result = Self()
        for element in self { if !(try shouldBeRemoved(element)) { result.append(element) } }
        self = result
      }
      mutating func reserveCapacity(_ n: Int) {}
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Self {
        var result = Self()
        for element in self { if try isIncluded(element) { result.append(element) } }
        return result
      }
      static func + <S: Sequence>(lhs: Self, rhs: S) -> Self where S.Element == Element {
        var result = lhs
        for element in rhs { result.append(element) }
        return result
      }
      static func += <S: Sequence>(lhs: inout Self, rhs: S) where S.Element == Element {
        for element in rhs { lhs.append(element) }
      }
    }
    extension RangeReplaceableCollection where Self: BidirectionalCollection {
      @discardableResult mutating func removeLast() -> Element {
        precondition(!isEmpty, "cannot remove the last element from an empty collection")
        return remove(at: index(before: endIndex))
      }
      mutating func removeLast(_ k: Int) { removeSubrange(index(endIndex, offsetBy: 0 - k)..<endIndex) }
      mutating func popLast() -> Element? { isEmpty ? nil : removeLast() }
    }
    """#
}
