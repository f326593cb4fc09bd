var calls = 0
func index() -> Int {
  calls += 1
  return 0
}
var values = [10, 20]
values[index()] += 5
values[index()] *= 2
print(values, calls)
struct Logger {
  var stored = 0
  subscript(i: Int) -> Int {
    get {
      print("get", i)
      return stored
    }
    set {
      print("set", i, newValue)
      stored = newValue
    }
  }
}
var logger = Logger()
logger[index()] += 3
print(calls)
