// Where any type will do, a literal is what literals usually are, whatever the other branch is.
let n = 0
let total = 2.5
let values: [Double] = []

struct Point {
  var x = 1.5
  var weight: Double?
  func norm() -> Double { x }
}

func show(_ value: Any) { print(value) }
func describe(_ value: any CustomStringConvertible) -> String { value.description }
func show(key: AnyHashable) { print(key) }
func anything() -> Any { n > 0 ? total : 0 }

print(n > 0 ? total / 2 : 0, n == 0 ? 0 : 1 / total, values.isEmpty ? 0 : values.reduce(0, +))
print(n > 0 ? total : -1, n > 0 ? total : 1 + 1, n > 0 ? Float(1) : 0, (n > 0 ? total : 0))
print(n > 0 ? total : n < 0 ? -total : 0, n > 0 ? .pi : 0, n > 0 ? total : 0 as Double)
show(n > 0 ? total : 0)
print(describe(n > 0 ? total : 0), anything())
let kept: Any = if n > 0 { total } else { 0 }
let list: [Any] = [n > 0 ? total : 0, 1]
print(kept, list)

let later: () -> Any = { n > 0 ? total : 0 }
let settings: [String: Any] = ["rate": n > 0 ? 2.5 : 0]
print(later(), settings, n == 0 ? 1 : 2.5, n > 0 ? 0.5 : n < 0 ? 1.5 : 7)

// Or something of another kind.
let name: String? = nil
print(total > 3 ? total : "small", n > 0 ? total : "n = \(n)", n > 0 ? true : 0, n == 0 ? n : 0.5)
print(name ?? 0, values.max() ?? "none", values.first ?? false, values.count > 0 ? values : "empty")

// Where the type matters, it is that of the other branch.
show(key: n > 0 ? total : 0)
let number = n > 0 ? total : 0
print(number, "\(n > 0 ? total : 0)", [n > 0 ? total : 0], (n > 0 ? total : 0) + 1)

// The value of an optional chain is as open as a branch.
let point: Point? = nil
let points: [Point] = []
let weight: Double? = nil
print(point?.x ?? 0, point?.norm() ?? -1, points.first?.x ?? 0, points.last?.norm() ?? 0)
print(point?.weight ?? 0, weight ?? 0, values.max() ?? 0, values.first ?? 0, ["a": 1.5]["b"] ?? 0.5)
print(values.map { $0 * 2 }.first ?? 0, weight.map { $0 + 1 } ?? 0)
let found = point?.x ?? 0
print(found, "\(point?.x ?? 0)", (point?.x ?? 0) * 2)
