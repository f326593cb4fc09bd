// dictionaries
var d = ["one": 1, "two": 2, "three": 3]
d["four"] = 4
d.updateValue(22, forKey: "two").map { print("old", $0) }
print(d["zero"] ?? 0, d["two", default: 0], d.count)
d["one", default: 0] += 10
print(d.sorted { $0.value < $1.value }.map { "\($0)=\($1)" })
print(d.removeValue(forKey: "three") as Any, d.keys.sorted(), d.values.sorted())
let merged = d.merging(["one": 100, "five": 5]) { old, new in old + new }
print(merged.sorted { $0.0 < $1.0 }.map { $0.value })
d.merge(zip(["a", "b"], [7, 8])) { $1 }
print(d.mapValues { $0 * 2 }.filter { $0.value > 10 }.keys.sorted())
let counts = "mississippi".reduce(into: [Character: Int]()) { $0[$1, default: 0] += 1 }
print(
  counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key)\($0.value)" }.joined())
let byLen = Dictionary(grouping: ["a", "bb", "cc", "d", "eee"]) { $0.count }
print(byLen.sorted(by: { $0.key < $1.key }))
print(Dictionary(uniqueKeysWithValues: (1...3).map { ($0, $0 * $0) }) == [1: 1, 2: 4, 3: 9])
var nested: [String: [String: Int]] = [:]
nested["x", default: [:]]["y", default: 0] += 1
nested["x"]?["z"] = 5
nested["q"]?["z"] = 5
print(nested["x"]!.sorted { $0.key < $1.key }, nested.count)
for (k, v) in d.sorted(by: { $0.key < $1.key }) where v > 5 {
  print(k, v, separator: ":", terminator: " ")
}
print()
print(
  d.first { $0.value == 7 }?.key ?? "?", d.contains { $0.key == "b" },
  d.min { $0.value < $1.value }!, d.max { $0.value < $1.value }!.key)
if let i = d.index(forKey: "a") { print(d[i]); d.remove(at: i) }
print(d["a"] == nil, d.isEmpty, [:] as [Int: Int], ["k": nil] as [String: Int?])
print(d.compactMapValues { $0 > 5 ? String($0) : nil }.sorted { $0.key < $1.key })
print(d.reduce(0) { $0 + $1.value }, d.allSatisfy { $0.value > 0 })
struct P: Hashable { var x: Int; var y: Int }
var grid: [P: Character] = [P(x: 0, y: 0): "#"]
grid[.init(x: 1, y: 2)] = "."
print(grid[P(x: 1, y: 2)]!, grid[P(x: 9, y: 9)] as Any)
let inverted = Dictionary(["a": 1, "b": 2, "c": 1].map { ($1, [$0]) }, uniquingKeysWith: +)
  .mapValues { $0.sorted() }
print(inverted[1]!, inverted[2]!)
d = [:]
d.reserveCapacity(10)
print(d, d.popFirst() as Any)
let e: KeyValuePairs = ["x": 1, "x": 2]
print(e, e.map(\.value), e.count)
print(["a": 1].description, ["a": [1: 2.5]], ["t": (1, "z")])
