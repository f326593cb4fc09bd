struct Counter {
  var count = 0
  mutating func bump() { count += 1 }
}
var counter: Counter? = Counter()
if counter?.bump() != nil { print("bumped", counter?.count ?? -1) }
counter = nil
if counter?.bump() == nil { print("nothing to bump") }
let result: Void? = counter?.bump()
print(result == nil, (counter?.count = 3) == nil)
