@dynamicMemberLookup struct Lens<Root, Value> {
  let get: (Root) -> Value
  subscript<Part>(dynamicMember path: KeyPath<Value, Part>) -> Lens<Root, Part> {
    Lens<Root, Part>(get: { get($0)[keyPath: path] })
  }
}
@dynamicMemberLookup struct Box<T> {
  var value: T
  subscript<U>(dynamicMember path: WritableKeyPath<T, U>) -> U {
    get { value[keyPath: path] }
    set { value[keyPath: path] = newValue }
  }
}
@dynamicMemberLookup struct Record {
  var fields: [String: Int]
  subscript(dynamicMember name: String) -> Int { fields[name] ?? -1 }
}
struct Engine { var power = 90 }
struct Car { var engine = Engine(), name = "n" }
print(Lens<Car, Car>(get: { $0 }).engine.power.get(Car()))
var box = Box(value: Car())
box.name += "ew"
box.engine.power += 4
print(box.name, box.engine.power, Box(value: Engine()).power)
print(Record(fields: ["a": 1]).a, Record(fields: [:]).b)
