import Foundation
typealias State = [Double]
typealias Field = (_ t: Double, _ y: State) -> State
func + (a: State, b: State) -> State { zip(a, b).map { $0 + $1 } }
func * (s: Double, a: State) -> State { a.map { s * $0 } }
struct Stepper {
  let name: String
  let step: (Field, Double, State, Double) -> State
  static let euler = Stepper(name: "Euler") { f, t, y, h in y + h * f(t, y) }
  static let midpoint = Stepper(name: "Midpoint") { f, t, y, h in
    let k = f(t, y)
    return y + h * f(t + h / 2, y + (h / 2) * k)
  }
  static let rk4 = Stepper(name: "RK4") { (f: Field, t: Double, y: State, h: Double) -> State in
    let k1 = f(t, y)
    let k2 = f(t + h / 2, y + (h / 2) * k1)
    let k3 = f(t + h / 2, y + (h / 2) * k2)
    let k4 = f(t + h, y + h * k3)
    let s: State = k1 + 2 * k2 + 2 * k3 + k4
    return y + (h / 6) * s
  }
}
func integrate(
  _ f: Field, from y0: State, over range: ClosedRange<Double>, steps: Int, with m: Stepper
) -> State {
  let h = (range.upperBound - range.lowerBound) / Double(steps)
  return (0..<steps).reduce(y0) { y, i in m.step(f, range.lowerBound + Double(i) * h, y, h) }
}
let oscillator: Field = { _, y in [y[1], -y[0]] }
for m in [Stepper.euler, .midpoint, .rk4] {
  for n in [10, 100] {
    let y = integrate(oscillator, from: [1, 0], over: 0...(2 * Double.pi), steps: n, with: m)
    let e = hypot(y[0] - 1, y[1])
    print(m.name.padding(toLength: 10, withPad: " ", startingAt: 0), n, String(format: "%10.3e", e))
  }
}
