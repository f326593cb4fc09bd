struct Command {
  let name: String
  let run: (inout [Int]) -> Void
}
let commands = [
  Command(name: "push") { $0.append($0.count) },
  Command(name: "double") { stack in stack = stack.map { $0 * 2 } },
  Command(name: "drop") { _ = $0.popLast() },
]
var stack: [Int] = [5]
for name in ["push", "push", "double", "drop", "none"] {
  commands.first { $0.name == name }?.run(&stack)
}
print(stack)
