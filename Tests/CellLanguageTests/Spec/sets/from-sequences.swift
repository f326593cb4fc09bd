print(Set("hello").count, Set([3, 1, 3]).sorted(), Set(1...3).map { $0 * 10 }.sorted())
print(Set([1, 2, 3]).filter { $0 > 1 }.sorted(), Set([1.5]), Set<Int>().isEmpty, Set(["only"]))
let words = ["be", "to", "be"]
var unique: Set<String> = []
print(words.filter { unique.insert($0).inserted })
print(
  Set([[1], [1], [2]]).count, Set([1, 2]).hashValue == Set([2, 1]).hashValue,
  Set([1, 2, 3]).reduce(0, +))
