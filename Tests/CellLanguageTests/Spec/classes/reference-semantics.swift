final class Counter {
  var count = 0
  func increment() { count += 1 }
}
let a = Counter()
let b = a
b.increment()
b.increment()
print(a.count, a === b, a === Counter(), a !== b)
func bump(_ counter: Counter) { counter.count += 10 }
bump(a)
print(b.count)
