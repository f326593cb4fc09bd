extension Prelude {
  /// What turns one collection into another: E. W. Myers, An O(ND) difference algorithm and its
  /// variations, Algorithmica 1 (1986).
  static let differences = #"""
    struct CollectionDifference<ChangeElement>: RandomAccessCollection {
      typealias Element = CollectionDifference<ChangeElement>.Change
      typealias Index = Int
      typealias Indices = Range<Int>
      enum Change {
        case insert(offset: Int, element: ChangeElement, associatedWith: Int?)
        case remove(offset: Int, element: ChangeElement, associatedWith: Int?)
        var _offset: Int {
          switch self {
          case .insert(let offset, _, _): return offset
          case .remove(let offset, _, _): return offset
          }
        }
        var _element: ChangeElement {
          switch self {
          case .insert(_, let element, _): return element
          case .remove(_, let element, _): return element
          }
        }
        var _isInsertion: Bool {
          switch self {
          case .insert: return true
          case .remove: return false
          }
        }
      }
      let insertions: [Change]
      let removals: [Change]
      init<C: Collection>(_ changes: C) where C.Element == CollectionDifference<ChangeElement>.Change {
        insertions = changes.filter { $0._isInsertion }.sorted { $0._offset < $1._offset }
        removals = changes.filter { !$0._isInsertion }.sorted { $0._offset < $1._offset }
      }
      var startIndex: Int { 0 }
      var endIndex: Int { removals.count + insertions.count }
      var count: Int { removals.count + insertions.count }
      subscript(position: Int) -> Change {
        position < removals.count ? removals[removals.count - 1 - position] : insertions[position - removals.count]
      }
      func inverse() -> CollectionDifference<ChangeElement> {
        var changes: [Change] = []
        for change in self {
          switch change {
          case .insert(let offset, let element, let other): changes.append(.remove(offset: offset, element: element, associatedWith: other))
          case .remove(let offset, let element, let other): changes.append(.insert(offset: offset, element: element, associatedWith: other))
          }
        }
        return CollectionDifference<ChangeElement>(changes)
      }
    }
    extension CollectionDifference where ChangeElement: Hashable {
      func inferringMoves() -> CollectionDifference<ChangeElement> {
        var inserted: [ChangeElement: [Int]] = [:]
        var removed: [ChangeElement: [Int]] = [:]
        for change in insertions { inserted[change._element, default: []].append(change._offset) }
        for change in removals { removed[change._element, default: []].append(change._offset) }
        var changes: [CollectionDifference<ChangeElement>.Change] = []
        for change in self {
          let element = change._element
          let (from, to) = (removed[element, default: []], inserted[element, default: []])
          if from.count != 1 || to.count != 1 {
            changes.append(change)
          } else if change._isInsertion {
            changes.append(.insert(offset: to[0], element: element, associatedWith: from[0]))
          } else {
            changes.append(.remove(offset: from[0], element: element, associatedWith: to[0]))
          }
        }
        return CollectionDifference<ChangeElement>(changes)
      }
    }
    extension BidirectionalCollection {
      func difference<C: BidirectionalCollection>(from other: C, by areEquivalent: (C.Element, Element) -> Bool) -> CollectionDifference<Element> where C.Element == Element {
        differenceOfLists(Array(other), Array(self), areEquivalent)
      }
    }
    extension BidirectionalCollection where Element: Equatable {
      func difference<C: BidirectionalCollection>(from other: C) -> CollectionDifference<Element> where C.Element == Element {
        differenceOfLists(Array(other), Array(self), { $0 == $1 })
      }
    }
    func differenceOfLists<T>(_ old: [T], _ new: [T], _ areEqual: (T, T) -> Bool) -> CollectionDifference<T> {
      let (n, m) = (old.count, new.count)
      let middle = n + m + 1
      var furthest = [Int](repeating: 0, count: 2 * middle + 1)
      var trace: [[Int]] = []
      var (x, y) = (0, 0)
      var d = 0
      while d <= n + m {
        trace.append(furthest)
        let before = furthest
        var k = 0 - d
        while k <= d {
          if k == 0 - d || (k != d && before[middle + k - 1] < before[middle + k + 1]) {
            x = before[middle + k + 1]
          } else {
            x = before[middle + k - 1] + 1
          }
          y = x - k
          while x < n && y < m && areEqual(old[x], new[y]) {
            x += 1
            y += 1
          }
          furthest[middle + k] = x
          if x >= n && y >= m { break }
          k += 2
        }
        if x >= n && y >= m { break }
        d += 1
      }
      return CollectionDifference<T>(changesAlong(trace, old, new, middle))
    }
    func changesAlong<T>(_ trace: [[Int]], _ old: [T], _ new: [T], _ middle: Int) -> [CollectionDifference<T>.Change] {
      var changes: [CollectionDifference<T>.Change] = []
      var (x, y) = (old.count, new.count)
      var d = trace.count - 1
      while d > 0 {
        let before = trace[d]
        let k = x - y
        let isDown = k == 0 - d || (k != d && before[middle + k - 1] < before[middle + k + 1])
        let previous = isDown ? k + 1 : k - 1
        let fromX = before[middle + previous]
        let fromY = fromX - previous
        if isDown {
          changes.append(.insert(offset: fromY, element: new[fromY], associatedWith: nil))
        } else {
          changes.append(.remove(offset: fromX, element: old[fromX], associatedWith: nil))
        }
        (x, y) = (fromX, fromY)
        d -= 1
      }
      return changes
    }
    extension RangeReplaceableCollection {
      func applying(_ difference: CollectionDifference<Element>) -> Self? {
        var elements = Array(self)
        for change in difference {
          switch change {
          case .remove(let offset, _, _):
            if offset >= elements.count { return nil }
            elements.remove(at: offset)
          case .insert(let offset, let element, _):
            if offset > elements.count { return nil }
            elements.insert(element, at: offset)
          }
        }
        var result = Self()
        for element in elements { result.append(element) }
        return result
      }
    }
    """#
}
