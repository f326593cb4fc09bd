let grid: [[Double]] = [[1, 2.5], [3, 4 / 8]]
let points: [(Double, Double)] = [(1, 2), (0.5, 1 / 4)]
let table: [String: [Float]] = ["k": [1, 1 / 3]]
let optional: [Double?] = [1, nil, 3 / 2]
let pair: (Int, Double) = (7 / 2, 7 / 2)
print(grid, points, table, optional, pair)
struct Limits { var low = 0.0, high: Double = 1, step: Float = 1 / 10 }
print(Limits(), Limits(low: 1, high: 2 / 4))
func mean(_ values: Double...) -> Double { values.reduce(0, +) / Double(values.count) }
print(mean(1, 2, 4), mean(1 / 2))
