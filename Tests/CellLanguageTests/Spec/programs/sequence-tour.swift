// sequences: lazy chains, unfold, zip, stride
let fib = sequence(state: (0, 1)) { s -> Int in
  defer { s = (s.1, s.0 + s.1) }
  return s.0
}
print(Array(fib.prefix(12)))
print(fib.lazy.filter { $0 % 2 == 0 }.map { $0 * 10 }.prefix(5).reduce(0, +))
let pow2 = sequence(first: 1) { $0 < 1000 ? $0 * 2 : nil }
print(pow2.map(String.init).joined(separator: ","))
print(Array(stride(from: 10, to: 0, by: -3)), Array(stride(from: 0.0, through: 1, by: 0.25)))
let words = ["alpha", "beta", "gamma", "delta"]
for (i, w) in words.enumerated().reversed() where i.isMultiple(of: 2) { print(i, w) }
print(zip(words, words.dropFirst()).map { $0.prefix(1) + $1.suffix(1) })
print(words.indices.filter { words[$0].count == 5 })
print(words.lazy.map(\.count).max() ?? 0)
let (short, long) = words.reduce(into: ([String](), [String]())) { acc, w in
  if w.count < 5 { acc.0.append(w) } else { acc.1.append(w) }
}
print(short, long)
print(
  (1...4).flatMap { i in (1...i).map { (i, $0) } }.filter { ($0 + $1) % 3 == 0 }.map {
    "\($0.0)\($0.1)"
  })
print(words.min { $0.last! < $1.last! } ?? "")
print(
  Dictionary(grouping: words, by: \.count).sorted { $0.key < $1.key }.map {
    "\($0.key): \($0.value)"
  })
var it = words.makeIterator()
while let w = it.next() { print(w, terminator: it.next() == nil ? "\n" : " ") }
print(words.contains { $0.hasPrefix("g") }, words.allSatisfy { $0.contains("a") })
print(Array(words.joined(separator: "-").split(separator: "-", maxSplits: 2)))
print([3, 1, 2].sorted(by: >), [3, 1, 2].sorted().reversed() as [Int])
print(Array((0..<10).lazy.drop { $0 < 3 }.prefix { $0 < 8 }))
print([[1, 2], [], [3]].joined().map { $0 + 1 })
print(repeatElement("ab", count: 3).joined())
print([1, 2, 3, 4, 5].suffix(2), [1, 2, 3].dropLast(5), (1...3).last!)
