// custom operators
precedencegroup Pipe {
  associativity: left
  lowerThan: AdditionPrecedence
  higherThan: ComparisonPrecedence
}
precedencegroup Compose {
  associativity: right
  higherThan: MultiplicationPrecedence
}
infix operator |> : Pipe
infix operator >>> : Compose
infix operator ± : RangeFormationPrecedence
prefix operator √
postfix operator °
infix operator <> : AdditionPrecedence
func |> <A, B>(x: A, f: (A) throws -> B) rethrows -> B { try f(x) }
func >>> <A, B, C>(f: @escaping (A) -> B, g: @escaping (B) -> C) -> (A) -> C { { g(f($0)) } }
func ± (a: Double, b: Double) -> ClosedRange<Double> { a - b...a + b }
prefix func √ (x: Double) -> Double { x.squareRoot() }
postfix func ° <T: Numeric>(x: T) -> T { x * x }
protocol Semigroup { static func <> (a: Self, b: Self) -> Self }
protocol Monoid: Semigroup { static var empty: Self { get } }
extension Array: Semigroup, Monoid {
  static func <> (a: Self, b: Self) -> Self { a + b }; static var empty: Self { [] }
}
extension String: Monoid {
  static func <> (a: String, b: String) -> String { a + b }; static var empty: String { "" }
}
struct Max: Monoid {
  var v: Int; static func <> (a: Max, b: Max) -> Max { Max(v: max(a.v, b.v)) };
  static let empty = Max(v: .min)
}
extension Optional: Semigroup where Wrapped: Semigroup {
  static func <> (a: Self, b: Self) -> Self {
    switch (a, b) {
    case (nil, let x), (let x, nil): x;
    case let (x?, y?): x <> y
    }
  }
}
extension Sequence where Element: Monoid { func fold() -> Element { reduce(.empty, <>) } }
print(3 + 4 |> { $0 * 2 } |> String.init)
let inc = { (x: Int) in x + 1 }
let f = inc >>> { $0 * 10 } >>> { "<\($0)>" }
print(f(4), √16.0 + 2, 3°, (1.5)°, (5.0 ± 0.5).contains(5.4))
print([[1], [2, 3]].fold(), ["a", "b"].fold(), [Max(v: 3), Max(v: 8)].fold().v)
print((Optional("x") <> nil <> Optional("y")) ?? "-")
struct V: Equatable {
  var x, y: Double
  static func + (l: V, r: V) -> V { V(x: l.x + r.x, y: l.y + r.y) }
  static func += (l: inout V, r: V) { l = l + r }
  static func * (l: Double, r: V) -> V { .init(x: l * r.x, y: l * r.y) }
  static prefix func - (v: V) -> V { -1 * v }
  static func • (l: V, r: V) -> Double { l.x * r.x + l.y * r.y }
}
infix operator • : MultiplicationPrecedence
var v = V(x: 1, y: 2)
v += 2 * V(x: 0.5, y: -1) + -v
print(v, v • v + 1, -v == V(x: -1, y: 2))
let ops: [(String, (Int, Int) -> Int)] = [
  ("+", +), ("-", -), ("*", *), ("/", /), ("%", %), ("&", &), ("<<", <<),
]
for (n, op) in ops { print(n, op(13, 4), terminator: " ") }
print()
print([1, 2, 3].reduce(0, +), [true, false].reduce(true) { $0 && $1 }, [5, 2].sorted(by: <))
