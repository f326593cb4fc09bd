enum Token: Equatable, CustomStringConvertible {
  case number(Double)
  case identifier(String)
  case op(Character)
  case leftParen, rightParen, comma
  var description: String {
    switch self {
    case .number(let n): return "num(\(n))"
    case .identifier(let s): return "id(\(s))"
    case .op(let c): return "op(\(c))"
    case .leftParen: return "("
    case .rightParen: return ")"
    case .comma: return ","
    }
  }
}
enum ParseError: Error, CustomStringConvertible {
  case unexpectedCharacter(Character, at: Int)
  case unexpectedToken(Token)
  case unexpectedEnd
  case unknown(name: String)
  var description: String {
    switch self {
    case let .unexpectedCharacter(c, at: position): return "unexpected '\(c)' at \(position)"
    case .unexpectedToken(let t): return "unexpected token \(t)"
    case .unexpectedEnd: return "unexpected end"
    case .unknown(name: let n): return "unknown \(n)"
    }
  }
}
struct Lexer: Sequence, IteratorProtocol {
  let text: [Character]
  var position = 0
  init(_ s: String) { text = Array(s) }
  mutating func next() -> Result<Token, ParseError>? {
    while position < text.count, text[position].isWhitespace { position += 1 }
    guard position < text.count else { return nil }
    let c = text[position]
    switch c {
    case "0"..."9", ".":
      let start = position
      while position < text.count, text[position].isNumber || text[position] == "." {
        position += 1
      }
      return .success(.number(Double(String(text[start..<position]))!))
    case _ where c.isLetter:
      let start = position
      while position < text.count, text[position].isLetter || text[position].isNumber {
        position += 1
      }
      return .success(.identifier(String(text[start..<position])))
    case "+", "-", "*", "/", "^":
      position += 1
      return .success(.op(c))
    case "(": position += 1; return .success(.leftParen)
    case ")": position += 1; return .success(.rightParen)
    case ",": position += 1; return .success(.comma)
    default:
      defer { position = text.count }
      return .failure(.unexpectedCharacter(c, at: position))
    }
  }
}
import Foundation
struct Parser {
  private var tokens: ArraySlice<Token>
  let functions: [String: ([Double]) -> Double] = [
    "max": { $0.max() ?? -.infinity },
    "sqrt": { sqrt($0[0]) },
    "sum": { $0.reduce(0, +) },
  ]
  var variables: [String: Double] = ["pi": .pi]
  init(_ text: String) throws { tokens = try Lexer(text).map { try $0.get() }[...] }
  static func precedence(_ c: Character) -> (Int, right: Bool) {
    switch c {
    case "+", "-": (1, false);
    case "*", "/": (2, false);
    default: (3, right: true)
    }
  }
  mutating func parse() throws -> Double {
    let v = try expression(0)
    if let t = tokens.first { throw ParseError.unexpectedToken(t) }
    return v
  }
  private mutating func expression(_ minimum: Int) throws -> Double {
    var left = try primary()
    while case .op(let c)? = tokens.first {
      let (p, right) = Parser.precedence(c)
      if p < minimum { break }
      tokens.removeFirst()
      let rhs = try expression(right ? p : p + 1)
      switch c {
      case "+": left += rhs
      case "-": left -= rhs
      case "*": left *= rhs
      case "/": left /= rhs
      default: left = pow(left, rhs)
      }
    }
    return left
  }
  private mutating func primary() throws -> Double {
    guard let t = tokens.popFirst() else { throw ParseError.unexpectedEnd }
    switch t {
    case .number(let n): return n
    case .op("-"): return try -expression(3)
    case .leftParen:
      let v = try expression(0)
      guard tokens.popFirst() == .rightParen else { throw ParseError.unexpectedEnd }
      return v
    case .identifier(let name) where tokens.first == .leftParen:
      guard let f = functions[name] else { throw ParseError.unknown(name: name) }
      tokens.removeFirst()
      var args: [Double] = []
      repeat {
        args.append(try expression(0))
      } while tokens.first == .comma && tokens.popFirst() != nil
      guard tokens.popFirst() == .rightParen else { throw ParseError.unexpectedEnd }
      return f(args)
    case .identifier(let name):
      guard let v = variables[name] else { throw ParseError.unknown(name: name) }
      return v
    default: throw ParseError.unexpectedToken(t)
    }
  }
}
for s in [
  "1 + 2 * 3", "2 ^ 3 ^ 2", "-(4 - 6) * 2.5", "max(1, 7, 3) + sqrt(16)", "2 * pi", "1 + ", "3 $ 4",
  "foo(1)", "(1 + 2", "1 2", "sum(1,2,3)/4",
] {
  do {
    var p = try Parser(s)
    print(s, "=", try p.parse())
  } catch let e as ParseError {
    print(s, "->", e)
  } catch {
    print("other", error)
  }
}
print(Array(Lexer("a+1")).compactMap { try? $0.get() })
