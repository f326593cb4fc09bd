let values = [1, 0, 2, 3, 0, 0, 4]
print(values.split(separator: 0))
print(values.split(separator: 0, omittingEmptySubsequences: false).map(Array.init))
print(values.split(maxSplits: 1) { $0 == 0 })
let chunks = stride(from: 0, to: values.count, by: 3).map {
  Array(values[$0..<min($0 + 3, values.count)])
}
print(chunks)
