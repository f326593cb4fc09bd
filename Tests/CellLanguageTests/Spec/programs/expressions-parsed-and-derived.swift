// enums, patterns, errors
indirect enum Expr: Hashable, CustomStringConvertible {
  case num(Double), variable(String), add(Expr, Expr), mul(Expr, Expr), pow(base: Expr, exponent: Int), call(fn: Fn, Expr)
  enum Fn: String, CaseIterable { case sin, cos, exp }
  static func + (a: Self, b: Self) -> Self { .add(a, b) }
  static func * (a: Self, b: Self) -> Self { .mul(a, b) }
  var description: String {
    switch self {
    case .num(let x): return x.truncatingRemainder(dividingBy: 1) == 0 ? String(Int(x)) : String(x)
    case .variable(let n): return n
    case .add(let a, let b): return "(\(a) + \(b))"
    case let .mul(a, b): return "\(a)·\(b)"
    case .pow(let b, exponent: let e): return "\(b)^\(e)"
    case .call(fn: let f, let a): return "\(f)(\(a))"
    }
  }
  func derivative(_ v: String) -> Expr {
    switch self {
    case .num: .num(0)
    case .variable(v): .num(1)
    case .variable: .num(0)
    case let .add(a, b): a.derivative(v) + b.derivative(v)
    case let .mul(a, b): a.derivative(v) * b + a * b.derivative(v)
    case let .pow(b, n): .num(Double(n)) * .pow(base: b, exponent: n - 1) * b.derivative(v)
    case .call(.sin, let a): .call(fn: .cos, a) * a.derivative(v)
    case .call(.cos, let a): .num(-1) * .call(fn: .sin, a) * a.derivative(v)
    case .call(.exp, let a): self * a.derivative(v)
    }
  }
  var simplified: Expr {
    switch self {
    case .add(let a, let b):
      switch (a.simplified, b.simplified) {
      case (.num(let x), .num(let y)): return .num(x + y)
      case (.num(0), let e), (let e, .num(0)): return e
      case let (x, y) where x == y: return .num(2) * x
      case let (x, y): return x + y
      }
    case .mul(let a, let b):
      switch (a.simplified, b.simplified) {
      case (.num(let x), .num(let y)): return .num(x * y)
      case (.num(0), _), (_, .num(0)): return .num(0)
      case (.num(1), let e), (let e, .num(1)): return e
      case (let x, let y): return x * y
      }
    case .pow(_, 0): return .num(1)
    case .pow(let b, 1): return b.simplified
    case .pow(base: let b, let n): return .pow(base: b.simplified, exponent: n)
    default: return self
    }
  }
}
let x = Expr.variable("x")
let e: Expr = x * x + .num(3) * .pow(base: x, exponent: 3) + .call(fn: .sin, x * .num(2.5))
print(e); print(e.derivative("x")); print(e.derivative("x").simplified, e.derivative("y").simplified)
print(Set([e, e, x]).count, e == e, Expr.Fn.allCases, Expr.Fn(rawValue: "cos")!, Expr.Fn(rawValue: "tan") as Any)
debugPrint(Expr.Fn.sin, [Expr.num(1)])
enum ParseError: Error, Equatable { case empty, unexpected(Character, at: Int), trailing(String) }
struct Parser {
  private var input: Substring; private var pos = 0
  init(_ s: String) { input = s[...] }
  private mutating func skip() { while let c = input.first, c.isWhitespace { input.removeFirst(); pos += 1 } }
  private mutating func eat(_ c: Character) -> Bool { skip(); guard input.first == c else { return false }; input = input.dropFirst(); pos += 1; return true }
  mutating func sum() throws(ParseError) -> Expr { var l = try product(); while eat("+") { l = l + (try product()) }; return l }
  mutating func product() throws(ParseError) -> Expr { var l = try atom(); while eat("*") { l = try l * atom() }; return l }
  mutating func atom() throws(ParseError) -> Expr {
    skip()
    guard let c = input.first else { throw .empty }
    switch c {
    case "(": _ = eat("("); let e = try sum(); guard eat(")") else { throw input.first.map { .unexpected($0, at: pos) } ?? .empty }; return e
    case "0"..."9": let d = input.prefix { $0.isNumber || $0 == "." }; input.removeFirst(d.count); pos += d.count; return .num(Double(d)!)
    case _ where c.isLetter:
      let w = input.prefix(while: \.isLetter); input = input[w.endIndex...]; pos += w.count
      if let f = Expr.Fn(rawValue: String(w)), eat("(") { defer { _ = eat(")") }; return .call(fn: f, try sum()) }
      return .variable(.init(w))
    default: throw .unexpected(c, at: pos)
    }
  }
  static func parse(_ s: String) throws(ParseError) -> Expr { var p = Parser(s); let e = try p.sum(); p.skip(); if !p.input.isEmpty { throw .trailing(String(p.input)) }; return e }
}
for s in ["1 + 2*x", "sin(x*2) + y", "", "(1+2", "2 $ 3", "%", "(a + b) * (c)", "(1 % 2)"] {
  do { let e = try Parser.parse(s); print(s, "=>", e, e.derivative("x").simplified) }
  catch .empty { print("empty") }
  catch .unexpected(let c, at: let i) where i > 0 { print("unexpected \(c) at \(i)") }
  catch { print("other:", error, error == .trailing("$ 3")) }
}
let r = Result { try Parser.parse("1+") }; print(r)
switch r { case .success(let v): print(v); case .failure(let err as ParseError) where err == .empty: print("was empty"); case .failure: print("?") }
print((try? Parser.parse("7")).map { "\($0)" } ?? "nil", r.map { _ in 1 }, (try? r.get()) as Any)
let pt = (3, -3)
switch pt { case (0, 0): print("o"); case (_, 0), (0, _): print("axis"); case (let a, let b) where a == -b: print("anti", a); case (1...5, ..<0): print("q4"); default: print("d") }
let mixed: [Any] = [1, 2.5, "s", [1, 2], (1, "t"), nil as Int? as Any, { 5 } as () -> Int, Expr.num(1), true, Character("c"), 3 as UInt8]
for m in mixed { switch m { case 1 as Int: print("one"); case let i as Int: print("int", i); case is Double: print("double"); case let s as String: print("str", s); case let a as [Int] where a.count > 1: print("arr", a); case let (n, s) as (Int, String): print("tuple", n, s); case let f as () -> Int: print("fn", f()); case Optional<Any>.none: print("none"); case let e as Expr: print("expr", e); case let h as AnyHashable: print("hashable", h); default: print("other", m) } }
