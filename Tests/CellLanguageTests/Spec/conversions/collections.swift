import Foundation

let letters = Array("hello")
print(String(letters), Set(letters).count, String(letters.sorted()), Array(Set([2, 2])))
print(
  Array(["a": 1]).map { "\($0.key)\($0.value)" },
  Dictionary(uniqueKeysWithValues: zip(["x", "y"], 1...)).count)
print([Int](repeating: 1, count: 2) + Array(1..<3), [Double](stride(from: 0, to: 1, by: 0.5)))
