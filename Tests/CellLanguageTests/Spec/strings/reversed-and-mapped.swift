let word = "stressed"
print(String(word.reversed()), word.reversed().count)
print(word.map { $0.uppercased() }, String(word.filter { $0 != "s" }))
print(word.sorted(), String(word.sorted(by: >)))
print(String(word.dropFirst(2)), word.prefix(3), word.suffix(2), word.dropLast())
print(word.enumerated().map { "\($0)\($1)" }.joined())
