var best = (name: "", score: Int.min)
var history: [(String, [Int])] = []
for (index, name) in ["ann", "bob", "cy"].enumerated() {
  let scores = (0...index).map { $0 * name.count - index }
  var sum = 0
  for score in scores where score != 0 {
    if score < -1 { continue }
    sum += score
    defer { sum -= 1 }
    if sum > 100 { break }
  }
  history.append((name, scores))
  if sum > best.score { best = (name, sum) }
}
print(best, history)
var pending = history.map(\.1)
while var last = pending.popLast() {
  guard let value = last.popLast() else { continue }
  if value > 2 { print("value", value) } else if !last.isEmpty { pending.append(last) }
}
