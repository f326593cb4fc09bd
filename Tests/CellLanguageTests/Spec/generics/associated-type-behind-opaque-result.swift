protocol Stack {
  associatedtype Item
  var top: Item? { get }
  var all: [Item] { get }
}
struct ArrayStack<Item>: Stack {
  var all: [Item]
  var top: Item? { all.last }
}
func make() -> some Stack { ArrayStack(all: [1.5, 2.5]) }
print(make().top.map { "\($0)" } ?? "none", make().all, type(of: make().top))
