/// A type that a parameter can have to be given from outside.
enum ParameterType: String, CaseIterable {
  case integer = "Int"
  case double = "Double"
  case float = "Float"
  case bool = "Bool"
  case string = "String"

  /// The type of a declaration: the one that is written, or that of its literal.
  init?(_ declaration: ParameterDeclaration, in code: String) {
    if let name = declaration.typeName {
      self.init(rawValue: name)
    } else {
      let bytes = Array(code.utf8)[declaration.value]
      self.init(ofLiteral: String(decoding: bytes, as: UTF8.self))
    }
  }

  private init?(ofLiteral text: String) {
    if text == "true" || text == "false" {
      self = .bool
    } else if text.hasPrefix("\"") || text.hasPrefix("#") {
      self = .string
    } else if Self.isNumber(text) {
      let isHexadecimal = text.contains("x")
      self =
        text.contains(where: { $0 == "." || !isHexadecimal && "eE".contains($0) || $0 == "p" })
        ? .double : .integer
    } else if let call = Self.allCases.first(where: { text.hasPrefix("\($0.rawValue)(") }),
      text.firstIndex(of: ")") == text.indices.last
    {
      self = call
    } else {
      return nil
    }
  }

  /// Whether a text is one literal of a number, with its sign.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.drop { $0 == "-" || $0 == "+" || $0 == " " }
    guard let first = digits.first, first.isASCII, first.isNumber else { return false }
    var previous: Character = "0"
    for character in digits {
      let isSign = (character == "-" || character == "+") && "eEpP".contains(previous)
      let isDigit = character.isASCII && (character.isNumber || character.isLetter)
      guard isDigit || character == "." || character == "_" || isSign else { return false }
      previous = character
    }
    return true
  }

  /// The literal for a value as a person writes it; nil if it is no value of the type.
  func literal(_ text: String) -> String? {
    switch self {
    case .integer: return Int(Self.withoutGroups(text)).map { "\($0)" }
    case .double:
      return Double(Self.withoutGroups(text)).flatMap { $0.isFinite ? "\($0)" : nil }
    case .float:
      return Float(Self.withoutGroups(text)).flatMap { $0.isFinite ? "\($0)" : nil }
    case .bool: return text == "true" || text == "false" ? text : nil
    case .string: return Self.quoted(text)
    }
  }

  /// "10_000" is a number, as in Swift.
  private static func withoutGroups(_ text: String) -> String {
    guard let first = text.first, first != "_", text.allSatisfy({ !$0.isWhitespace }) else {
      return text
    }
    return text.replacing("_", with: "")
  }

  private static func quoted(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case "\u{0}"..<"\u{20}": literal += "\\u{\(String(scalar.value, radix: 16))}"
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }
}
