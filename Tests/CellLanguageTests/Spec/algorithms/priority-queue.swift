struct Heap<Element> {
  private var items: [Element] = []
  private let before: (Element, Element) -> Bool
  init(by before: @escaping (Element, Element) -> Bool) { self.before = before }
  mutating func push(_ item: Element) {
    items.append(item)
    var child = items.count - 1
    while child > 0, before(items[child], items[(child - 1) / 2]) {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }
  mutating func pop() -> Element? {
    guard let top = items.first else { return nil }
    items[0] = items[items.count - 1]
    items.removeLast()
    var parent = 0
    while true {
      let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < items.count }
      guard let child = children.min(by: { before(items[$0], items[$1]) }),
        before(items[child], items[parent])
      else { return top }
      items.swapAt(child, parent)
      parent = child
    }
  }
}
var heap = Heap<Int>(by: <)
[5, 2, 8, 1, 9, 3].forEach { heap.push($0) }
var order: [Int] = []
while let next = heap.pop() { order.append(next) }
print(order)
