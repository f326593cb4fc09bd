func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
  var rows = zip(matrix, right).map { $0 + [$1] }
  let n = rows.count
  for column in 0..<n {
    guard let pivot = (column..<n).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
      rows[pivot][column] != 0
    else { return nil }
    rows.swapAt(pivot, column)
    for row in 0..<n where row != column {
      let factor = rows[row][column] / rows[column][column]
      for k in column...n { rows[row][k] -= factor * rows[column][k] }
    }
  }
  return (0..<n).map { rows[$0][n] / rows[$0][$0] }
}
print(solve([[2, 1], [1, 3]], [3, 5]) ?? [])
print(solve([[1, 2], [2, 4]], [1, 2]) as Any, solve([[0, 1], [1, 0]], [4, 7]) ?? [])
