let people = [("ann", 30), ("bob", 25), ("cy", 30), ("dee", 25), ("eve", 40)]
let byAge = people.sorted { $0.1 < $1.1 }
print(byAge.map(\.0))
let descending = people.sorted { $0.1 > $1.1 }
print(descending.map { $0.0 })
print(people.sorted { ($0.1, $1.0) < ($1.1, $0.0) }.map(\.0))
let words = ["Fig", "fig", "FIG", "apple"]
print(words.sorted { $0.lowercased() < $1.lowercased() })
