indirect enum Tree<Value: Comparable> {
  case empty
  case node(Tree, Value, Tree)
  func inserting(_ new: Value) -> Tree {
    switch self {
    case .empty: .node(.empty, new, .empty)
    case .node(let left, let value, let right) where new < value:
      .node(left.inserting(new), value, right)
    case .node(let left, let value, let right): .node(left, value, right.inserting(new))
    }
  }
  var values: [Value] {
    guard case .node(let left, let value, let right) = self else { return [] }
    return left.values + [value] + right.values
  }
}
print([5, 2, 8, 1].reduce(Tree.empty) { $0.inserting($1) }.values)
print(["m", "c", "x"].reduce(Tree<String>.empty) { $0.inserting($1) }.values)
