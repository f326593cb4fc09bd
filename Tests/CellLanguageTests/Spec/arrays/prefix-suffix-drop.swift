let values = [5, 1, 4, 2, 3]
print(
  values.prefix(2), values.suffix(2), values.prefix(10), values.dropFirst(3), values.dropLast(9))
print(
  values.prefix { $0 != 4 }, values.drop { $0 != 4 }, values.prefix(upTo: 2), values.suffix(from: 3)
)
print(values.prefix(through: 1), values.dropFirst().dropLast(), Array(values.prefix(0)))
