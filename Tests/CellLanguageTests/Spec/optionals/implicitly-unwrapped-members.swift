class Engine {
  var power: Int!
  weak var car: Car!
  init(power: Int?) { self.power = power }
}
class Car {
  let engine: Engine
  var label: String!
  var onMove: ((Int) -> String)!
  init(power: Int?) {
    engine = Engine(power: power)
    engine.car = self
    label = "car"
  }
}
let car = Car(power: 90)
print(car.label.count, car.label as Any, car.engine.power + 1, car.engine.car.label ?? "-")
let label: String = car.label
car.label = nil
print(label, car.label == nil, car.label ?? "none", car.label?.count ?? 0)
car.onMove = { "moved \($0)" }
print(car.onMove(3), Car(power: nil).engine.power == nil)
