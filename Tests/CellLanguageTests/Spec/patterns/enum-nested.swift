enum Node {
  case leaf(Int)
  indirect case branch(Node, Node)
}
func simplify(_ node: Node) -> String {
  switch node {
  case .leaf(0): "zero"
  case .leaf(let n) where n < 0: "negative"
  case .leaf: "leaf"
  case .branch(.leaf(let a), .leaf(let b)): "pair \(a) \(b)"
  case .branch(.branch, _): "deep left"
  case .branch(_, .branch(let inner, _)): "deep right with \(simplify(inner))"
  }
}
let a = Node.leaf(1)
for node in [
  .leaf(0), .leaf(-3), a, .branch(a, .leaf(2)), .branch(.branch(a, a), a),
  .branch(a, .branch(.leaf(0), a)),
] {
  print(simplify(node))
}
