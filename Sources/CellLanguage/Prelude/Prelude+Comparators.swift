extension Prelude {
  /// Foundation's values that say how to sort.
  static let comparators = #"""
    enum SortOrder: Hashable {
      case forward, reverse
    }
    protocol SortComparator<Compared>: Hashable {
      associatedtype Compared
      var order: SortOrder { get set }
      func compare(_ lhs: Compared, _ rhs: Compared) -> ComparisonResult
    }
    struct ComparableComparator<Compared: Comparable>: SortComparator {
      var order: SortOrder
      init(order: SortOrder = .forward) { self.order = order }
      func compare(_ lhs: Compared, _ rhs: Compared) -> ComparisonResult {
        if lhs < rhs { return order == .forward ? .orderedAscending : .orderedDescending }
        if rhs < lhs { return order == .forward ? .orderedDescending : .orderedAscending }
        return .orderedSame
      }
    }
    struct KeyPathComparator<Compared>: SortComparator {
      let keyPath: PartialKeyPath<Compared>
      var order: SortOrder
      private let comparison: (Compared, Compared) -> ComparisonResult
      init<Value: Comparable>(_ keyPath: KeyPath<Compared, Value>, order: SortOrder = .forward) {
        self.keyPath = keyPath
        self.order = order
        comparison = { ComparableComparator<Value>().compare($0[keyPath: keyPath], $1[keyPath: keyPath]) }
      }
      init<Value: Comparable>(_ keyPath: KeyPath<Compared, Value?>, order: SortOrder = .forward) {
        self.keyPath = keyPath
        self.order = order
        comparison = { lhs, rhs in
          switch (lhs[keyPath: keyPath], rhs[keyPath: keyPath]) {
          case (nil, nil): return .orderedSame
          case (nil, _): return .orderedAscending
          case (_, nil): return .orderedDescending
          case (let a?, let b?): return ComparableComparator<Value>().compare(a, b)
          }
        }
      }
      init<Value, C: SortComparator>(_ keyPath: KeyPath<Compared, Value>, comparator: C) where C.Compared == Value {
        self.keyPath = keyPath
        order = comparator.order
        var plain = comparator
        plain.order = .forward
        let forward = plain
        comparison = { forward.compare($0[keyPath: keyPath], $1[keyPath: keyPath]) }
      }
      func compare(_ lhs: Compared, _ rhs: Compared) -> ComparisonResult {
        order == .forward ? comparison(lhs, rhs) : comparison(rhs, lhs)
      }
      static func == (lhs: KeyPathComparator<Compared>, rhs: KeyPathComparator<Compared>) -> Bool {
        lhs.keyPath == rhs.keyPath && lhs.order == rhs.order
      }
      func hash(into hasher: inout Hasher) {
        hasher.combine(keyPath)
        hasher.combine(order)
      }
    }
    extension Sequence {
      func compare<C: SortComparator>(_ lhs: C.Compared, _ rhs: C.Compared) -> ComparisonResult where Element == C {
        for comparator in self {
          let result = comparator.compare(lhs, rhs)
          if result != .orderedSame { return result }
        }
        return .orderedSame
      }
      func sorted<C: SortComparator>(using comparator: C) -> [Element] where C.Compared == Element {
        sorted { comparator.compare($0, $1) == .orderedAscending }
      }
      func sorted<S: Sequence, C: SortComparator>(using comparators: S) -> [Element] where S.Element == C, C.Compared == Element {
        sorted { comparators.compare($0, $1) == .orderedAscending }
      }
    }
    extension MutableCollection where Self: RandomAccessCollection {
      mutating func sort<C: SortComparator>(using comparator: C) where C.Compared == Element {
        sort { comparator.compare($0, $1) == .orderedAscending }
      }
      mutating func sort<S: Sequence, C: SortComparator>(using comparators: S) where S.Element == C, C.Compared == Element {
        sort { comparators.compare($0, $1) == .orderedAscending }
      }
    }
    """#
}
