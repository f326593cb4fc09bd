func + (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }
func * (scale: Double, v: [Double]) -> [Double] { v.map { scale * $0 } }
func • (a: [Double], b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
infix operator • : MultiplicationPrecedence
let a = [1.0, 2]
let b = [0.5, -1]
print(a + b, 2 * a, a • b, a + 2 * b, a • a + 1)
print([1, 2] + [3], ["x"] + ["y"])
