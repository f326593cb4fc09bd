let table: [Int] = {
  var result: [Int] = []
  for n in 1...5 { result.append(n * n) }
  return result
}()
print(table)
let (low, high) = { (values: [Int]) in (values.min() ?? 0, values.max() ?? 0) }([4, 2, 7])
print(low, high)
