func compose(_ f: @escaping (Double) -> Double, _ g: @escaping (Double) -> Double)
  -> (Double) -> Double
{
  { x in f(g(x)) }
}
let step = compose({ $0 * 0.999 }, { $0 + 1 })
var x = 0.0
for _ in 0..<3_000_000 { x = step(x) }
let sum = (0..<3_000_000).map { Double($0) }.filter { $0 > 10 }.reduce(0) { $0 + $1 }
print(x, sum)
