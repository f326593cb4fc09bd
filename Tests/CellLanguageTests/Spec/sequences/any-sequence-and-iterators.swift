var state = 3
let counting = AnyIterator<Int> {
  state -= 1
  return state >= 0 ? state : nil
}
print(Array(counting), counting.next() as Any)
let evens = AnySequence { () -> AnyIterator<Int> in
  var n = 0
  return AnyIterator {
    n += 2
    return n > 6 ? nil : n
  }
}
print(Array(evens), Array(evens), evens.contains(4))
var iterator = ["x", "y"].makeIterator()
while let value = iterator.next() { print(value) }
