protocol Counter {
  var count: Int { get set }
  mutating func increment()
}
struct Clicker: Counter {
  var count = 0
  mutating func increment() { count += 1 }
}
var first: any Counter = Clicker()
var second = first
second.increment()
second.count += 10
first.increment()
print(first.count, second.count)
var list = [first, second]
list[0].increment()
list[1].count = 0
print(list.map(\.count), first.count)
