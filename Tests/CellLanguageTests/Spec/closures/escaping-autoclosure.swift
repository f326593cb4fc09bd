var queue: [() -> String] = []
func enqueue(_ text: @autoclosure @escaping () -> String) { queue.append(text) }
var name = "first"
enqueue(name)
enqueue(name + "!")
name = "second"
print(queue.map { $0() })
