func describe<each T>(_ value: repeat each T) -> [String] {
  var result: [String] = []
  for item in repeat each value { result.append("\(item)") }
  return result
}
print(describe(1, "two", 3.5), describe().count)
