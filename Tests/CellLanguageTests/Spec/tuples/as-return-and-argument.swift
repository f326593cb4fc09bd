func divide(_ a: Int, by b: Int) -> (quotient: Int, remainder: Int) { (a / b, a % b) }
let result = divide(17, by: 5)
print(result.quotient, result.remainder, result)
let (q, r) = divide(9, by: 2)
print(q, r)
func norm(_ v: (Double, Double)) -> Double { v.0 * v.0 + v.1 * v.1 }
print(norm((3, 4)), [(1.0, 2.0), (0, 1)].map(norm))
func pair<A, B>(_ a: A, _ b: B) -> (A, B) { (a, b) }
print(pair(1, "x"), pair((1, 2), [3]).0.1)
