let commands: [String: ([Int]) -> Int] = [
  "sum": { $0.reduce(0, +) }, "max": { $0.max() ?? 0 }, "count": \.count,
]
for name in commands.keys.sorted() { print(name, commands[name]?([4, 9, 2]) ?? -1) }
var tags: [String: Set<Int>] = [:]
for n in 1...6 { tags[n % 2 == 0 ? "even" : "odd", default: []].insert(n) }
tags["odd"]?.remove(3)
print(
  tags["even"]?.sorted() ?? [], tags["odd"]?.sorted() ?? [],
  tags["even"]?.isDisjoint(with: tags["odd"] ?? []) ?? false)
