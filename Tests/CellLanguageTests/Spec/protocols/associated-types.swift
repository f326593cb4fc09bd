protocol Container {
  associatedtype Item
  var count: Int { get }
  subscript(index: Int) -> Item { get }
  mutating func append(_ item: Item)
}
extension Container {
  var items: [Item] { (0..<count).map { self[$0] } }
}
struct Bag<Element>: Container {
  private var stored: [Element] = []
  var count: Int { stored.count }
  subscript(index: Int) -> Element { stored[index] }
  mutating func append(_ item: Element) { stored.append(item) }
}
func fill<C: Container>(_ container: inout C, with values: [C.Item]) {
  for value in values { container.append(value) }
}
var bag = Bag<String>()
fill(&bag, with: ["x", "y"])
print(bag.items, bag.count, bag[1])
