import Foundation

struct State {
  var x: Double, v: Double
  static func + (a: State, b: State) -> State { State(x: a.x + b.x, v: a.v + b.v) }
  static func * (a: State, h: Double) -> State { State(x: a.x * h, v: a.v * h) }
}
func step(_ s: State, _ h: Double, _ f: (State) -> State) -> State {
  let k1 = f(s)
  let k2 = f(s + k1 * (h / 2))
  return s + k2 * h
}
var state = State(x: 1, v: 0)
for _ in 0..<100 { state = step(state, 0.01) { State(x: $0.v, v: -$0.x) } }
print(String(format: "%.4f %.4f", state.x, state.v), abs(state.x - cos(1.0)) < 1e-4)
