let capitals = ["fr": "Paris", "de": "Berlin", "uk": "London"]
let inverted = Dictionary(uniqueKeysWithValues: capitals.map { ($1, $0) })
print(inverted["Paris"] ?? "-", inverted.count)
let letters = Dictionary(capitals.values.map { ($0.count, $0) }) { min($0, $1) }
print(letters[6] ?? "-", letters[5] ?? "-", letters.keys.sorted())
let merged = capitals.merging(["fr": "Lyon", "it": "Rome"]) { "\($0)/\($1)" }
print(merged["fr"] ?? "", merged["it"] ?? "", merged.keys.sorted(), capitals.count)
