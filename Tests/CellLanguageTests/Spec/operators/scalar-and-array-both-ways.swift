func * (a: Double, b: [Double]) -> [Double] { b.map { a * $0 } }
func * (a: [Double], b: Double) -> [Double] { a.map { $0 * b } }
func - (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 - $1 } }
func + (a: [Double], b: Double) -> [Double] { a.map { $0 + b } }
func + (a: Double, b: [Double]) -> [Double] { b.map { a + $0 } }
prefix func - (a: [Double]) -> [Double] { a.map { -$0 } }
func / (a: [Double], b: Double) -> [Double] { a.map { $0 / b } }
func += (a: inout [Double], b: Double) { a = a + b }
func *= (a: inout [Double], b: Double) { a = a * b }
let v: [Double] = [1, 2, 3]
print(2 * v, v * 2, v - [1, 1, 1], -v, v / 2, v + 1, 1 + v)
print([1, 2] * 2.0, 2.0 * [1, 2], 3 * [1, 2], [1, 2] * 3)
print([4, 5] - [1, 2], 0.5 * ([4, 5] - [1, 2]))
var w = v
w += 1
w *= 2
print(w, w - v * 2 + 1)
print(-[1, 2], -([1, 2] * 2))
let x = 2.0
print(x * [1, 2, x], [x, 1] - [1, x])
print([1, 2] + [3], [1.5] + [2])
