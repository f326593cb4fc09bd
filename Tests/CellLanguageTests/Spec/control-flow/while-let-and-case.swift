var iterator = [1, 2, 3].makeIterator()
while let value = iterator.next(), value < 3 {
  print(value)
}
var state: (Int, Bool) = (0, true)
while case (let n, true) = state {
  print("state", n)
  state = (n + 1, n < 2)
}
