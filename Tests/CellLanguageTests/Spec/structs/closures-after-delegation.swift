// `self.init(…)` gives closures that use `self` the value that they then change.
struct Ring {
  var items: [Int] = []
  var total = 0
  init(capacity: Int) { items.reserveCapacity(capacity) }
  init(_ elements: Int...) {
    self.init(capacity: elements.count)
    elements.forEach { push($0) }
  }
  mutating func push(_ x: Int) {
    items.append(x)
    total += x
  }
}
struct Sum {
  var value: Int
  init(start: Int) { value = start }
  init(of elements: [Int]) {
    self.init(start: 10)
    elements.forEach { value += $0 }
  }
  init?(text: String) {
    self.init(start: 1)
    if text.isEmpty { return nil }
    text.forEach { value *= $0.wholeNumberValue ?? 1 }
  }
}
print(Ring(1, 2, 3), Sum(of: [1, 2]).value)
print(Sum(text: "234")?.value as Any, Sum(text: "") as Any)
