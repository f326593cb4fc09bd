func find(_ target: Int, in grid: [[Int]]) -> (Int, Int)? {
  for (y, row) in grid.enumerated() {
    for (x, value) in row.enumerated() where value == target { return (x, y) }
  }
  return nil
}
print(find(5, in: [[1, 2], [5, 5]]).map { "\($0)" } ?? "none", find(9, in: [[1]]) == nil)
var (low, high, guesses) = (0, 1000, 0)
while low < high {
  let middle = (low + high) / 2
  guesses += 1
  if middle == 617 { break }
  if middle < 617 { low = middle + 1 } else { high = middle - 1 }
}
print(low...high ~= 617, guesses)
