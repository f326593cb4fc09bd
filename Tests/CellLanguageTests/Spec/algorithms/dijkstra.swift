struct Edge { let to: String, cost: Int }
let graph: [String: [Edge]] = [
  "a": [Edge(to: "b", cost: 7), Edge(to: "c", cost: 3)],
  "c": [Edge(to: "b", cost: 1), Edge(to: "d", cost: 8)],
  "b": [Edge(to: "d", cost: 2)], "d": [],
]
func distances(from start: String) -> [String: Int] {
  var best = [start: 0]
  var open: Set = [start]
  while let node = open.min(by: { (best[$0] ?? .max, $0) < (best[$1] ?? .max, $1) }) {
    open.remove(node)
    for edge in graph[node, default: []] {
      let cost = (best[node] ?? 0) + edge.cost
      if cost < best[edge.to, default: .max] {
        best[edge.to] = cost
        open.insert(edge.to)
      }
    }
  }
  return best
}
print(distances(from: "a").sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" })
print(distances(from: "d"))
