class Vehicle: Equatable, Hashable {
  var wheels: Int { 0 }; let id: Int; init(id: Int) { self.id = id }
  static func == (a: Vehicle, b: Vehicle) -> Bool { type(of: a) == type(of: b) && a.id == b.id }
  func hash(into h: inout Hasher) { h.combine(id) }
}
class Car: Vehicle { override var wheels: Int { 4 } }
class Bike: Vehicle { override var wheels: Int { 2 } }
let fleet: Set<Vehicle> = [Car(id: 1), Car(id: 1), Bike(id: 1), Bike(id: 2)]
print(
  fleet.count, fleet.map(\.wheels).reduce(0, +), fleet.contains(Car(id: 1)),
  Car(id: 1) == Bike(id: 1))
let sorted = fleet.sorted { ($0.wheels, $0.id) < ($1.wheels, $1.id) }
print(sorted.map { "\(type(of: $0))\($0.id)" })
let byType = Dictionary(grouping: sorted) { String(describing: type(of: $0)) }
print(byType.mapValues(\.count).sorted { $0.key < $1.key })
for v in sorted where v is Car { print("car", v.id) }
let cars = sorted.compactMap { $0 as? Car };
print(cars.count, (sorted[0] as? Car) == nil, sorted.filter { !($0 is Bike) }.count)
var registry: [ObjectIdentifier: String] = [:]; let c = Car(id: 9);
registry[ObjectIdentifier(c)] = "nine";
print(registry[ObjectIdentifier(c)]!, registry[ObjectIdentifier(Car(id: 9))] as Any)
