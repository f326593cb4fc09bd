final class Tree {
  var value: Int
  var left: Tree?
  var right: Tree?
  init(_ value: Int) { self.value = value }
  func insert(_ new: Int) {
    if new < value {
      if let left { left.insert(new) } else { left = Tree(new) }
    } else {
      if let right { right.insert(new) } else { right = Tree(new) }
    }
  }
  var inOrder: [Int] { (left?.inOrder ?? []) + [value] + (right?.inOrder ?? []) }
  var depth: Int { 1 + max(left?.depth ?? 0, right?.depth ?? 0) }
}
let root = Tree(5)
[3, 8, 1, 4, 9, 10].forEach(root.insert)
print(root.inOrder, root.depth, root.right?.right?.value ?? 0)
