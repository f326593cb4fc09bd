// What is only passed on may take along what must not escape.
func now(_ action: () -> Void) { action() }
func doubled(_ f: (Double) -> Double) -> [Double] {
  let g: (Double) -> Double = { f($0) * 2 }
  let h = g
  return [1, 2].map(g) + [3].map(h)
}
func local(_ f: (Double) -> Double) -> [Double] {
  func inner(_ x: Double) -> Double { f(x) + 1 }
  return [1, 2].map(inner) + [inner(5)]
}
func either(_ f: () -> Int, _ g: () -> Int, _ first: Bool) -> Int {
  let chosen = first ? f : g
  return chosen() + (first ? g : f)()
}
func count(_ x: inout Int) {
  now { x += 1 }
  let step = { x += 10 }
  now(step)
}
struct Tally {
  var n = 1
  mutating func step() {
    now { n += 1 }
    func more() { n += 5 }
    more()
    now(more)
  }
}
class Counter {
  var n = 0
  var actions: [() -> Void] = []
  func step() { n += 1 }
  func run() {
    now { step() }
    [1, 2].forEach { n += $0 }
    actions.append { [self] in step() }
    actions.append { [weak self] in
      guard let self else { return }
      step()
      n += 1
    }
    actions.append { self.step() }
    for action in actions { action() }
  }
}
print(doubled { $0 + 1 }, local { $0 * 3 }, either({ 1 }, { 20 }, true))
var x = 1
count(&x)
var tally = Tally()
tally.step()
let counter = Counter()
counter.run()
print(x, tally.n, counter.n)
