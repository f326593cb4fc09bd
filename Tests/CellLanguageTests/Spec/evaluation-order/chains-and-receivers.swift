struct Chain {
  var log: [String]
  func add(_ name: String) -> Chain { Chain(log: log + [name]) }
}
func start() -> Chain {
  print("start")
  return Chain(log: [])
}
func name(_ n: String) -> String {
  print("name", n)
  return n
}
print(start().add(name("a")).add(name("b")).log)
