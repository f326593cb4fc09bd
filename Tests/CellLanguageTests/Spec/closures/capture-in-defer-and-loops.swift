func run() -> [String] {
  var log: [String] = []
  var actions: [() -> Void] = []
  for i in 1...3 {
    var local = i * 10
    defer { local += 1 }
    actions.append { log.append("\(i):\(local)") }
  }
  actions.forEach { $0() }
  return log
}
print(run())
