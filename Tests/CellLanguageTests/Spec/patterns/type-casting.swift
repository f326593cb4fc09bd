class Vehicle {}
final class Car: Vehicle { let doors = 4 }
final class Boat: Vehicle {}
func check(_ value: Any) -> String {
  switch value {
  case 0 as Int: "integer zero"
  case is Double: "double"
  case let n as Int where n > 9: "big \(n)"
  case let car as Car: "car with \(car.doors)"
  case is Vehicle: "vehicle"
  case (let x, let y) as (Int, Int): "point \(x) \(y)"
  case let text as String: "text \(text)"
  case nil as Int?: "nil"
  default: "unknown"
  }
}
let values: [Any] = [0, 1.5, 12, 3, Car(), Boat(), (1, 2), "s", [1]]
for value in values { print(check(value)) }
