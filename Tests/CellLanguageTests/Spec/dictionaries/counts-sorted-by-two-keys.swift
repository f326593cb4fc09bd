let counts = "mississippi".reduce(into: [Character: Int]()) { $0[$1, default: 0] += 1 }
print(
  counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key)\($0.value)" }.joined())
let words = "the cat and the dog and the bird".split(separator: " ").map(String.init)
let ranked = Dictionary(words.map { ($0, 1) }, uniquingKeysWith: +).sorted { a, b in
  a.value != b.value ? a.value > b.value : a.key < b.key
}
for (word, count) in ranked.prefix(3) { print(word, count) }
