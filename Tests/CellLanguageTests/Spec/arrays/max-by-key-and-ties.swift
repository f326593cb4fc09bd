let scores = [("a", 2), ("b", 5), ("c", 5), ("d", 2)]
print(scores.max { $0.1 < $1.1 } ?? ("-", 0), scores.min { $0.1 < $1.1 } ?? ("-", 0))
let words = ["pear", "fig", "plum", "kiwi", "nut"]
print(words.max { $0.count < $1.count } ?? "", words.min { $0.count < $1.count } ?? "")
print([Double]().max() as Any, ["b", "a"].min() ?? "")
