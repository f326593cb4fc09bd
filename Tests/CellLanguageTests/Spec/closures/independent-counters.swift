func makeCounter(step: Int = 1) -> () -> Int {
  var count = 0
  return {
    count += step
    return count
  }
}
let ones = makeCounter()
let tens = makeCounter(step: 10)
print(ones(), ones(), tens(), ones(), tens())
let alias = ones
print(alias(), ones())
