let text = "the cat and the hat and the bat"
var counts: [Substring: Int] = [:]
for word in text.split(separator: " ") {
  counts[word, default: 0] += 1
}
for (word, count) in counts.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
  print(word, count)
}
