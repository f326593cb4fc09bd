var actions: [() -> Int] = []
for number in 1...3 {
  actions.append { number * number }
}
print(actions.map { $0() })
var late: [() -> Int] = []
var index = 0
while index < 3 {
  let copy = index
  late.append { copy * 100 + index }
  index += 1
}
print(late.map { $0() })
