func outer() -> () -> () -> Int {
  var a = 1
  return {
    var b = 10
    a += 1
    return {
      b += a
      return b
    }
  }
}
let make = outer()
let first = make()
let second = make()
print(first(), first(), second(), make()())
