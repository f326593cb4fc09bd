print([1, "x", 2.5], [1: "a", "b": 2].count, [], [:])
func count<T>(_ list: [T]) -> Int { list.count }
print(count([1, "a"]))
var rows: [[Any]] = []
rows.append([1, "two", 3.0])
rows += [["x", 1]]
print(rows)
var info: [String: Any] = ["name": "a", "list": [1, 2, "x"], "nested": ["k": [:], "l": 1]]
info["more"] = ["a": 1, "b": "c"]
info["even"] = [1, [2], "x"]
print(info.count, info["list"]!, info["even"]!)
print([1, [2, [3, []], 4]] as [Any])
let pair: (Any, Int) = ([1, "x"], 2)
let three = 3
print(pair.0, [three, "y", nil], [three, 2.5])
