struct Heap<Element> {
  private var items: [Element] = []
  private let areInOrder: (Element, Element) -> Bool
  init(_ areInOrder: @escaping (Element, Element) -> Bool) { self.areInOrder = areInOrder }
  init<S: Sequence>(_ s: S, by areInOrder: @escaping (Element, Element) -> Bool)
  where S.Element == Element {
    self.areInOrder = areInOrder
    for x in s { push(x) }
  }
  var isEmpty: Bool { items.isEmpty }
  var count: Int { items.count }
  var peek: Element? { items.first }
  mutating func push(_ x: Element) {
    items.append(x)
    var i = items.count - 1
    while i > 0 {
      let parent = (i - 1) / 2
      guard areInOrder(items[i], items[parent]) else { break }
      items.swapAt(i, parent)
      i = parent
    }
  }
  mutating func pop() -> Element? {
    guard !items.isEmpty else { return nil }
    items.swapAt(0, items.count - 1)
    let top = items.removeLast()
    siftDown(from: 0)
    return top
  }
  private mutating func siftDown(from start: Int) {
    var i = start
    while true {
      var best = i
      for child in [2 * i + 1, 2 * i + 2]
      where child < items.count && areInOrder(items[child], items[best]) {
        best = child
      }
      if best == i { return }
      items.swapAt(i, best)
      i = best
    }
  }
}
extension Heap where Element: Comparable {
  init() { self.init(<) }
  static func max() -> Heap { Heap(>) }
}
extension Heap: Sequence, IteratorProtocol {
  mutating func next() -> Element? { pop() }
}
var h = Heap<Int>()
for x in [5, 1, 9, 3, 7] { h.push(x) }
print(h.count, h.peek ?? -1)
print(Array(h))
print(h.count)
var m = Heap<String>.max()
["pear", "apple", "fig"].forEach { m.push($0) }
while let s = m.pop() { print(s, terminator: " ") }
print()
struct Task { var name: String; var priority: Int }
var tasks = Heap(
  [Task(name: "a", priority: 2), Task(name: "b", priority: 5), .init(name: "c", priority: 1)],
  by: { $0.priority > $1.priority })
print(tasks.pop()!.name, tasks.prefix(1).map(\.name))
print(tasks)
