class Animal {
  class var kingdom: String { "Animalia" }
  class func tell() -> String { "I am \(kingdom)" }
}
class Penguin: Animal {
  override class var kingdom: String { "Ice " + super.kingdom }
  override class func tell() -> String { super.tell() + "!" }
}
print(Animal.tell(), Penguin.tell(), Penguin.kingdom)
let types: [Animal.Type] = [Animal.self, Penguin.self]
print(types.map { $0.kingdom })
