struct Stack<Element> {
  private var items: [Element] = []
  var top: Element? { items.last }
  mutating func push(_ item: Element) { items.append(item) }
  @discardableResult mutating func pop() -> Element? { items.popLast() }
}
var stack = Stack<String>()
stack.push("a")
stack.push("b")
let snapshot = stack
stack.pop()
print(stack.top ?? "-", snapshot.top ?? "-", stack.pop() ?? "-", stack.pop() as Any)
