var nested: [String: [String: Int]] = [:]
nested["x", default: [:]]["y", default: 0] += 1
nested["x"]?["z"] = 5
nested["q"]?["z"] = 5
print(nested["x"]!.sorted { $0.key < $1.key }, nested.count, nested["q"]?["z"] as Any)
var groups: [Int: [String]] = [:]
for word in ["a", "bb", "cc", "d"] { groups[word.count, default: []].append(word) }
print(groups.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
print(groups[1]?.first?.uppercased() ?? "-", groups[9]?.first?.uppercased() ?? "-")
groups[2]![0] += "!"
groups[1]?.removeAll { $0 == "a" }
print(groups[2]!, groups[1]!)
