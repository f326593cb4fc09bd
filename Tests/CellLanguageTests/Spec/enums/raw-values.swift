enum Planet: Int { case mercury = 1, venus, earth, mars = 10, jupiter }
enum Unit: String { case metre = "m", second, kilogram = "kg" }
enum Grade: Double { case low = 0.5, mid = 1, high = 9 }
enum Mark: Character { case dot = ".", dash = "-" }
print(
  Planet.earth.rawValue, Planet.jupiter.rawValue, Planet(rawValue: 2) as Any,
  Planet(rawValue: 5) as Any)
print(Unit.second.rawValue, Unit(rawValue: "kg") ?? .metre, Grade.mid.rawValue)
print("-..".map { Mark(rawValue: $0).map { "\($0)" } ?? "?" })
