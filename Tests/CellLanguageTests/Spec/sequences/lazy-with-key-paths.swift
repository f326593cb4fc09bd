// Key paths say as much as closures about what a chain goes on with.
struct Row { let cells: [Int] }
let rows = [Row(cells: [1, 2]), Row(cells: [2])]
print(rows.lazy.flatMap(\.cells).reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }[2]!)
print(rows.lazy.map(\.cells).reduce(into: [[Int]]()) { $0.append($1) })
print(rows.lazy.flatMap(\.cells).reduce(into: 0) { $0 += $1 })
