enum List<Element> {
  case end
  indirect case node(Element, List)
  var count: Int {
    switch self {
    case .end: 0
    case .node(_, let rest): 1 + rest.count
    }
  }
  func reversed() -> List {
    var result = List.end
    var rest = self
    while case .node(let head, let tail) = rest {
      result = .node(head, result)
      rest = tail
    }
    return result
  }
}
let list = List.node(1, .node(2, .node(3, .end)))
print(list.count, list.reversed())
