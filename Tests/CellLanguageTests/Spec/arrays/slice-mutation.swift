var values = [1, 2, 3, 4, 5, 6]
var slice = values[2...4]
slice[3] = 40
slice.append(99)
print(slice, values, slice.endIndex)
values[1..<3].reverse()
print(values)
values[3...].sort(by: >)
print(values)
values[..<2] = slice[2..<3]
print(values, slice.removeFirst(), slice.startIndex)
for index in values[1...2].indices { values[index] *= 100 }
print(values)
