var grid = [[Character]](repeating: Array(repeating: ".", count: 4), count: 3)
grid[1][2] = "#"
grid[0][0] = "@"
for row in grid { print(String(row)) }
let transposed = grid[0].indices.map { column in grid.map { $0[column] } }
print(transposed.map { String($0) })
grid.swapAt(0, 2)
print(grid.map { String($0) }.joined(separator: "/"))
