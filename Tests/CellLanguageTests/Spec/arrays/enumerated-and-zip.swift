let names = ["ann", "bob", "cy"]
for (index, name) in names.enumerated() where index != 1 { print(index, name) }
print(names.enumerated().map { "\($0.offset):\($0.element)" })
print(Array(zip(names, [1, 2])), zip(1..., names).map { $0 })
for (name, score) in zip(names, stride(from: 0, to: 100, by: 10)) { print(name, score) }
print(zip(names, names.dropFirst()).map { $0 + "-" + $1 })
