struct Lines: IteratorProtocol, Sequence {
  var rest: [String]
  mutating func next() -> String? { rest.isEmpty ? nil : rest.removeFirst() }
}
var lines = Lines(rest: ["title", "a", "b"])
print(lines.next() ?? "-")
for line in lines { print("body", line) }
print(lines.rest.count, lines.next() ?? "-", Array(lines))
let shared = AnyIterator(Lines(rest: ["x", "y", "z"]))
print(shared.next() ?? "-", Array(shared.prefix(1)), Array(shared))
