final class Node: Equatable, Hashable {
  let value: Int
  init(_ value: Int) { self.value = value }
  static func == (a: Node, b: Node) -> Bool { a.value == b.value }
  func hash(into hasher: inout Hasher) { hasher.combine(value) }
}
let a = Node(1)
let b = Node(1)
print(a == b, a === b, [a, b].contains { $0 === b }, Set([a, b, Node(2)]).count)
print(ObjectIdentifier(a) == ObjectIdentifier(a), ObjectIdentifier(a) == ObjectIdentifier(b))
var maybe: Node? = a
print(maybe === a, maybe === nil)
maybe = nil
print(maybe === nil, maybe == nil)
