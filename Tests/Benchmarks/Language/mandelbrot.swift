func inside(_ width: Int, _ height: Int, _ limit: Int) -> Int {
  var count = 0
  for row in 0..<height {
    for column in 0..<width {
      let a = Double(column) / Double(width) * 3 - 2
      let b = Double(row) / Double(height) * 2 - 1
      var (x, y) = (0.0, 0.0)
      var step = 0
      while step < limit && x * x + y * y <= 4 {
        (x, y) = (x * x - y * y + a, 2 * x * y + b)
        step += 1
      }
      if step == limit { count += 1 }
    }
  }
  return count
}
print(inside(900, 600, 100))
