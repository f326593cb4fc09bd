final class Node {
  let id: Int
  var children: [Node]
  init(_ id: Int, _ children: [Node] = []) {
    self.id = id
    self.children = children
  }
  func find(_ wanted: Int) -> Node? {
    id == wanted ? self : children.lazy.compactMap { $0.find(wanted) }.first
  }
}
let root = Node(1, [Node(2), Node(3, [Node(4)])])
print(root.find(4)?.id as Any, root.find(9)?.id as Any, root.find(1)!.children.count)
let pick = root.id == 1 ? root : root.children.first
print(pick?.id as Any)
