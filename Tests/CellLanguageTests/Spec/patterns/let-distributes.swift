enum Command { case move(dx: Int, dy: Int), say(String, times: Int), stop }
let commands: [Command] = [.move(dx: 1, dy: -1), .say("hi", times: 2), .stop]
for command in commands {
  switch command {
  // swift-format-ignore: UseLetInEveryBoundCaseVariable
  case let .move(dx, dy): print("move", dx, dy)
  // swift-format-ignore: UseLetInEveryBoundCaseVariable
  case let .say(text, times: n): print(String(repeating: text, count: n))
  case .stop: print("stop")
  }
}
if case .move(dx: let x, dy: _) = commands[0], x > 0 { print("right", x) }
