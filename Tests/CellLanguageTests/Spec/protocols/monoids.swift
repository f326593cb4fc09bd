infix operator <> : AdditionPrecedence
protocol Monoid {
  static var zero: Self { get }
  static func <> (a: Self, b: Self) -> Self
}
extension Int: Monoid { static func <> (a: Int, b: Int) -> Int { a + b } }
extension String: Monoid {
  static var zero: String { "" }
  static func <> (a: String, b: String) -> String { a + b }
}
extension Array: Monoid {
  static var zero: [Element] { [] }
  static func <> (a: [Element], b: [Element]) -> [Element] { a + b }
}
struct Pair<A: Monoid, B: Monoid>: Monoid {
  let a: A, b: B
  static var zero: Self { .init(a: .zero, b: .zero) }
  static func <> (l: Self, r: Self) -> Self { .init(a: l.a <> r.a, b: l.b <> r.b) }
}
func fold<M: Monoid>(_ values: [M]) -> M { values.reduce(.zero, <>) }
print(fold([1, 2, 3]), fold(["a", "b"]), fold([[1], [2, 3]]), fold([] as [Int]))
print(fold([Pair(a: 1, b: "x"), Pair(a: 2, b: "y")]))
