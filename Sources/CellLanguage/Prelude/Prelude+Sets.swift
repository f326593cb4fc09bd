extension Prelude {
  static let sets = #"""
    protocol SetAlgebra<Element>: Equatable, ExpressibleByArrayLiteral {
      associatedtype Element
      init()
      func contains(_ member: Element) -> Bool
      func union(_ other: Self) -> Self
      func intersection(_ other: Self) -> Self
      func symmetricDifference(_ other: Self) -> Self
      mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element)
      mutating func remove(_ member: Element) -> Element?
      mutating func update(with newMember: Element) -> Element?
      mutating func formUnion(_ other: Self)
      mutating func formIntersection(_ other: Self)
      mutating func formSymmetricDifference(_ other: Self)
      func subtracting(_ other: Self) -> Self
      func isSubset(of other: Self) -> Bool
      func isSuperset(of other: Self) -> Bool
      func isDisjoint(with other: Self) -> Bool
      var isEmpty: Bool { get }
      init<S: Sequence>(_ sequence: S) where S.Element == Element
      mutating func subtract(_ other: Self)
    }
    extension SetAlgebra {
      init<S: Sequence>(_ sequence: S) where S.Element == Element {
        self.init()
        for element in sequence { _ = self.insert(element) }
      }
      init(arrayLiteral elements: Element...) { self.init(elements) }
      func subtracting(_ other: Self) -> Self { self.intersection(self.symmetricDifference(other)) }
      mutating func subtract(_ other: Self) { self = self.subtracting(other) }
      func isSubset(of other: Self) -> Bool { self.intersection(other) == self }
      func isSuperset(of other: Self) -> Bool { other.isSubset(of: self) }
      func isDisjoint(with other: Self) -> Bool { self.intersection(other).isEmpty }
      func isStrictSubset(of other: Self) -> Bool { self.isSubset(of: other) && self != other }
      func isStrictSuperset(of other: Self) -> Bool { other.isStrictSubset(of: self) }
      var isEmpty: Bool { self == Self() }
    }
    protocol OptionSet: SetAlgebra, RawRepresentable {
      associatedtype Element = Self
      init(rawValue: RawValue)
    }
    extension OptionSet where Element == Self {
      func union(_ other: Self) -> Self {
        var result = self
        result.formUnion(other)
        return result
      }
      func intersection(_ other: Self) -> Self {
        var result = self
        result.formIntersection(other)
        return result
      }
      func symmetricDifference(_ other: Self) -> Self {
        var result = self
        result.formSymmetricDifference(other)
        return result
      }
      func contains(_ member: Self) -> Bool { self.isSuperset(of: member) }
      @discardableResult mutating func insert(_ newMember: Self) -> (inserted: Bool, memberAfterInsert: Self) {
        let old = self.intersection(newMember)
        let isNew = old != newMember
        let result = (inserted: isNew, memberAfterInsert: isNew ? newMember : old)
        if isNew { self.formUnion(newMember) }
        return result
      }
      @discardableResult mutating func remove(_ member: Self) -> Self? {
        let found = self.intersection(member)
        self = self.subtracting(member)
        return found.isEmpty ? nil : found
      }
      @discardableResult mutating func update(with newMember: Self) -> Self? {
        let found = self.intersection(newMember)
        self.formUnion(newMember)
        return found.isEmpty ? nil : found
      }
      init(arrayLiteral elements: Self...) {
        self.init()
        for element in elements { self.formUnion(element) }
      }
      init<S: Sequence>(_ sequence: S) where S.Element == Self {
        self.init()
        for element in sequence { self.formUnion(element) }
      }
    }
    extension OptionSet where RawValue: FixedWidthInteger {
      init() { self.init(rawValue: 0) }
      mutating func formUnion(_ other: Self) { self = Self(rawValue: rawValue | other.rawValue) }
      mutating func formIntersection(_ other: Self) { self = Self(rawValue: rawValue & other.rawValue) }
      mutating func formSymmetricDifference(_ other: Self) { self = Self(rawValue: rawValue ^ other.rawValue) }
    }
    struct Set<Element: Hashable>: Collection, ExpressibleByArrayLiteral, SetAlgebra {
      typealias Index = DictionaryIndex
      typealias Iterator = SetIterator<Element>
      @native("Set.init") init()
      init(arrayLiteral elements: Element...) {
        self.init()
        for element in elements { insert(element) }
      }
      init<S: Sequence>(_ sequence: S) where S.Element == Element {
        self.init()
        for element in sequence { insert(element) }
      }
      init(minimumCapacity: Int) { self.init() }
      var capacity: Int { tableCapacity(count) }
      @native("Dictionary.count") var count: Int { get }
      var isEmpty: Bool { count == 0 }
      @native("Set.contains") func contains(_ member: Element) -> Bool
      @native("Set.add") private mutating func add(_ newMember: Element) -> Bool
      @discardableResult mutating func insert(_ newMember: Element) -> (inserted: Bool, memberAfterInsert: Element) {
        (inserted: add(newMember), memberAfterInsert: newMember)
      }
      @discardableResult mutating func update(with newMember: Element) -> Element? {
        let old = remove(newMember)
        insert(newMember)
        return old
      }
      @native("Set.remove") @discardableResult mutating func remove(_ member: Element) -> Element?
      @native("Dictionary.removeAll") mutating func removeAll(keepingCapacity keepCapacity: Bool = false)
      @native("Set.entry") private func entry(_ offset: Int) -> Element
      @native("Dictionary.next") private func nextOffset(_ offset: Int) -> Int
      func _entry(_ offset: Int) -> Element { entry(offset) }
      func _next(_ offset: Int) -> Int { nextOffset(offset) }
      var startIndex: DictionaryIndex { DictionaryIndex(offset: nextOffset(0)) }
      var endIndex: DictionaryIndex { DictionaryIndex(offset: nextOffset(-1)) }
      func index(after i: DictionaryIndex) -> DictionaryIndex { DictionaryIndex(offset: nextOffset(i.offset + 1)) }
      subscript(position: DictionaryIndex) -> Element { entry(position.offset) }
      func makeIterator() -> SetIterator<Element> { SetIterator(self) }
      mutating func removeFirst() -> Element {
        precondition(!isEmpty, "cannot remove the first element from an empty set")
        let element = entry(nextOffset(0))
        remove(element)
        return element
      }
      mutating func popFirst() -> Element? { isEmpty ? nil : removeFirst() }
      func union(_ other: Set<Element>) -> Set<Element> {
        var result = self
        for element in other { result.insert(element) }
        return result
      }
      func union<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        var result = self
        for element in other { result.insert(element) }
        return result
      }
      func intersection(_ other: Set<Element>) -> Set<Element> { filter { other.contains($0) } }
      func intersection<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        intersection(Set(other))
      }
      func subtracting(_ other: Set<Element>) -> Set<Element> {
        var result = self
        result.subtract(other)
        return result
      }
      func subtracting<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        var result = self
        for element in other { result.remove(element) }
        return result
      }
      func symmetricDifference(_ other: Set<Element>) -> Set<Element> {
        var result = self
        for element in other {
          if result.contains(element) { result.remove(element) } else { result.insert(element) }
        }
        return result
      }
      func symmetricDifference<S: Sequence>(_ other: S) -> Set<Element> where S.Element == Element {
        symmetricDifference(Set(other))
      }
      mutating func formUnion(_ other: Set<Element>) { for element in other { insert(element) } }
      mutating func formIntersection(_ other: Set<Element>) { self = intersection(other) }
      mutating func formSymmetricDifference(_ other: Set<Element>) { self = symmetricDifference(other) }
      mutating func formUnion<S: Sequence>(_ other: S) where S.Element == Element { for element in other { insert(element) } }
      mutating func formIntersection<S: Sequence>(_ other: S) where S.Element == Element { self = intersection(other) }
      mutating func subtract(_ other: Set<Element>) { for element in other { remove(element) } }
      mutating func subtract<S: Sequence>(_ other: S) where S.Element == Element { for element in other { remove(element) } }
      mutating func formSymmetricDifference<S: Sequence>(_ other: S) where S.Element == Element { self = symmetricDifference(other) }
      func isSubset(of other: Set<Element>) -> Bool {
        count <= other.count && allSatisfy { other.contains($0) }
      }
      func isSubset<S: Sequence>(of other: S) -> Bool where S.Element == Element { isSubset(of: Set(other)) }
      func isSuperset(of other: Set<Element>) -> Bool { other.isSubset(of: self) }
      func isSuperset<S: Sequence>(of other: S) -> Bool where S.Element == Element { other.allSatisfy { contains($0) } }
      func isStrictSubset(of other: Set<Element>) -> Bool { count < other.count && isSubset(of: other) }
      func isStrictSuperset(of other: Set<Element>) -> Bool { other.isStrictSubset(of: self) }
      func isStrictSubset<S: Sequence>(of other: S) -> Bool where S.Element == Element { isStrictSubset(of: Set(other)) }
      func isStrictSuperset<S: Sequence>(of other: S) -> Bool where S.Element == Element { Set(other).isStrictSubset(of: self) }
      func isDisjoint(with other: Set<Element>) -> Bool { other.allSatisfy { !contains($0) } }
      func isDisjoint<S: Sequence>(with other: S) -> Bool where S.Element == Element { other.allSatisfy { !contains($0) } }
      func filter(_ isIncluded: (Element) throws -> Bool) rethrows -> Set<Element> {
        var result = Set<Element>()
        for element in self { if try isIncluded(element) { result.insert(element) } }
        return result
      }
    }
    struct SetIterator<Element: Hashable>: IteratorProtocol, Sequence {
      private let members: Set<Element>
      private var offset: Int
      private let end: Int
      init(_ members: Set<Element>) {
        self.members = members
        offset = members._next(0)
        end = members._next(-1)
      }
      mutating func next() -> Element? {
        if offset >= end { return nil }
        let element = members._entry(offset)
        offset = members._next(offset + 1)
        return element
      }
    }
    extension Set: Equatable {
      @native("equal") static func == (lhs: Set<Element>, rhs: Set<Element>) -> Bool
      static func != (lhs: Set<Element>, rhs: Set<Element>) -> Bool { !(lhs == rhs) }
    }
    extension Set: Hashable {
      @native("hash.into") func hash(into hasher: inout Hasher)
    }
    extension Set {
      @discardableResult mutating func remove(at position: DictionaryIndex) -> Element {
        let element = self[position]
        remove(element)
        return element
      }
      func firstIndex(of member: Element) -> DictionaryIndex? { self.firstIndex(where: { $0 == member }) }
    }
    extension Set: CustomStringConvertible {
      @native("description") var description: String { get }
    }
    extension Set: CustomDebugStringConvertible {
      var debugDescription: String { "Set(" + description + ")" }
    }
    struct AnyHashable: Hashable, CustomStringConvertible, CustomDebugStringConvertible {
      let base: Any
      init<H: Hashable>(_ base: H) { self.base = base }
      @native("equal.any") private static func areEqual(_ a: Any, _ b: Any) -> Bool
      @native("hash.any") private static func mixed(_ state: Int, _ value: Any) -> Int
      static func == (lhs: AnyHashable, rhs: AnyHashable) -> Bool { areEqual(lhs.base, rhs.base) }
      func hash(into hasher: inout Hasher) { hasher.state = AnyHashable.mixed(hasher.state, base) }
      var description: String { "\(base)" }
      var debugDescription: String { "AnyHashable(" + String(reflecting: base) + ")" }
    }
    """#
}
