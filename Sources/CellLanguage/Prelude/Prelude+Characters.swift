extension Prelude {
  static let characters = #"""
    enum UTF8 {
    }
    enum UTF16 {
    }
    enum Unicode {
      typealias Scalar = UnicodeScalar
    }
    struct CharacterSet: Equatable, ExpressibleByArrayLiteral {
      let kind: Int
      private var members: [UnicodeScalar]
      private var isInverted: Bool
      private var others: [CharacterSet] = []
      init(kind: Int) { self.init(kind: kind, members: [], isInverted: false) }
      init(kind: Int, members: [UnicodeScalar], isInverted: Bool) {
        self.kind = kind
        self.members = members
        self.isInverted = isInverted
      }
      init(arrayLiteral elements: UnicodeScalar...) { self.init(kind: -1, members: elements, isInverted: false) }
      init() { self.init(kind: -1) }
      init(charactersIn text: String) { self.init(kind: -1, members: Array(text.unicodeScalars), isInverted: false) }
      static var whitespaces: CharacterSet { CharacterSet(kind: 0) }
      static var whitespacesAndNewlines: CharacterSet { CharacterSet(kind: 1) }
      static var newlines: CharacterSet { CharacterSet(kind: 2) }
      static var decimalDigits: CharacterSet { CharacterSet(kind: 3) }
      static var letters: CharacterSet { CharacterSet(kind: 4) }
      static var punctuationCharacters: CharacterSet { CharacterSet(kind: 5) }
      static var alphanumerics: CharacterSet { CharacterSet(kind: 6) }
      static var uppercaseLetters: CharacterSet { CharacterSet(kind: 7) }
      static var lowercaseLetters: CharacterSet { CharacterSet(kind: 8) }
      static var symbols: CharacterSet { CharacterSet(kind: 9) }
      var inverted: CharacterSet {
        var result = CharacterSet()
        result.others = [self]
        result.isInverted = true
        return result
      }
      mutating func insert(charactersIn text: String) { formUnion(CharacterSet(charactersIn: text)) }
      mutating func formUnion(_ other: CharacterSet) { self = union(other) }
      func union(_ other: CharacterSet) -> CharacterSet {
        var result = CharacterSet()
        result.others = [self, other]
        return result
      }
      func subtracting(_ other: CharacterSet) -> CharacterSet { inverted.union(other).inverted }
      func intersection(_ other: CharacterSet) -> CharacterSet { inverted.union(other.inverted).inverted }
      func contains(_ scalar: UnicodeScalar) -> Bool {
        (includes(Character(scalar)) || members.contains(scalar) || others.contains(where: { $0.contains(scalar) })) != isInverted
      }
      private func includes(_ character: Character) -> Bool {
        switch kind {
        case 0: return character.isWhitespace && !character.isNewline
        case 1: return character.isWhitespace
        case 2: return character.isNewline
        case 3: return character.isNumber && character.isWholeNumber
        case 4: return character.isLetter
        case 5: return character.isPunctuation
        case 6: return character.isLetter || character.isNumber
        case 7: return character.isUppercase
        case 8: return character.isLowercase
        case 9: return character.isSymbol
        default: return false
        }
      }
    }
    struct UnicodeScalar: Hashable, Comparable, CustomStringConvertible, CustomDebugStringConvertible, ExpressibleByUnicodeScalarLiteral {
      let value: UInt32
      init(unchecked value: UInt32) { self.value = value }
      init(unicodeScalarLiteral value: String) { self.init(unchecked: value._scalarValues[0]) }
      typealias UnicodeScalarLiteralType = String
      init?(_ description: String) {
        let scalars = description._scalarValues
        if scalars.count != 1 { return nil }
        self.value = scalars[0]
      }
      init?(_ value: UInt16) { self.init(UInt32(value)) }
      init?(_ value: Int) {
        guard let value = UInt32(exactly: value) else { return nil }
        self.init(value)
      }
      init?(_ value: UInt32) {
        if value > 1114111 || (value >= 55296 && value <= 57343) { return nil }
        self.value = value
      }
      init(_ value: UInt8) { self.value = UInt32(value) }
      static func < (lhs: UnicodeScalar, rhs: UnicodeScalar) -> Bool { lhs.value < rhs.value }
      var isASCII: Bool { value < 128 }
      var description: String { String(Character(self)) }
      @native("scalar.debug") private static func escaped(_ value: UInt32) -> String
      var debugDescription: String { UnicodeScalar.escaped(value) }
      var properties: UnicodeScalarProperties { UnicodeScalarProperties(character: Character(self)) }
    }
    struct UnicodeScalarProperties {
      private let character: Character
      init(character: Character) { self.character = character }
      var isAlphabetic: Bool { character.isLetter }
      var isWhitespace: Bool { character.isWhitespace }
      var isUppercase: Bool { character.isUppercase }
      var isLowercase: Bool { character.isLowercase }
    }
    struct Character: Hashable, Comparable, CustomStringConvertible, CustomDebugStringConvertible, LosslessStringConvertible, ExpressibleByExtendedGraphemeClusterLiteral {
      typealias UnicodeScalarLiteralType = Character
      typealias ExtendedGraphemeClusterLiteralType = Character
      init(unicodeScalarLiteral value: Character) { self = value }
      init(extendedGraphemeClusterLiteral value: Character) { self = value }
      init(_ value: Character) { self = value }
      @native("character.ofString") init(_ value: String)
      init(_ value: Substring) { self.init(String(value)) }
      init(_ value: UnicodeScalar) { self.init(scalar: value.value) }
      @native("character.ofScalar") private init(scalar: UInt32)
      @intrinsic("equal") static func == (lhs: Character, rhs: Character) -> Bool
      @intrinsic("notEqual") static func != (lhs: Character, rhs: Character) -> Bool
      @intrinsic("less") static func < (lhs: Character, rhs: Character) -> Bool
      @native("hash.into") func hash(into hasher: inout Hasher)
      @native("character.isLetter") var isLetter: Bool { get }
      @native("character.isNumber") var isNumber: Bool { get }
      @native("character.isWholeNumber") var isWholeNumber: Bool { get }
      @native("character.wholeNumber") var wholeNumberValue: Int? { get }
      @native("character.hexDigit") var hexDigitValue: Int? { get }
      var isHexDigit: Bool { hexDigitValue != nil }
      @native("character.isWhitespace") var isWhitespace: Bool { get }
      @native("character.isNewline") var isNewline: Bool { get }
      @native("character.isUppercase") var isUppercase: Bool { get }
      @native("character.isLowercase") var isLowercase: Bool { get }
      @native("character.isPunctuation") var isPunctuation: Bool { get }
      @native("character.isSymbol") var isSymbol: Bool { get }
      @native("character.isASCII") var isASCII: Bool { get }
      @native("character.ascii") var asciiValue: UInt8? { get }
      func uppercased() -> String { String(self).uppercased() }
      func lowercased() -> String { String(self).lowercased() }
      var description: String { String(self) }
      var utf8: [UInt8] { String(self).utf8 }
      var utf16: [UInt16] { String(self).utf16 }
      var unicodeScalars: StringScalars { String(self).unicodeScalars }
      var isCased: Bool { isUppercase || isLowercase }
      @native("character.isMathSymbol") var isMathSymbol: Bool { get }
      @native("character.isCurrencySymbol") var isCurrencySymbol: Bool { get }
      var debugDescription: String { String(self).debugDescription }
    }
    """#
}
