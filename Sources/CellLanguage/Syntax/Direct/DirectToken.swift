/// A token of the direct parser: where it is and what it is.
struct DirectToken {
  enum Kind: UInt8 {
    case identifier, keyword, dollarName, wildcard
    case integer, float
    /// The opening of a string; its text is read where it is used.
    case string
    case leftParen, rightParen, leftBracket, rightBracket, leftBrace, rightBrace
    case comma, colon, semicolon, at, backslash, pound
    case period, arrow, equal
    /// `?` and `!` right behind a value or a type.
    case question, exclamation
    /// The `?` of a ternary expression.
    case ternary
    case prefixAmpersand
    case prefixOperator, postfixOperator, binaryOperator
    case end
  }

  var kind: Kind
  var start: Int
  var end: Int
  var keyword = Keyword.none
  var isAtLineStart = false
  /// Whether documentation stands in front of it.
  var isDocumented = false

  var isOperator: Bool {
    switch kind {
    case .prefixOperator, .postfixOperator, .binaryOperator: true
    default: false
    }
  }
}

extension DirectToken {
  /// Whether it can only follow a name, not start an expression behind a word in front of one.
  func followsName(_ name: DirectToken) -> Bool {
    if isAtLineStart { return true }
    switch kind {
    case .period, .equal, .comma, .colon, .rightParen, .rightBracket, .rightBrace, .end,
      .binaryOperator, .question, .exclamation:
      return true
    case .leftParen, .leftBracket: return start == name.end
    case .keyword: return keyword == .is || keyword == .as
    default: return false
    }
  }
}

/// The words that are never names.
enum Keyword: String, CaseIterable {
  case none = ""
  case `associatedtype`, `class`, `deinit`, `enum`, `extension`, `fileprivate`, `func`, `import`
  case `init`, `inout`, `internal`, `let`, `operator`, `precedencegroup`, `private`, `protocol`
  case `public`, `rethrows`, `static`, `struct`, `subscript`, `typealias`, `var`
  case `break`, `case`, `catch`, `continue`, `default`, `defer`, `do`, `else`, `fallthrough`
  case `for`, `guard`, `if`, `in`, `repeat`, `return`, `throw`, `switch`, `where`, `while`
  case `as`, `false`, `is`, `nil`, `self`, `super`, `throws`, `true`, `try`
  case anyType = "Any"
  case selfType = "Self"

  /// By the lower five bits of their first letter: the first eight letters, the length, the word.
  private static let byFirstLetter: [[(word: UInt64, count: Int, keyword: Keyword)]] = {
    var table: [[(word: UInt64, count: Int, keyword: Keyword)]] = Array(repeating: [], count: 32)
    for keyword in allCases.dropFirst() {
      let bytes = Array(keyword.rawValue.utf8)
      table[Int(bytes[0] & 31)].append((TableHash.word(bytes.prefix(8)), bytes.count, keyword))
    }
    return table
  }()

  /// No two keywords of a length begin with the same eight letters, and the longest has fifteen.
  static func named(_ bytes: UnsafeBufferPointer<UInt8>.SubSequence) -> Keyword {
    guard bytes.count >= 2, bytes.count <= 15, let first = bytes.first else { return .none }
    let candidates = byFirstLetter[Int(first & 31)]
    guard !candidates.isEmpty else { return .none }
    let word = TableHash.word(bytes.prefix(8))
    for candidate in candidates where candidate.word == word && candidate.count == bytes.count {
      let isWhole = bytes.count <= 8 || candidate.keyword.rawValue.utf8.elementsEqual(bytes)
      return isWhole ? candidate.keyword : .none
    }
    return .none
  }
}
