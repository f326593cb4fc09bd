extension Prelude {
  static let substrings = #"""
    func splitSubstring(_ text: Substring, _ maxSplits: Int, _ omitsEmpty: Bool, _ isSeparator: (Character) throws -> Bool) rethrows -> [Substring] {
      var result: [Substring] = []
      var start = text.startIndex
      var i = start
      while i != text.endIndex && result.count < maxSplits {
        if try isSeparator(text[i]) {
          if start != i || !omitsEmpty { result.append(text[start..<i]) }
          i = text.index(after: i)
          start = i
        } else {
          i = text.index(after: i)
        }
      }
      if start != text.endIndex || !omitsEmpty { result.append(text[start..<text.endIndex]) }
      return result
    }
    struct Substring: StringProtocol, RangeReplaceableCollection, ExpressibleByStringLiteral, TextOutputStream, CustomDebugStringConvertible {
      typealias Element = Character
      typealias Index = StringIndex
      typealias SubSequence = Substring
      typealias Iterator = ArrayIterator<Character>
      typealias StringLiteralType = String
      typealias UnicodeScalarLiteralType = String
      @native("substring.ofString") init(_ value: String)
      init(stringLiteral value: String) { self.init(value) }
      init(unicodeScalarLiteral value: String) { self.init(value) }
      init() { self.init("") }
      func makeIterator() -> ArrayIterator<Character> { String(self)._characters.makeIterator() }
      @native("substring.base") var base: String { get }
      @native("substring.start") var startIndex: StringIndex { get }
      @native("substring.end") var endIndex: StringIndex { get }
      @native("substring.after") func index(after i: StringIndex) -> StringIndex
      @native("substring.before") func index(before i: StringIndex) -> StringIndex
      @native("substring.character") subscript(i: StringIndex) -> Character { get }
      @native("substring.slice") private func slice(_ start: StringIndex, _ end: StringIndex) -> Substring
      subscript(r: Range<StringIndex>) -> Substring { slice(r.lowerBound, r.upperBound) }
      subscript<R: RangeExpression>(r: R) -> Substring where R.Bound == StringIndex { self[r.relative(to: self)] }
      var count: Int { String(self).count }
      var isEmpty: Bool { startIndex == endIndex }
      func lowercased() -> String { String(self).lowercased() }
      func uppercased() -> String { String(self).uppercased() }
      func hasPrefix(_ prefix: String) -> Bool { String(self).hasPrefix(prefix) }
      func hasSuffix(_ suffix: String) -> Bool { String(self).hasSuffix(suffix) }
      func contains(_ other: String) -> Bool { String(self).contains(other) }
      func prefix(_ maxLength: Int) -> Substring { self[startIndex..<(index(startIndex, offsetBy: maxLength, limitedBy: endIndex) ?? endIndex)] }
      func dropFirst(_ k: Int = 1) -> Substring { self[(index(startIndex, offsetBy: k, limitedBy: endIndex) ?? endIndex)..<endIndex] }
      func dropLast(_ k: Int = 1) -> Substring { self[startIndex..<(index(endIndex, offsetBy: 0 - k, limitedBy: startIndex) ?? startIndex)] }
      func suffix(_ maxLength: Int) -> Substring { self[(index(endIndex, offsetBy: 0 - maxLength, limitedBy: startIndex) ?? startIndex)..<endIndex] }
      func index(_ i: StringIndex, offsetBy distance: Int, limitedBy limit: StringIndex) -> StringIndex? {
        var index = i
        if distance >= 0 {
          for _ in 0..<distance {
            if index == limit { return nil }
            index = self.index(after: index)
          }
        } else {
          for _ in 0..<(0 - distance) {
            if index == limit { return nil }
            index = self.index(before: index)
          }
        }
        return index
      }
      @discardableResult mutating func removeLast() -> Character {
        let last = index(before: endIndex)
        let character = self[last]
        self = self[startIndex..<last]
        return character
      }
      mutating func removeLast(_ k: Int) { self = dropLast(k) }
      mutating func removeFirst(_ k: Int) { self = dropFirst(k) }
      mutating func popLast() -> Character? { isEmpty ? nil : removeLast() }
      init(_ value: Substring) { self = value }
      func filter(_ isIncluded: (Character) throws -> Bool) rethrows -> String { try String(self).filter(isIncluded) }
      func split(separator: Character, maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true) -> [Substring] {
        splitSubstring(self, maxSplits, omittingEmptySubsequences) { $0 == separator }
      }
      @discardableResult mutating func removeFirst() -> Character {
        let character = self[startIndex]
        self = self[index(after: startIndex)..<endIndex]
        return character
      }
      mutating func popFirst() -> Character? { isEmpty ? nil : removeFirst() }
      mutating func append(_ newElement: Character) { self = Substring(String(self) + String(newElement)) }
      mutating func write(_ string: String) { self = Substring(String(self) + string) }
      var debugDescription: String { String(self).debugDescription }
      init<S: Sequence>(_ elements: S) where S.Element == Character { self.init(String(elements)) }
      func index(_ i: StringIndex, offsetBy distance: Int) -> StringIndex {
        var index = i
        if distance >= 0 {
          for _ in 0..<distance { index = self.index(after: index) }
        } else {
          for _ in 0..<(0 - distance) { index = self.index(before: index) }
        }
        return index
      }
      var unicodeScalars: StringScalars { String(self).unicodeScalars }
      var utf16: [UInt16] { String(self).utf16 }
      func reversed() -> ReversedCollection<Substring> { ReversedCollection(_base: self) }
      func reversed() -> [Character] { String(self).reversed() }
      func split(maxSplits: Int = Int.max, omittingEmptySubsequences: Bool = true, whereSeparator isSeparator: (Character) throws -> Bool) rethrows -> [Substring] {
        try splitSubstring(self, maxSplits, omittingEmptySubsequences, isSeparator)
      }
      @native("equal") static func == (lhs: Substring, rhs: Substring) -> Bool
      static func < (lhs: Substring, rhs: Substring) -> Bool { String(lhs) < String(rhs) }
      static func == (lhs: Substring, rhs: String) -> Bool { String(lhs) == rhs }
      static func == (lhs: String, rhs: Substring) -> Bool { lhs == String(rhs) }
      static func + (lhs: Substring, rhs: String) -> String { String(lhs) + rhs }
      static func + (lhs: String, rhs: Substring) -> String { lhs + String(rhs) }
      @native("hash.into") func hash(into hasher: inout Hasher)
      var description: String { String(self) }
      var utf8: [UInt8] { String(self).utf8 }
    }
    """#
}
