for n in (1...3).reversed() { print(n, terminator: " ") }
for n in stride(from: 10, to: 0, by: -4) { print(n, terminator: " ") }
for (a, b) in zip(0..<3, (0..<3).reversed()) { print(a * b, terminator: " ") }
for c in ("x"..."z" as ClosedRange<Character>).contains("y") ? "in" : "out" {
  print(c, terminator: "")
}
print()
let range = 2...8
print(
  range.filter { range.contains($0 * 2) }, range.lowerBound.distance(to: range.upperBound),
  (0..<10)[2..<4])
