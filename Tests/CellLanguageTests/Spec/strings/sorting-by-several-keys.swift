let names = ["Zoë", "adam", "Émile", "Bob", "bob", "zoe"]
print(names.sorted(), names.sorted { $0.count == $1.count ? $0 < $1 : $0.count < $1.count })
print(names.map { $0.lowercased() }.sorted(by: >), names.max { $0.count < $1.count } ?? "")
