var counts: [Character: Int] = [:]
for letter in "mississippi" { counts[letter, default: 0] += 1 }
print(counts.sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map { "\($0.key)\($0.value)" })
var index: [Int: [String]] = [:]
for word in ["to", "be", "not", "or"] { index[word.count, default: []].append(word) }
print(index[2] ?? [], index[3] ?? [], index[9, default: ["none"]], index.count)
