enum Tree<T: Comparable> {
  case leaf
  indirect case node(Tree, T, Tree)
  func inserting(_ value: T) -> Tree {
    switch self {
    case .leaf: .node(.leaf, value, .leaf)
    case let .node(left, own, right):
      value < own
        ? .node(left.inserting(value), own, right) : .node(left, own, right.inserting(value))
    }
  }
  var sorted: [T] {
    guard case .node(let left, let value, let right) = self else { return [] }
    return left.sorted + [value] + right.sorted
  }
  var depth: Int {
    if case .node(let left, _, let right) = self {
      1 + Swift.max(left.depth, right.depth)
    } else {
      0
    }
  }
}
let tree = [5, 2, 8, 1, 9, 3].reduce(Tree.leaf) { $0.inserting($1) }
print(tree.sorted, tree.depth)
print(Tree<String>.leaf.inserting("q"))
