extension Prelude {
  static let ranges = #"""
    extension Strideable {
      static func < (lhs: Self, rhs: Self) -> Bool { lhs.distance(to: rhs) > 0 }
      static func == (lhs: Self, rhs: Self) -> Bool { lhs.distance(to: rhs) == 0 }
    }
    protocol RangeExpression<Bound> {
      associatedtype Bound: Comparable
      func contains(_ element: Bound) -> Bool
      func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound
    }
    extension RangeExpression {
      static func ~= (pattern: Self, value: Bound) -> Bool { pattern.contains(value) }
    }
    func ~= <T: Equatable>(a: T, b: T) -> Bool { a == b }
    struct Range<Bound: Comparable>: RangeExpression {
      let lowerBound: Bound
      let upperBound: Bound
      init(uncheckedBounds bounds: (lower: Bound, upper: Bound)) {
        lowerBound = bounds.lower
        upperBound = bounds.upper
      }
      var isEmpty: Bool { lowerBound == upperBound }
      func contains(_ element: Bound) -> Bool { lowerBound <= element && element < upperBound }
      func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound { self }
      func clamped(to limits: Range<Bound>) -> Range<Bound> {
        let lower = lowerBound < limits.lowerBound ? limits.lowerBound : lowerBound > limits.upperBound ? limits.upperBound : lowerBound
        let upper = upperBound < limits.lowerBound ? limits.lowerBound : upperBound > limits.upperBound ? limits.upperBound : upperBound
        return Range(uncheckedBounds: (lower: lower, upper: upper))
      }
      func overlaps(_ other: Range<Bound>) -> Bool {
        !isEmpty && !other.isEmpty && lowerBound < other.upperBound && other.lowerBound < upperBound
      }
      func overlaps(_ other: ClosedRange<Bound>) -> Bool {
        !isEmpty && lowerBound <= other.upperBound && other.lowerBound < upperBound
      }
      static func == (lhs: Range<Bound>, rhs: Range<Bound>) -> Bool { lhs.lowerBound == rhs.lowerBound && lhs.upperBound == rhs.upperBound }
    }
    extension Range: Equatable {
    }
    extension Range: Hashable where Bound: Hashable {
      func hash(into hasher: inout Hasher) {
        hasher.combine(lowerBound)
        hasher.combine(upperBound)
      }
    }
    extension Range: CustomStringConvertible {
      var description: String { "\(lowerBound)..<\(upperBound)" }
    }
    extension Range: CustomDebugStringConvertible {
      var debugDescription: String { "Range(\(lowerBound)..<\(upperBound))" }
    }
    extension Range: Sequence where Bound: Strideable, Bound.Stride: SignedInteger {
      typealias Element = Bound
      typealias Iterator = IndexingIterator<Range<Bound>>
      func makeIterator() -> IndexingIterator<Range<Bound>> { IndexingIterator(elements: self) }
    }
    extension Range: Collection where Bound: Strideable, Bound.Stride: SignedInteger {
      typealias Index = Bound
      typealias SubSequence = Range<Bound>
      typealias Indices = Range<Bound>
      init(_ other: ClosedRange<Bound>) { self = other.lowerBound..<other.upperBound.advanced(by: 1) }
      var startIndex: Bound { lowerBound }
      var endIndex: Bound { upperBound }
      func index(after i: Bound) -> Bound { i.advanced(by: 1) }
      func index(before i: Bound) -> Bound { i.advanced(by: -1) }
      subscript(position: Bound) -> Bound { position }
      subscript(bounds: Range<Bound>) -> Range<Bound> { bounds }
      var indices: Range<Bound> { self }
      var count: Int { Int(lowerBound.distance(to: upperBound)) }
      var first: Bound? { isEmpty ? nil : lowerBound }
      var last: Bound? { isEmpty ? nil : upperBound.advanced(by: -1) }
    }
    extension Range: BidirectionalCollection where Bound: Strideable, Bound.Stride: SignedInteger {
    }
    extension Range: RandomAccessCollection where Bound: Strideable, Bound.Stride: SignedInteger {
      func prefix(_ maxLength: Int) -> Range<Bound> { lowerBound..<(maxLength < count ? lowerBound.advanced(by: Bound.Stride(maxLength)) : upperBound) }
      func dropFirst(_ k: Int = 1) -> Range<Bound> { (k < count ? lowerBound.advanced(by: Bound.Stride(k)) : upperBound)..<upperBound }
      func dropLast(_ k: Int = 1) -> Range<Bound> { lowerBound..<(k < count ? upperBound.advanced(by: 0 - Bound.Stride(k)) : lowerBound) }
      func suffix(_ maxLength: Int) -> Range<Bound> { (maxLength < count ? upperBound.advanced(by: 0 - Bound.Stride(maxLength)) : lowerBound)..<upperBound }
    }
    struct ClosedRange<Bound: Comparable>: RangeExpression {
      let lowerBound: Bound
      let upperBound: Bound
      init(uncheckedBounds bounds: (lower: Bound, upper: Bound)) {
        lowerBound = bounds.lower
        upperBound = bounds.upper
      }
      var isEmpty: Bool { false }
      func contains(_ element: Bound) -> Bool { lowerBound <= element && element <= upperBound }
      func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound { lowerBound..<collection.index(after: upperBound) }
      func clamped(to limits: ClosedRange<Bound>) -> ClosedRange<Bound> {
        let lower = lowerBound < limits.lowerBound ? limits.lowerBound : lowerBound > limits.upperBound ? limits.upperBound : lowerBound
        let upper = upperBound < limits.lowerBound ? limits.lowerBound : upperBound > limits.upperBound ? limits.upperBound : upperBound
        return ClosedRange(uncheckedBounds: (lower: lower, upper: upper))
      }
      func overlaps(_ other: ClosedRange<Bound>) -> Bool { lowerBound <= other.upperBound && other.lowerBound <= upperBound }
      func overlaps(_ other: Range<Bound>) -> Bool { other.overlaps(self) }
      static func == (lhs: ClosedRange<Bound>, rhs: ClosedRange<Bound>) -> Bool { lhs.lowerBound == rhs.lowerBound && lhs.upperBound == rhs.upperBound }
    }
    extension ClosedRange: Equatable {
    }
    extension ClosedRange: Hashable where Bound: Hashable {
      func hash(into hasher: inout Hasher) {
        hasher.combine(lowerBound)
        hasher.combine(upperBound)
      }
    }
    extension ClosedRange: CustomStringConvertible {
      var description: String { "\(lowerBound)...\(upperBound)" }
    }
    extension ClosedRange: CustomDebugStringConvertible {
      var debugDescription: String { "ClosedRange(\(lowerBound)...\(upperBound))" }
    }
    struct ClosedRangeIterator<Bound: Strideable>: IteratorProtocol where Bound.Stride: SignedInteger {
      private var current: Bound
      private let last: Bound
      private var isDone: Bool
      init(first: Bound, last: Bound) {
        current = first
        self.last = last
        isDone = false
      }
      mutating func next() -> Bound? {
        if isDone { return nil }
        let result = current
        if result == last { isDone = true } else { current = result.advanced(by: 1) }
        return result
      }
    }
    extension ClosedRange: Sequence where Bound: Strideable, Bound.Stride: SignedInteger {
      typealias Element = Bound
      typealias Iterator = ClosedRangeIterator<Bound>
      func makeIterator() -> ClosedRangeIterator<Bound> { ClosedRangeIterator(first: lowerBound, last: upperBound) }
    }
    extension ClosedRange: Collection where Bound: Strideable, Bound.Stride: SignedInteger {
      typealias Index = Bound
      typealias SubSequence = Range<Bound>
      typealias Indices = ClosedRange<Bound>
      init(_ other: Range<Bound>) { self = other.lowerBound...other.upperBound.advanced(by: -1) }
      var startIndex: Bound { lowerBound }
      var endIndex: Bound { upperBound.advanced(by: 1) }
      func index(after i: Bound) -> Bound { i.advanced(by: 1) }
      func index(before i: Bound) -> Bound { i.advanced(by: -1) }
      subscript(position: Bound) -> Bound { position }
      subscript(bounds: Range<Bound>) -> Range<Bound> { bounds }
      var indices: ClosedRange<Bound> { self }
      var count: Int { Int(lowerBound.distance(to: upperBound)) + 1 }
      var first: Bound? { lowerBound }
      var last: Bound? { upperBound }
    }
    extension ClosedRange: BidirectionalCollection where Bound: Strideable, Bound.Stride: SignedInteger {
    }
    extension ClosedRange: RandomAccessCollection where Bound: Strideable, Bound.Stride: SignedInteger {
    }
    struct PartialRangeFrom<Bound: Comparable>: RangeExpression {
      let lowerBound: Bound
      init(_ lowerBound: Bound) { self.lowerBound = lowerBound }
      func contains(_ element: Bound) -> Bool { lowerBound <= element }
      func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound { lowerBound..<collection.endIndex }
    }
    struct PartialRangeFromIterator<Bound: Strideable>: IteratorProtocol where Bound.Stride: SignedInteger {
      private var current: Bound
      init(first: Bound) { current = first }
      mutating func next() -> Bound? {
        let result = current
        current = result.advanced(by: 1)
        return result
      }
    }
    extension PartialRangeFrom: Sequence where Bound: Strideable, Bound.Stride: SignedInteger {
      typealias Element = Bound
      typealias Iterator = PartialRangeFromIterator<Bound>
      func makeIterator() -> PartialRangeFromIterator<Bound> { PartialRangeFromIterator(first: lowerBound) }
    }
    struct PartialRangeUpTo<Bound: Comparable>: RangeExpression {
      let upperBound: Bound
      init(_ upperBound: Bound) { self.upperBound = upperBound }
      func contains(_ element: Bound) -> Bool { element < upperBound }
      func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound { collection.startIndex..<upperBound }
    }
    struct PartialRangeThrough<Bound: Comparable>: RangeExpression {
      let upperBound: Bound
      init(_ upperBound: Bound) { self.upperBound = upperBound }
      func contains(_ element: Bound) -> Bool { element <= upperBound }
      func relative<C: Collection>(to collection: C) -> Range<Bound> where C.Index == Bound { collection.startIndex..<collection.index(after: upperBound) }
    }
    struct UnboundedRange {
      init() {}
    }
    @intrinsic("halfOpenRange") func ..< <Bound: Comparable>(minimum: Bound, maximum: Bound) -> Range<Bound> {
      precondition(minimum <= maximum, "range requires lowerBound <= upperBound, found \(minimum) and \(maximum)")
      return Range(uncheckedBounds: (lower: minimum, upper: maximum))
    }
    @intrinsic("closedRange") func ... <Bound: Comparable>(minimum: Bound, maximum: Bound) -> ClosedRange<Bound> {
      precondition(minimum <= maximum, "range requires lowerBound <= upperBound, found \(minimum) and \(maximum)")
      return ClosedRange(uncheckedBounds: (lower: minimum, upper: maximum))
    }
    postfix func ... <Bound: Comparable>(minimum: Bound) -> PartialRangeFrom<Bound> { PartialRangeFrom(minimum) }
    prefix func ..< <Bound: Comparable>(maximum: Bound) -> PartialRangeUpTo<Bound> { PartialRangeUpTo(maximum) }
    prefix func ... <Bound: Comparable>(maximum: Bound) -> PartialRangeThrough<Bound> { PartialRangeThrough(maximum) }
    """#
}
