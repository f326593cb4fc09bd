enum Command: Equatable {
  case move(Int, Int), say(text: String), wait(seconds: Double), quit
  init?(_ line: String) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    switch (parts.first, parts.dropFirst().first) {
    case ("move"?, let rest?):
      let numbers = rest.split(separator: ",").compactMap { Int($0) }
      guard numbers.count == 2 else { return nil }
      self = .move(numbers[0], numbers[1])
    case ("say", .some(let text)): self = .say(text: text)
    case ("wait", let rest?):
      guard let seconds = Double(rest) else { return nil }
      self = .wait(seconds: seconds)
    case ("quit", nil): self = .quit
    default: return nil
    }
  }
}
for line in ["move 1,2", "say hi there", "wait 0.5", "quit", "fly", "move x", "wait", "quit now"] {
  print(line, "->", Command(line).map { "\($0)" } ?? "nil")
}
