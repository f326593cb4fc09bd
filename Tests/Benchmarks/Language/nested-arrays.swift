func product(_ a: [[Double]], _ b: [[Double]]) -> [[Double]] {
  let n = a.count
  var c = [[Double]](repeating: [Double](repeating: 0, count: n), count: n)
  for i in 0..<n {
    for j in 0..<n {
      var sum = 0.0
      for k in 0..<n { sum += a[i][k] * b[k][j] }
      c[i][j] = sum
    }
  }
  return c
}
let n = 360
let a = (0..<n).map { i in (0..<n).map { j in Double(i + j) / 10 } }
let c = product(a, a)
print(c[3][5], c[n - 1][n - 1])
