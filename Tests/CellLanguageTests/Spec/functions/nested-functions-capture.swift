func countdown(from start: Int) -> [String] {
  var lines: [String] = []
  func note(_ value: Int) { lines.append("\(value) of \(start)") }
  func descend(_ value: Int) {
    guard value > 0 else { return }
    note(value)
    descend(value - 1)
  }
  descend(start)
  return lines
}
print(countdown(from: 3))
