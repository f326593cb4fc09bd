struct Counter {
  var count = 0
  func reading() -> Int { count }
}
var counter = Counter()
counter.count = 3
let reading = counter.reading
counter.count = 10
print(reading(), counter.reading())
