func common(_ a: String, _ b: String) -> String {
  let (x, y) = (Array(a), Array(b))
  var table = Array(repeating: Array(repeating: 0, count: y.count + 1), count: x.count + 1)
  for i in x.indices.reversed() {
    for j in y.indices.reversed() {
      table[i][j] = x[i] == y[j] ? table[i + 1][j + 1] + 1 : max(table[i + 1][j], table[i][j + 1])
    }
  }
  var (i, j, result) = (0, 0, "")
  while i < x.count, j < y.count {
    if x[i] == y[j] {
      result.append(x[i])
      (i, j) = (i + 1, j + 1)
    } else if table[i + 1][j] >= table[i][j + 1] {
      i += 1
    } else {
      j += 1
    }
  }
  return result
}
print(common("AGGTAB", "GXTXAYB"), common("abc", "").isEmpty, common("héllo", "hallo"))
