// JSON-like
enum JSON: Equatable {
  case null, bool(Bool), number(Double), string(String), array([JSON]), object([String: JSON])
}
extension JSON: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  init(nilLiteral: ()) { self = .null }
  init(booleanLiteral value: Bool) { self = .bool(value) }
  init(floatLiteral value: Double) { self = .number(value) }
  init(integerLiteral value: Int) { self = .number(Double(value)) }
  init(stringLiteral value: String) { self = .string(value) }
  init(arrayLiteral elements: JSON...) { self = .array(elements) }
  init(dictionaryLiteral elements: (String, JSON)...) {
    self = .object(Dictionary(uniqueKeysWithValues: elements))
  }
}
extension JSON {
  subscript(key: String) -> JSON? { if case .object(let o) = self { o[key] } else { nil } }
  subscript(i: Int) -> JSON? {
    guard case .array(let a) = self, a.indices ~= i else { return nil }; return a[i]
  }
  var text: String {
    switch self {
    case .null: "null"
    case .bool(let b): "\(b)"
    case .number(let n) where n == n.rounded(): "\(Int(n))"
    case .number(let n): "\(n)"
    case .string(let s): "\"\(s)\""
    case .array(let a): "[" + a.map(\.text).joined(separator: ",") + "]"
    case .object(let o):
      "{" + o.sorted { $0.key < $1.key }.map { "\"\($0)\":\($1.text)" }.joined(separator: ",") + "}"
    }
  }
}
struct JSONParser {
  var rest: Substring
  enum Failure: Error { case unexpected(Character?), end }
  init(_ s: String) { rest = s[...] }
  mutating func skip() { rest = rest.drop(while: \.isWhitespace) }
  mutating func expect(_ c: Character) throws {
    skip(); guard rest.first == c else { throw Failure.unexpected(rest.first) }; rest.removeFirst()
  }
  mutating func value() throws -> JSON {
    skip()
    guard let c = rest.first else { throw Failure.end }
    switch c {
    case "{":
      rest.removeFirst(); var o: [String: JSON] = [:]; skip()
      while rest.first != "}" {
        guard case .string(let k) = try value() else { throw Failure.unexpected(c) }
        try expect(":"); o[k] = try value(); skip()
        if rest.first == "," { rest.removeFirst(); skip() }
      }
      rest.removeFirst(); return .object(o)
    case "[":
      rest.removeFirst(); var a: [JSON] = []; skip()
      while rest.first != "]" {
        a.append(try value()); skip(); if rest.first == "," { rest.removeFirst() }; skip()
      }
      rest.removeFirst(); return .array(a)
    case "\"":
      rest.removeFirst(); let s = rest.prefix { $0 != "\"" }; rest = rest.dropFirst(s.count + 1);
      return .string(String(s))
    case "t", "f", "n":
      for (w, v) in [("true", JSON.bool(true)), ("false", .bool(false)), ("null", .null)]
      where rest.hasPrefix(w) { rest.removeFirst(w.count); return v }
      throw Failure.unexpected(c)
    default:
      let n = rest.prefix { "+-.eE0123456789".contains($0) }
      guard let d = Double(n) else { throw Failure.unexpected(c) }
      rest = rest.dropFirst(n.count); return .number(d)
    }
  }
}
let j: JSON = ["name": "x", "tags": ["a", 1, 2.5, nil, true], "nested": ["k": [:]]]
print(j.text, j["tags"]?[2]?.text ?? "-", j["tags"]?[9] == nil)
for s in ["{\"a\": [1, 2, {\"b\": null}], \"c\": \"hi\"}", "[true, false, -1.5e2]", "[1, ?]", ""] {
  var p = JSONParser(s)
  do { print(try p.value().text) } catch { print("error:", error) }
}
