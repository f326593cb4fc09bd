struct Counter {
  var value = 0
  mutating func increment() { value += 1 }
}
var c = Counter()
c.incremnt()
