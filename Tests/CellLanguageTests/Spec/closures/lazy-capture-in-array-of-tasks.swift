var queue: [(priority: Int, run: () -> String)] = []
for (priority, name) in [(2, "write"), (1, "plan"), (3, "ship")] {
  queue.append((priority, { "\(name)@\(queue.count)" }))
}
queue.sort { $0.priority < $1.priority }
while !queue.isEmpty {
  let task = queue.removeFirst()
  print(task.run())
}
