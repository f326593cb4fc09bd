struct G { func callAsFunction(_ x: Int) -> Int { x + 1 } }
let q = (g: G(), n: 1)
print(q.g(3))
let a = [(f: G(), b: 1)]
print(a[0].f(1))
protocol Net { func callAsFunction(_ x: Double) -> Double }
struct N: Net { func callAsFunction(_ x: Double) -> Double { 2 * x } }
struct C { let potential: any Net }
print(C(potential: N()).potential(3))
struct T<M: Net> { var model: M }
func f<M: Net>(_ m: M) -> Double { let t = T(model: m); return t.model(4) }
print(f(N()))
protocol Rate { func rate(at step: Int) -> Double }
struct Warm: Rate { let rate: any Rate; func rate(at step: Int) -> Double { Double(step) } }
struct Const: Rate { let rate: Double; func rate(at step: Int) -> Double { rate } }
let w = Warm(rate: Const(rate: 2))
print(w.rate(at: 3), w.rate.rate(at: 1))
let g = { w.rate(at: 5) }
print(g())
