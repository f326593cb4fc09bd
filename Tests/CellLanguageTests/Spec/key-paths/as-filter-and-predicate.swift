let words = ["", "alpha", "be", "Gamma"]
print(
  words.filter(\.isEmpty).count, words.map(\.first), words.contains(where: \.isEmpty),
  words.allSatisfy(\.isEmpty))
print(
  words.first(where: \.isEmpty) ?? "-", words.prefix(while: \.isEmpty),
  words.drop(while: \.isEmpty).count)
print(
  "aB3 ".filter(\.isLetter), "aB3".map(\.isNumber), words.sorted { ($0.count, $0) < ($1.count, $1) }
)
print(
  Dictionary(grouping: words, by: \.count).keys.sorted(), words.max { $0.count < $1.count } ?? "")
