struct List<Element>: ExpressibleByArrayLiteral, Sequence {
  private indirect enum Node { case end, cons(Element, Node) }
  private var head: Node = .end
  init(arrayLiteral elements: Element...) { for element in elements.reversed() { push(element) } }
  mutating func push(_ element: Element) { head = .cons(element, head) }
  mutating func pop() -> Element? {
    guard case .cons(let element, let rest) = head else { return nil }
    head = rest
    return element
  }
  func makeIterator() -> AnyIterator<Element> {
    var copy = self
    return AnyIterator { copy.pop() }
  }
}
var list: List = [1, 2, 3]
list.push(0)
print(Array(list), list.map { $0 * 2 }, list.pop() ?? -1, list.reduce(0, +), list.contains(0))
