struct Stack<Element> {
  var items: [Element] = []
  func contains(_ item: Element) -> Bool where Element: Equatable { items.contains(item) }
  func sum() -> Element where Element: AdditiveArithmetic { items.reduce(.zero, +) }
  func text() -> String where Element == Character { String(items) }
  mutating func push<S: Sequence>(all values: S) where S.Element == Element { items += values }
}
var stack = Stack<Int>()
stack.push(all: 1...3)
stack.push(all: Set([10]))
print(stack.contains(10), stack.sum(), Stack(items: ["o", "k"] as [Character]).text())
