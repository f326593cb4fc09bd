struct Tree {
  final class Node {
    var children: [Node] = []
  }
  typealias Depth = Int
  var root = Node()
  func depth() -> Depth {
    func walk(_ node: Node) -> Depth { 1 + (node.children.map(walk).max() ?? 0) }
    return walk(root)
  }
}
let tree = Tree()
tree.root.children.append(Tree.Node())
print(tree.depth())
