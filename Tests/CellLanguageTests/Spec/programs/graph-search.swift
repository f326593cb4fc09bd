struct Graph<Vertex: Hashable & Comparable> {
  struct Edge: Hashable { let to: Vertex; let weight: Int }
  private var adjacency: [Vertex: Set<Edge>] = [:]
  mutating func connect(_ a: Vertex, _ b: Vertex, _ w: Int = 1) {
    adjacency[a, default: []].insert(Edge(to: b, weight: w))
    adjacency[b, default: []].insert(.init(to: a, weight: w))
  }
  func neighbours(_ v: Vertex) -> [Edge] {
    (adjacency[v] ?? []).sorted { ($0.to, $0.weight) < ($1.to, $1.weight) }
  }
  func breadthFirst(from start: Vertex) -> [Vertex] {
    var seen: Set = [start], queue = [start], order: [Vertex] = []
    while !queue.isEmpty {
      let v = queue.removeFirst()
      order.append(v)
      for e in neighbours(v) where seen.insert(e.to).inserted { queue.append(e.to) }
    }
    return order
  }
  func shortest(from: Vertex, to goal: Vertex) -> (path: [Vertex], cost: Int)? {
    var dist = [from: 0], previous: [Vertex: Vertex] = [:]
    var open: Set<Vertex> = [from]
    while let v = open.min(by: { (dist[$0]!, $0) < (dist[$1]!, $1) }) {
      if v == goal { break }
      open.remove(v)
      for e in neighbours(v) {
        let d = dist[v]! + e.weight
        if d < dist[e.to, default: .max] {
          dist[e.to] = d
          previous[e.to] = v
          open.insert(e.to)
        }
      }
    }
    guard let cost = dist[goal] else { return nil }
    let path = sequence(first: goal) { previous[$0] }
    return (path.reversed(), cost)
  }
  var components: [[Vertex]] {
    var rest = Set(adjacency.keys), result: [[Vertex]] = []
    while let v = rest.min() {
      let c = breadthFirst(from: v)
      rest.subtract(c)
      result.append(c.sorted())
    }
    return result
  }
}
var g = Graph<String>()
for (a, b, w) in [
  ("A", "B", 4), ("A", "C", 1), ("C", "B", 2), ("B", "D", 5), ("C", "D", 8), ("X", "Y", 1),
] { g.connect(a, b, w) }
print(g.breadthFirst(from: "A"))
if let (path, cost) = g.shortest(from: "A", to: "D") { print(path.joined(separator: "→"), cost) }
print(g.shortest(from: "A", to: "X") == nil)
print(g.components)
