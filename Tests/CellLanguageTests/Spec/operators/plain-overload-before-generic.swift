func + (a: [Double], b: [Double]) -> [Double] { zip(a, b).map { $0 + $1 } }
func == (a: [Double], b: [Double]) -> String { "compared" }
let whole = [1, 2]
print([1, 2] + [3, 4], whole + [3], [1, 2] + whole, ["a"] + ["b"])
let joined: [Int] = [1, 2] + [3]
print(joined, [1.5] + [2] + [3])
print(whole == [1, 2], [0.5] == [1])
