let values = [10, 20, 30, 40, 50]
let middle = values[1..<4]
print(middle, middle.startIndex, middle.endIndex, middle[2], middle.first ?? 0)
let tail = middle.dropFirst()
print(tail.startIndex, tail.indices, Array(tail))
print(middle.firstIndex(of: 30) ?? -1, values[3...].firstIndex(of: 10) as Any)
print(type(of: middle), type(of: values.prefix(2)), type(of: Array(middle)))
for (offset, value) in middle.enumerated() { print(offset, value) }
print(values[..<2], values[...], values.suffix(2).startIndex)
