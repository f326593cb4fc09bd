func counter(by step: Int) -> () -> Int {
  var count = 0
  func next() -> Int {
    count += step
    return count
  }
  return next
}
let twos = counter(by: 2)
print(twos(), twos(), counter(by: 5)())
