let grid = [[1, 2, 3], [4, 5, 6]]
print(grid.map { $0.reduce(0, +) }, grid[0].indices.map { j in grid.reduce(0) { $0 + $1[j] } })
print(
  grid.flatMap { $0 }.max() ?? 0, grid.joined().filter { $0 % 2 == 0 },
  zip(grid[0], grid[1]).map { $0 * $1 })
print(grid.map { row in row.map { $0 * 10 } }, grid.reversed().map { $0.reversed().first ?? 0 })
