var empty: [Int] = []
let zeros = Array(repeating: 0.0, count: 3)
let letters = Array("abc")
let numbers = [Int](1...4)
print(empty, zeros, letters, numbers, [String]().isEmpty)
print(numbers[0], numbers[numbers.count - 1], numbers.first ?? 0, numbers.last ?? 0)
empty += [1]
empty.append(contentsOf: 2...3)
print(empty, empty.first as Any, [Int]().first as Any, numbers.indices, letters.endIndex)
