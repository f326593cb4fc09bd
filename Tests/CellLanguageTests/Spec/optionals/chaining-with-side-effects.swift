final class Room {
  var name: String
  var lamp: Lamp?
  init(_ name: String) { self.name = name }
}
final class Lamp {
  var level = 0
  func brighten(by amount: Int) -> Int {
    level += amount
    return level
  }
}
func amount() -> Int {
  print("amount asked")
  return 5
}
let room: Room? = Room("hall")
print(room?.lamp?.brighten(by: amount()) as Any)
room?.lamp = Lamp()
print(room?.lamp?.brighten(by: amount()) as Any)
room?.lamp?.level = amount() * 10
print(room?.lamp?.level ?? 0, room?.name.count ?? 0)
