class Vehicle {
  var wheels: Int
  init(wheels: Int) { self.wheels = wheels }
  convenience init() { self.init(wheels: 4) }
}
class Bike: Vehicle {
  var bell = "ring"
}
class Trike: Vehicle {
  override init(wheels: Int) { super.init(wheels: wheels - 1) }
}
print(Bike().wheels, Bike(wheels: 2).bell, Trike().wheels)
