let numbers = [1, 2, 3]
print(numbers.reversed(), "ab".reversed(), (1...3).reversed(), (0..<3).reversed())
print(numbers[1...].reversed(), "abc".dropFirst().reversed())
let list: [Int] = numbers.reversed()
print(list, Array(numbers.reversed()), String("abc".reversed()), numbers.reversed() as [Int])
for x in numbers.reversed() { print(x, terminator: " ") }
for (i, c) in "hey".reversed().enumerated() { print(i, c, terminator: " ") }
print()
print(numbers.reversed().map { $0 * 2 }, numbers.reversed().first!, numbers.reversed().last!)
print(numbers.reversed().count, numbers.reversed().isEmpty, numbers.reversed().contains(2))
let word = "level"
print(word == String(word.reversed()), word.reversed().elementsEqual(word))
print(["a", "b"].reversed().joined(separator: "-"), "abc".reversed().map(String.init).joined())
print(Array(zip(numbers, numbers.reversed())), numbers.reversed().reversed())
func flipped(_ values: [Int]) -> [Int] { values.reversed() }
print(flipped(numbers), numbers.reversed() + [4], [0] + numbers.reversed())
print(numbers.reversed().reduce(0, -), Array(numbers.reversed().prefix(2)))
print(numbers.reversed().dropFirst().map { $0 })
var changing = numbers
changing = changing.reversed()
changing.append(contentsOf: numbers.reversed())
print(changing)
let backwards = numbers.reversed()
print(backwards[backwards.startIndex], backwards[backwards.index(backwards.startIndex, offsetBy: 1)])
print(type(of: backwards), backwards.firstIndex(of: 3) == backwards.startIndex)
print("a b c".split(separator: " ").reversed().joined(separator: "/"))
print(numbers.indices.reversed().first { $0 < 2 }!)
print(["x": 1].sorted { $0.key < $1.key }.reversed().count)
print(stride(from: 0, to: 5, by: 2).reversed(), Set([1]).reversed())
print(numbers.enumerated().reversed().map { $0.offset })
print(numbers.sorted().reversed().min()!, numbers.reversed().sorted())
let parts = [[1, 2], [3]]
print(parts.reversed().flatMap { $0.reversed() })
