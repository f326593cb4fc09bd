final class Node<Value> {
  let value: Value
  var next: Node?
  init(_ value: Value, next: Node? = nil) {
    self.value = value
    self.next = next
  }
}
var head: Node<Int>?
for n in 1...4 { head = Node(n, next: head) }
func values(_ list: Node<Int>?) -> [Int] {
  var result: [Int] = []
  var current = list
  while let node = current {
    result.append(node.value)
    current = node.next
  }
  return result
}
print(values(head))
var previous: Node<Int>?
while let node = head {
  head = node.next
  node.next = previous
  previous = node
}
print(values(previous))
