func spiral(_ n: Int) -> [[Int]] {
  var grid = [[Int]](repeating: .init(repeating: 0, count: n), count: n)
  var (r, c, dr, dc) = (0, 0, 0, 1)
  for k in 1...n * n {
    grid[r][c] = k
    if !(0..<n ~= r + dr && 0..<n ~= c + dc) || grid[r + dr][c + dc] != 0 { (dr, dc) = (dc, -dr) }
    r += dr
    c += dc
  }
  return grid
}
for row in spiral(4) { print(row.map { ($0 < 10 ? " " : "") + "\($0)" }.joined(separator: " ")) }
var cells = Array(repeating: 0, count: 21)
cells[20] = 1
for _ in 0..<5 {
  print(String(cells.map { $0 == 1 ? "#" as Character : "." }))
  cells = cells.indices.map { i in
    let left = i > 0 ? cells[i - 1] : 0, right = i + 1 < cells.count ? cells[i + 1] : 0
    return [0, 1, 1, 1, 0, 1, 1, 0][left << 2 | cells[i] << 1 | right]
  }
}
