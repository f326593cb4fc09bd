print([1, 2] == [1, 2], [1, 2] != [2, 1], [[1], []] == [[1], []], [1.0] == [1])
print(
  [1, 2, 3].elementsEqual(1...3), [1, 2].lexicographicallyPrecedes([1, 3]),
  [1].lexicographicallyPrecedes([1]))
print([1, 2, 3].starts(with: [1, 2]), [1, 2].starts(with: []), [Int]() == [])
print(["a", "b"].elementsEqual(["A", "B"]) { $0.uppercased() == $1 })
