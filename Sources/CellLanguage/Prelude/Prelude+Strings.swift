extension Prelude {
  static let strings = #"""
    protocol StringProtocol<Element>: BidirectionalCollection, Hashable, Comparable, CustomStringConvertible, LosslessStringConvertible where Element == Character, Index == StringIndex, SubSequence: StringProtocol {
      func lowercased() -> String
      func uppercased() -> String
      func hasPrefix(_ prefix: String) -> Bool
      func hasSuffix(_ suffix: String) -> Bool
    }
    extension StringProtocol {
      func hasPrefix<P: StringProtocol>(_ prefix: P) -> Bool { self.hasPrefix(prefix.description) }
      func hasSuffix<P: StringProtocol>(_ suffix: P) -> Bool { self.hasSuffix(suffix.description) }
      var capitalized: String { description.capitalized }
      func compare<P: StringProtocol>(_ other: P) -> ComparisonResult {
        let (a, b) = (description, other.description)
        return a == b ? .orderedSame : a < b ? .orderedAscending : .orderedDescending
      }
      func caseInsensitiveCompare<P: StringProtocol>(_ other: P) -> ComparisonResult { lowercased().compare(other.lowercased()) }
      func contains<P: StringProtocol>(_ other: P) -> Bool { description.contains(other.description) }
      func components(separatedBy separator: String) -> [String] { description.components(separatedBy: separator) }
      func components(separatedBy separator: CharacterSet) -> [String] {
        var result: [String] = []
        var current = ""
        for scalar in description.unicodeScalars {
          if separator.contains(scalar) {
            result.append(current)
            current = ""
          } else {
            current._append(scalar.value)
          }
        }
        result.append(current)
        return result
      }
      func trimmingCharacters(in set: CharacterSet) -> String { description.trimmingCharacters(in: set) }
      func replacingOccurrences(of target: String, with replacement: String) -> String { description.replacingOccurrences(of: target, with: replacement) }
      func padding(toLength newLength: Int, withPad padString: String, startingAt padIndex: Int) -> String {
        description.padding(toLength: newLength, withPad: padString, startingAt: padIndex)
      }
    }
    extension StringProtocol {
      func range<T: StringProtocol>(of text: T) -> Range<StringIndex>? { firstRange(of: text.description) }
      func firstRange(of text: String) -> Range<StringIndex>? { _range(of: text, from: startIndex) }
      func _range(of text: String, from start: StringIndex) -> Range<StringIndex>? {
        let count = text.count
        if count == 0 { return nil }
        var i = start
        while i != endIndex {
          if self[i..<endIndex].hasPrefix(text) { return i..<index(i, offsetBy: count) }
          i = index(after: i)
        }
        return nil
      }
      func ranges(of text: String) -> [Range<StringIndex>] {
        var result: [Range<StringIndex>] = []
        var start = startIndex
        while let found = _range(of: text, from: start) {
          result.append(found)
          start = found.upperBound
        }
        return result
      }
    }
    extension StringProtocol where SubSequence == Substring {
      func trimmingPrefix(_ prefix: String) -> Substring {
        self[(hasPrefix(prefix) ? index(startIndex, offsetBy: prefix.count) : startIndex)..<endIndex]
      }
      func trimmingPrefix(while predicate: (Character) throws -> Bool) rethrows -> Substring {
        var i = startIndex
        while i != endIndex, try predicate(self[i]) { i = index(after: i) }
        return self[i..<endIndex]
      }
      func enumerateLines(invoking body: (String, inout Bool) -> Void) {
        var stop = false
        for line in self[startIndex..<endIndex].split(omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }) {
          body(String(line), &stop)
          if stop { return }
        }
      }
    }
    extension StringProtocol {
      func split(separator: String, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [Substring] {
        let text = description
        var result: [Substring] = []
        var start = text.startIndex
        while result.count < maxSplits, let found = text._range(of: separator, from: start) {
          if found.lowerBound != start || !omittingEmptySubsequences { result.append(text[start..<found.lowerBound]) }
          start = found.upperBound
        }
        if start != text.endIndex || !omittingEmptySubsequences { result.append(text[start..<text.endIndex]) }
        return result
      }
    }
    extension StringIndex {
      func utf16Offset(in text: String) -> Int { text[text.startIndex..<self].utf16.count }
      func utf16Offset(in text: Substring) -> Int { text[text.startIndex..<self].utf16.count }
    }
    struct StringIndex: Comparable, Hashable {
      let encoded: Int
      init(encoded: Int) { self.encoded = encoded }
      @native("stringIndex.less") static func < (lhs: StringIndex, rhs: StringIndex) -> Bool
      @native("stringIndex.equal") static func == (lhs: StringIndex, rhs: StringIndex) -> Bool
    }
    struct String: StringProtocol, RangeReplaceableCollection, ExpressibleByStringInterpolation, TextOutputStream, CustomDebugStringConvertible, CVarArg {
      typealias Element = Character
      typealias Index = StringIndex
      typealias SubSequence = Substring
      typealias Iterator = ArrayIterator<Character>
      typealias StringLiteralType = String
      typealias UnicodeScalarLiteralType = String
      init() { self = "" }
      init(_ value: String) { self = value }
      @native("string.ofCharacter") init(_ value: Character)
      @native("string.ofSubstring") init(_ value: Substring)
      init(stringLiteral value: String) { self = value }
      init(unicodeScalarLiteral value: String) { self = value }
      @native("string.repeating") init(repeating repeatedValue: String, count: Int)
      init(repeating repeatedValue: Character, count: Int) { self.init(repeating: String(repeatedValue), count: count) }
      init<T: BinaryInteger>(_ value: T) { self = "\(value)" }
      init(_ value: Double) { self = "\(value)" }
      init(_ value: Float) { self = "\(value)" }
      init(_ value: Bool) { self = "\(value)" }
      init<T: BinaryInteger>(_ value: T, radix: Int, uppercase: Bool = false) { self.init(value._int, radix, uppercase, T.isSigned) }
      @native("string.radix") private init(_ value: Int, _ radix: Int, _ uppercase: Bool, _ isSigned: Bool)
      init(_ value: UnicodeScalar) { self.init(Character(value)) }
      init(_ view: UnicodeScalarView) { self = view._text }
      mutating func insert<C: Collection>(contentsOf newElements: C, at i: StringIndex) where C.Element == Character {
        self = String(self[startIndex..<i]) + String(newElements) + String(self[i..<endIndex])
      }
      mutating func replaceSubrange<C: Collection>(_ bounds: Range<StringIndex>, with newElements: C) where C.Element == Character {
        self = String(self[startIndex..<bounds.lowerBound]) + String(newElements) + String(self[bounds.upperBound..<endIndex])
      }
      @native("string.utf16") var utf16: [UInt16] { get }
      typealias StringInterpolation = DefaultStringInterpolation
      typealias UTF8View = [UInt8]
      typealias UTF16View = [UInt16]
      typealias UnicodeScalarView = StringScalars
      init<T: LosslessStringConvertible>(_ value: T) { self = value.description }
      func write<T: TextOutputStream>(to target: inout T) { target.write(self) }
      init<T>(describing value: T) { self = "\(value)" }
      @native("string.reflecting") init<T>(reflecting value: T)
      init<S: Sequence>(_ characters: S) where S.Element == Character {
        self = ""
        for character in characters { append(character) }
      }
      @native("string.format") init(format: String, _ arguments: Any...)
      @native("string.count") var count: Int { get }
      @native("string.isEmpty") var isEmpty: Bool { get }
      @native("string.append") mutating func append(_ other: String)
      @native("string.appendScalar") mutating func _append(_ scalar: UInt32)
      @native("string.appendCharacter") mutating func append(_ newElement: Character)
      mutating func append(_ other: Substring) { append(String(other)) }
      mutating func append(contentsOf other: String) { append(other) }
      mutating func append<S: Sequence>(contentsOf newElements: S) where S.Element == Character {
        for element in newElements { append(element) }
      }
      mutating func write(_ string: String) { append(string) }
      @native("string.concatenate") static func + (lhs: String, rhs: String) -> String
      @native("string.append") static func += (lhs: inout String, rhs: String)
      static func += (lhs: inout String, rhs: Character) { lhs.append(rhs) }
      @intrinsic("equal") static func == (lhs: String, rhs: String) -> Bool
      @intrinsic("notEqual") static func != (lhs: String, rhs: String) -> Bool
      @intrinsic("less") static func < (lhs: String, rhs: String) -> Bool
      @intrinsic("lessEqual") static func <= (lhs: String, rhs: String) -> Bool
      @intrinsic("greater") static func > (lhs: String, rhs: String) -> Bool
      @intrinsic("greaterEqual") static func >= (lhs: String, rhs: String) -> Bool
      @native("hash.into") func hash(into hasher: inout Hasher)
      @native("string.lowercased") func lowercased() -> String
      @native("string.uppercased") func uppercased() -> String
      @native("string.capitalized") var capitalized: String { get }
      @native("string.hasPrefix") func hasPrefix(_ prefix: String) -> Bool
      @native("string.hasSuffix") func hasSuffix(_ suffix: String) -> Bool
      @native("string.contains") func contains(_ other: String) -> Bool
      func contains(_ character: Character) -> Bool { contains(String(character)) }
      @native("string.characters") private var characters: [Character] { get }
      var _characters: [Character] { characters }
      func makeIterator() -> ArrayIterator<Character> { characters.makeIterator() }
      @native("string.start") var startIndex: StringIndex { get }
      @native("string.end") var endIndex: StringIndex { get }
      @native("string.after") func index(after i: StringIndex) -> StringIndex
      @native("string.before") func index(before i: StringIndex) -> StringIndex
      @native("string.offset") func index(_ i: StringIndex, offsetBy distance: Int) -> StringIndex
      @native("string.distance") func distance(from start: StringIndex, to end: StringIndex) -> Int
      func index(_ i: StringIndex, offsetBy distance: Int, limitedBy limit: StringIndex) -> StringIndex? {
        if distance >= 0 { return distance > self.distance(from: i, to: limit) ? nil : index(i, offsetBy: distance) }
        return distance < self.distance(from: i, to: limit) ? nil : index(i, offsetBy: distance)
      }
      @native("string.character") subscript(i: StringIndex) -> Character { get }
      @native("string.slice") private func slice(_ start: StringIndex, _ end: StringIndex) -> Substring
      subscript(r: Range<StringIndex>) -> Substring { slice(r.lowerBound, r.upperBound) }
      subscript<R: RangeExpression>(r: R) -> Substring where R.Bound == StringIndex { self[r.relative(to: self)] }
      var indices: [StringIndex] {
        var result: [StringIndex] = []
        var i = startIndex
        while i != endIndex {
          result.append(i)
          i = index(after: i)
        }
        return result
      }
      typealias Indices = [StringIndex]
      var first: Character? { isEmpty ? nil : self[startIndex] }
      var last: Character? { isEmpty ? nil : self[index(before: endIndex)] }
      @native("string.reversed") private var backwards: String { get }
      func reversed() -> ReversedCollection<String> { ReversedCollection(_base: self) }
      func reversed() -> [Character] { Array(backwards) }
      func prefix(_ maxLength: Int) -> Substring { self[startIndex..<(index(startIndex, offsetBy: maxLength, limitedBy: endIndex) ?? endIndex)] }
      func suffix(_ maxLength: Int) -> Substring { self[(index(endIndex, offsetBy: 0 - maxLength, limitedBy: startIndex) ?? startIndex)..<endIndex] }
      func dropFirst(_ k: Int = 1) -> Substring { self[(index(startIndex, offsetBy: k, limitedBy: endIndex) ?? endIndex)..<endIndex] }
      func dropLast(_ k: Int = 1) -> Substring { self[startIndex..<(index(endIndex, offsetBy: 0 - k, limitedBy: startIndex) ?? startIndex)] }
      func prefix(while predicate: (Character) throws -> Bool) rethrows -> Substring {
        var i = startIndex
        while i != endIndex, try predicate(self[i]) { i = index(after: i) }
        return self[startIndex..<i]
      }
      func drop(while predicate: (Character) throws -> Bool) rethrows -> Substring {
        var i = startIndex
        while i != endIndex, try predicate(self[i]) { i = index(after: i) }
        return self[i..<endIndex]
      }
      func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> String {
        var result = ""
        for character in characters { if try isIncluded(character) { result.append(character) } }
        return result
      }
      func split(separator: Character, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [Substring] {
        splitSubstring(self[startIndex..<endIndex], maxSplits, omittingEmptySubsequences) { $0 == separator }
      }
      func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Character) throws -> Bool) rethrows -> [Substring] {
        try splitSubstring(self[startIndex..<endIndex], maxSplits, omittingEmptySubsequences, isSeparator)
      }
      @native("string.splitText") func split(separator: String) -> [Substring]
      @native("string.components") func components(separatedBy separator: String) -> [String]
      @native("string.trimmed") private func trimmed(_ set: Int) -> String
      func trimmingCharacters(in set: CharacterSet) -> String {
        if set.kind >= 0 && set.kind < 2 { return trimmed(set.kind) }
        var scalars = Array(unicodeScalars)
        while let last = scalars.last, set.contains(last) { scalars.removeLast() }
        return String(Array(scalars.drop(while: { set.contains($0) })))
      }
      @native("string.replacing") func replacingOccurrences(of target: String, with replacement: String) -> String
      func replacing(_ target: String, with replacement: String) -> String { replacingOccurrences(of: target, with: replacement) }
      func replacing(_ target: String, with replacement: String, maxReplacements: Int) -> String {
        var result = ""
        var start = startIndex
        var left = maxReplacements
        while left > 0, let found = _range(of: target, from: start) {
          result += String(self[start..<found.lowerBound]) + replacement
          start = found.upperBound
          left -= 1
        }
        return result + String(self[start..<endIndex])
      }
      mutating func replace(_ target: String, with replacement: String) { self = replacing(target, with: replacement) }
      mutating func removeSubrange(_ bounds: Range<StringIndex>) {
        self = String(self[startIndex..<bounds.lowerBound]) + String(self[bounds.upperBound..<endIndex])
      }
      mutating func removeSubrange<R: RangeExpression>(_ bounds: R) where R.Bound == StringIndex { removeSubrange(bounds.relative(to: self)) }
      mutating func replaceSubrange<R: RangeExpression>(_ bounds: R, with newElements: String) where R.Bound == StringIndex { replaceSubrange(bounds.relative(to: self), with: newElements) }
      mutating func removeAll(keepingCapacity: Bool) { self = "" }
      init(_ scalars: [UnicodeScalar]) {
        self = ""
        for scalar in scalars { _append(scalar.value) }
      }
      mutating func insert(_ newElement: Character, at i: StringIndex) {
        self = String(self[startIndex..<i]) + String(newElement) + String(self[i..<endIndex])
      }
      @discardableResult mutating func remove(at i: StringIndex) -> Character {
        let character = self[i]
        self = String(self[startIndex..<i]) + String(self[index(after: i)..<endIndex])
        return character
      }
      @discardableResult mutating func removeFirst() -> Character { remove(at: startIndex) }
      @discardableResult mutating func removeLast() -> Character { remove(at: index(before: endIndex)) }
      mutating func removeFirst(_ k: Int) { self = String(dropFirst(k)) }
      mutating func removeLast(_ k: Int) { self = String(dropLast(k)) }
      mutating func popLast() -> Character? { isEmpty ? nil : removeLast() }
      mutating func removeAll() { self = "" }
      mutating func removeAll(where shouldBeRemoved: (Character) throws -> Bool) rethrows { self = try filter { !(try shouldBeRemoved($0)) } }
      mutating func reserveCapacity(_ n: Int) {}
      @native("string.padding") func padding(toLength newLength: Int, withPad padString: String, startingAt padIndex: Int) -> String
      var description: String { self }
      @native("string.debug") var debugDescription: String { get }
      @native("string.utf8") var utf8: [UInt8] { get }
      @native("string.scalars") private var scalarValues: [UInt32] { get }
      var _scalarValues: [UInt32] { scalarValues }
      var unicodeScalars: StringScalars {
        get { StringScalars(self) }
        set { self = newValue._text }
      }
      @native("string.ofUTF8") init(decoding codeUnits: [UInt8], as encoding: UTF8.Type)
      func max(by areInIncreasingOrder: (Character, Character) throws -> Bool) rethrows -> Character? { try characters.max(by: areInIncreasingOrder) }
    }
    enum ComparisonResult: Int {
      case orderedAscending = -1
      case orderedSame
      case orderedDescending
    }
    struct DefaultStringInterpolation: StringInterpolationProtocol, CustomStringConvertible, TextOutputStream {
      var text = ""
      init() {}
      init(literalCapacity: Int, interpolationCount: Int) {}
      mutating func write(_ string: String) { text += string }
      mutating func appendLiteral(_ literal: String) { text += literal }
      mutating func appendInterpolation<T>(_ value: T) { text += "\(value)" }
      var description: String { text }
    }
    func interpolated(_ append: (inout DefaultStringInterpolation) -> Void) -> String {
      var result = DefaultStringInterpolation()
      append(&result)
      return result.text
    }
    func interpolation<I: StringInterpolationProtocol>(_ capacity: Int, _ count: Int, _ append: (inout I) -> Void) -> I {
      var result = I(literalCapacity: capacity, interpolationCount: count)
      append(&result)
      return result
    }
    struct StringScalars: RandomAccessCollection, RangeReplaceableCollection, CustomStringConvertible {
      typealias Element = UnicodeScalar
      typealias Index = Int
      typealias Indices = Range<Int>
      private var scalars: [UnicodeScalar]
      init() { scalars = [] }
      init(_ text: String) { scalars = text._scalarValues.map { UnicodeScalar(unchecked: $0) } }
      var startIndex: Int { 0 }
      var endIndex: Int { scalars.count }
      var count: Int { scalars.count }
      subscript(position: Int) -> UnicodeScalar { scalars[position] }
      mutating func append(_ newElement: UnicodeScalar) { scalars.append(newElement) }
      mutating func replaceSubrange<C: Collection>(_ bounds: Range<Int>, with newElements: C) where C.Element == UnicodeScalar { scalars.replaceSubrange(bounds, with: newElements) }
      var _text: String {
        var result = ""
        for scalar in scalars { result._append(scalar.value) }
        return result
      }
      var description: String { _text }
    }
    """#
}
