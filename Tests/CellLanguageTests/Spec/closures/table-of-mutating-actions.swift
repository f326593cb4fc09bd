let actions: [Character: (inout [Int]) -> Void] = [
  "+": { let last = $0.removeLast(); $0[$0.count - 1] += last },
  "d": { $0.append($0[$0.count - 1]) },
  "1": { $0.append(1) },
]
var stack = [5]
for name in "d+1+" { actions[name]?(&stack) }
print(stack)
