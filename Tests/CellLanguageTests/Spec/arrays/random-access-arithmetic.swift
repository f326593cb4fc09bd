let values = Array(0..<10)
let start = values.startIndex
print(values.index(start, offsetBy: 3), values.index(after: 4), values.index(before: 4))
print(
  values.distance(from: 2, to: 7), values.index(5, offsetBy: 9, limitedBy: values.endIndex) as Any)
var middle = start
values.formIndex(&middle, offsetBy: 4)
values.formIndex(after: &middle)
print(middle, values[middle], values[values.count / 2])
