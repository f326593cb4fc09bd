func steps(from start: Int) -> Int {
  var n = start
  var count = 0
  while n != 1 {
    n = n.isMultiple(of: 2) ? n / 2 : 3 * n + 1
    count += 1
  }
  return count
}
let longest = (1...1000).max { steps(from: $0) < steps(from: $1) }
print(steps(from: 27), longest ?? 0)
