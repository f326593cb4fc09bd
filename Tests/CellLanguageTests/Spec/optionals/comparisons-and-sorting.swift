let a: Int? = 1
let b: Int? = nil
print(a == b, a != 1, b == Optional.none, a == Optional(1))
let values: [Int?] = [3, nil, 1]
print(values.sorted { ($0 ?? .max) < ($1 ?? .max) }, values == [3, nil, 1], values.contains(nil))
print(
  values.compactMap { $0 }.max() as Any, values.map { $0 ?? 0 }, values.filter { $0 != nil }.count)
