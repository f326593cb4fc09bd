var actions: [(String, () -> Int)] = []
var base = 10
for name in ["a", "b"] {
  var local = name.count
  actions.append(
    (
      name,
      {
        local += 1
        return local + base
      }
    ))
}
print(actions.map { $0.1() })
base = 100
print(actions.map { $0.1() }, actions[0].1())
