protocol Item: Equatable {
  var weight: Int { get }
}
struct Book: Item { var weight: Int }
struct Pen: Item {
  var weight: Int
  var colour: String
}
func isSame<T: Item>(_ a: T, as b: any Item) -> Bool {
  guard let b = b as? T else { return false }
  return a == b
}
let items: [any Item] = [Book(weight: 3), Pen(weight: 1, colour: "red"), Book(weight: 3)]
print(isSame(items[0], as: items[2]), isSame(items[0], as: items[1]))
print(items.map { isSame($0, as: items[1]) }, items.map(\.weight))
