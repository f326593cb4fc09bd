let pairs: KeyValuePairs = ["x": 1, "y": 2, "x": 3]
print(pairs, pairs.map(\.value), pairs.count, pairs[0], pairs[1].key)
for (key, value) in pairs where key == "x" { print(key, value) }
func total(_ parts: KeyValuePairs<String, Double> = [:]) -> Double { parts.reduce(0) { $0 + $1.value } }
print(total(), total(["a": 1, "b": 2.5]), pairs.first { $0.value > 1 }?.key ?? "-")
