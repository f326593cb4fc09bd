final class Lazy<Value> {
  private enum State { case pending(() -> Value), ready(Value) }
  private var state: State
  init(_ make: @escaping () -> Value) { state = .pending(make) }
  var value: Value {
    switch state {
    case .ready(let value): return value
    case .pending(let make):
      let value = make()
      state = .ready(value)
      return value
    }
  }
}
var calls = 0
let answer = Lazy { () -> Int in
  calls += 1
  return 42
}
print(calls, answer.value, answer.value, calls, Lazy { "text" }.value)
