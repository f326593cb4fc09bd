protocol Visitor {
  associatedtype R; func num(_ v: Double) -> R; func bin(_ op: Character, _ l: R, _ r: R) -> R
}
indirect enum Ex {
  case num(Double), bin(Character, Ex, Ex)
  func accept<V: Visitor>(_ v: V) -> V.R {
    switch self {
    case .num(let d): v.num(d);
    case .bin(let o, let l, let r): v.bin(o, l.accept(v), r.accept(v))
    }
  }
}
struct Eval: Visitor {
  func num(_ v: Double) -> Double { v };
  func bin(_ op: Character, _ l: Double, _ r: Double) -> Double {
    switch op {
    case "+": l + r;
    case "*": l * r;
    case "-": l - r;
    default: l / r
    }
  }
}
struct Show: Visitor {
  func num(_ v: Double) -> String { v == v.rounded() ? "\(Int(v))" : "\(v)" };
  func bin(_ op: Character, _ l: String, _ r: String) -> String { "(\(l) \(op) \(r))" }
}
struct Depth: Visitor {
  func num(_: Double) -> Int { 1 };
  func bin(_: Character, _ l: Int, _ r: Int) -> Int { 1 + max(l, r) }
}
let e = Ex.bin("+", .num(2), .bin("*", .num(3.5), .bin("-", .num(1), .num(4))))
print(e.accept(Show()), e.accept(Eval()), e.accept(Depth()))
print(e)
protocol Monoid { static var zero: Self { get }; static func <> (a: Self, b: Self) -> Self }
infix operator <> : AdditionPrecedence
extension Int: Monoid { static func <> (a: Int, b: Int) -> Int { a + b } }
extension String: Monoid {
  static var zero: String { "" }; static func <> (a: String, b: String) -> String { a + b }
}
struct Pair<A: Monoid, B: Monoid>: Monoid {
  let a: A, b: B; static var zero: Self { .init(a: .zero, b: .zero) };
  static func <> (l: Self, r: Self) -> Self { .init(a: l.a <> r.a, b: l.b <> r.b) }
}
func fold<M: Monoid>(_ xs: [M]) -> M { xs.reduce(.zero, <>) }
print(
  fold([1, 2, 3]), fold(["a", "b"]), fold([Pair(a: 1, b: "x"), Pair(a: 2, b: "y")]),
  fold([] as [Int]))
