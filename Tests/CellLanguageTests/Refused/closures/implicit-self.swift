func onClick(_ action: @escaping () -> Void) { action() }
func now(_ action: () -> Void) { action() }
class Counter {
  var count = 0
  var actions: [() -> Void] = []
  func step() { count += 1 }
  func register() {
    onClick { step() }
    onClick { [self] in step() }
    onClick { self.step() }
    now { step() }
    actions.append { count += 1 }
  }
  func total() -> () -> Int { { count } }
}
struct Point {
  var x = 1.0
  func register() { onClick { print(x) } }
}
