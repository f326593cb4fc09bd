@propertyWrapper struct Clamped<T: Comparable> {
  private var value: T
  let limit: T
  init(wrappedValue: T, limit: T) {
    print("wrap", wrappedValue)
    self.limit = limit
    value = min(wrappedValue, limit)
  }
  var wrappedValue: T {
    get { value }
    set { value = min(newValue, limit) }
  }
}
@propertyWrapper struct Box<T> {
  var wrappedValue: T
  var projectedValue: Box<T> { self }
}
struct Gauge {
  @Clamped(limit: 10) var level = 3
  @Box var names: [String]
  @Box var scale: Double
  var title = "t"
}
var gauge = Gauge(names: ["a"], scale: 2)
gauge.level = 30
gauge.names.append("b")
print(gauge.level, gauge.names, gauge.scale, gauge.title, type(of: gauge.$scale))
print(Gauge(level: 12, names: [], scale: 1).level)
struct Counter {
  @Box var count: Int
  @Box var bounded: Int
  init(start: Int) {
    count = start
    if start > 2 { self.bounded = start * 3 } else { bounded = start }
    bounded += 1
  }
}
for start in [1, 4] {
  let counter = Counter(start: start)
  print(counter.count, counter.bounded)
}
