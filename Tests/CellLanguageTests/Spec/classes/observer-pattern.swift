final class Subject<Value> {
  private var observers: [(id: Int, notify: (Value) -> Void)] = []
  private var nextID = 0
  var value: Value { didSet { observers.forEach { $0.notify(value) } } }
  init(_ value: Value) { self.value = value }
  func observe(_ notify: @escaping (Value) -> Void) -> Int {
    nextID += 1
    observers.append((nextID, notify))
    return nextID
  }
  func cancel(_ id: Int) { observers.removeAll { $0.id == id } }
}
let subject = Subject(0)
var log: [String] = []
let first = subject.observe { log.append("a\($0)") }
_ = subject.observe { log.append("b\($0 * 10)") }
subject.value = 1
subject.cancel(first)
subject.value += 1
print(log)
