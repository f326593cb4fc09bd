let values = [1, 2, 3, 4]
print(values.map { $0 * $0 }, values.filter { $0 % 2 == 0 }, values.reduce(1, *))
print(values.flatMap { Array(repeating: $0, count: $0) })
print(["1", "x", "3"].compactMap { Int($0) }, [nil, 2, nil].compactMap { $0 })
print(values.reduce(into: []) { $0.insert($1, at: 0) })
print([[1], [2, 3]].flatMap { $0 }, values.map { Double($0) / 2 })
values.forEach { print($0, terminator: ",") }
print()
