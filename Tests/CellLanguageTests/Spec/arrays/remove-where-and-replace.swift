var values = Array(1...10)
values.removeAll { $0.isMultiple(of: 3) }
print(values)
values.replaceSubrange(1...3, with: [40, 50])
print(values)
values[0..<2] = [7, 7, 7]
print(values)
values[1...] = []
print(values)
values.replaceSubrange(0..<0, with: [1, 2])
print(values)
