for x: UInt8 in 250...255 where x % 2 == 0 { print(x, terminator: " ") }
print()
let ints = [1, 2, 3]
for x: Int? in ints { print(x as Any, terminator: " ") }
print()
for x: Any in ints { print(x, terminator: " ") }
for (i, v): (Int, Double) in zip(0..<3, [1, 2, 3]) { print(i, v, terminator: " ") }
for x: Double in stride(from: 0, to: 1, by: 0.25) where x > 0.1 { if x > 0.6 { continue }; print(x, terminator: " ") }
print()
protocol P { var n: Int { get } }
struct A: P { let n: Int }
outer: for p: any P in [A(n: 1), A(n: 2)] { for q: any P in [A(n: 3)] { if p.n == 2 { break outer }; print(p.n, q.n) } }
let fs: [(String, (Double) -> Any)] = [("half", { $0 / 2 }), ("text", { "\($0)" })]
for (name, f) in fs { print(name, f(3)) }
let plain: (String, (Int) -> Int) = ("neg", { -$0 })
let anyish: (String, (Int) -> Any) = plain
print(anyish.1(4))
let maybe: ((Int) -> Int)? = { $0 * 2 }
let wider: ((Int) -> Int?)? = maybe
print(wider?(4) as Any)
func pick(_ name: String) -> (String, (Int) -> Int?) { (name, { $0 > 0 ? $0 : nil }) }
print(pick("a").1(3) as Any, pick("b").1(-3) as Any)
let table: [String: (Int, (Int) -> Int?)] = ["x": (1, { $0 + 1 })]
print(table["x"]!.1(1) as Any)
class Base { let tag: String; init(_ n: Int) { tag = "b\(n)"; print("base", n) }; convenience init() { print("conv"); self.init(5) } }
class D: Base { var z = { print("z init"); return 1 }(); override init(_ n: Int) { print("d"); super.init(n * 2) } }
class F: Base { var y = { print("y init"); return [1] }() }
class G: F { var w = { print("w init"); return "w" }() }
print(D().z, F().y, G().w, G(3).y)
