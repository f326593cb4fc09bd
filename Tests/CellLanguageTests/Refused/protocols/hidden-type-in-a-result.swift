let numbers: any Sequence = [1, 2, 3]
print(numbers.count(where: { _ in true }), numbers.map { "\($0)" })
for pair in numbers.enumerated() { print(pair) }
print(numbers.lazy)
let words: any Collection = ["a"]
print(words.indices, words.first ?? "none")
