func counter(_ count: inout Int) -> () -> Int {
  { count += 1; return count }
}
struct Tally {
  var count = 0
  mutating func step() -> Int {
    let next = { count += 1 }
    next()
    return count
  }
}
