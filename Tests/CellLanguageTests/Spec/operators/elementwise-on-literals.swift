infix operator .*: MultiplicationPrecedence
infix operator **: MultiplicationPrecedence
func .* (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 * $1 } }
func .* (a: Double, b: [Double]) -> [Double] { b.map { a * $0 } }
func .* (a: [Double], b: Double) -> [Double] { a.map { $0 * b } }
print([1, 2] .* [3, 4])
print(2 .* [3, 4], [3, 4] .* 2, [1, 2] .* 0.5)
print([1.5, 2] .* [3, 4] .* 2)
func ** (a: [Int], b: [Int]) -> Int { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
func ** (a: [Double], b: [Double]) -> Double { zip(a, b).reduce(0) { $0 + $1.0 * $1.1 } }
print([1, 2] ** [3, 4], [1.5, 2] ** [3, 4])
let d: Double = [1, 2] ** [3, 4]
print(d)
