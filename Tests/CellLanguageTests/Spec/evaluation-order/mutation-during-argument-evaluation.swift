var stack = [1, 2, 3]
func pop() -> Int { stack.removeLast() }
print(pop() - pop(), stack)
stack = [8, 2]
let difference = pop() * 10 + pop()
print(difference)
var n = 0
func next() -> Int {
  n += 1
  return n
}
print([next(), next() * 10, next() + n], (next(), n), "\(next())\(n)")
let table = [(next(), "a"), (next(), "b")]
print(table, n)
