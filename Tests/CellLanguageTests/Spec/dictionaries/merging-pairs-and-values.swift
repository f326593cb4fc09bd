print(["a": 1].merging([("a", 3), ("a", 2)], uniquingKeysWith: max))
print([1: "x"].merging([(2, "y")]) { old, _ in old }.count)
print([1: 1].merging(zip([1], [5])) { $0 + $1 })
var scores = ["a": 1]
for i in scores.values.indices { scores.values[i] += 10 }
print(scores)
print(scores.capacity >= 1, [Int: Int]().capacity, Set<Int>().capacity, Set([1, 2, 3]).capacity >= 3)
