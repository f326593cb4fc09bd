struct User: Identifiable { let id: Int, name: String }
struct Celsius: LosslessStringConvertible {
  let value: Double
  init(value: Double) { self.value = value }
  init?(_ description: String) {
    guard description.hasSuffix("C"), let value = Double(description.dropLast()) else { return nil }
    self.value = value
  }
  var description: String { "\(value)C" }
}
func find<T: Identifiable>(_ id: T.ID, in items: [T]) -> T? { items.first { $0.id == id } }
print(find(2, in: [User(id: 1, name: "a"), User(id: 2, name: "b")])?.name ?? "-")
print(Celsius("21.5C") as Any, Celsius("x") as Any, String(Celsius(value: 3)))
