let words = ["apple", "bean", "avocado", "beet", "corn", "almond"]
let groups = Dictionary(grouping: words) { $0.first ?? " " }
for key in groups.keys.sorted() { print(key, groups[key] ?? []) }
let bySize = Dictionary(grouping: words, by: \.count).mapValues(\.count)
print(bySize.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" })
