protocol Parser { associatedtype Output; func parse(_ s: inout Substring) -> Output? }
struct Lit: Parser {
  let t: String;
  func parse(_ s: inout Substring) -> Void? {
    guard s.hasPrefix(t) else { return nil }; s.removeFirst(t.count); return ()
  }
}
struct Num: Parser {
  func parse(_ s: inout Substring) -> Int? {
    let p = s.prefix { $0.isNumber }; guard let n = Int(p) else { return nil };
    s.removeFirst(p.count); return n
  }
}
struct SkipFirst<A: Parser, B: Parser>: Parser where A.Output == Void {
  let a: A, b: B;
  func parse(_ s: inout Substring) -> B.Output? {
    guard a.parse(&s) != nil else { return nil }; return b.parse(&s)
  }
}
struct SkipSecond<A: Parser, B: Parser>: Parser where B.Output == Void {
  let a: A, b: B;
  func parse(_ s: inout Substring) -> A.Output? {
    guard let r = a.parse(&s), b.parse(&s) != nil else { return nil }; return r
  }
}
struct Both<A: Parser, B: Parser>: Parser {
  let a: A, b: B;
  func parse(_ s: inout Substring) -> (A.Output, B.Output)? {
    guard let x = a.parse(&s), let y = b.parse(&s) else { return nil }; return (x, y)
  }
}
@resultBuilder enum PB {
  static func buildExpression(_ s: String) -> Lit { Lit(t: s) }
  static func buildExpression<P: Parser>(_ p: P) -> P { p }
  static func buildPartialBlock<P: Parser>(first: P) -> P { first }
  static func buildPartialBlock<A: Parser, B: Parser>(accumulated: A, next: B) -> SkipFirst<A, B>
  where A.Output == Void { SkipFirst(a: accumulated, b: next) }
  static func buildPartialBlock<A: Parser, B: Parser>(accumulated: A, next: B) -> SkipSecond<A, B>
  where B.Output == Void { SkipSecond(a: accumulated, b: next) }
  @_disfavoredOverload static func buildPartialBlock<A: Parser, B: Parser>(accumulated: A, next: B)
    -> Both<A, B>
  { Both(a: accumulated, b: next) }
}
func parser<P: Parser>(@PB _ make: () -> P) -> P { make() }
let p = parser {
  "("; Num(); ","; Num(); ")"
}
var s: Substring = "(12,34)rest"
if let (a, b) = p.parse(&s) { print(a, b, s) }
@resultBuilder enum Sum {
  static func buildPartialBlock(first: Int) -> Int { first }
  static func buildPartialBlock(accumulated: Int, next: Int) -> Int { accumulated * 10 + next }
  static func buildPartialBlock(accumulated: Int, next: String) -> Int {
    accumulated * 10 + next.count
  }
}
@Sum func n() -> Int { 1; 2; "abc"; 4 }
print(n())
