func queens(_ n: Int) -> [[Int]] {
  func isSafe(_ placed: [Int], _ column: Int) -> Bool {
    for (row, other) in placed.enumerated() {
      if other == column || abs(other - column) == placed.count - row { return false }
    }
    return true
  }
  func place(_ placed: [Int]) -> [[Int]] {
    if placed.count == n { return [placed] }
    return (0..<n).filter { isSafe(placed, $0) }.flatMap { place(placed + [$0]) }
  }
  return place([])
}
print(queens(6).count, queens(4), queens(3).isEmpty)
