let edges: [String: Set<String>] = [
  "a": ["b", "c"], "b": ["d"], "c": ["d"], "d": ["a"], "e": ["a"],
]
func reachable(from start: String) -> Set<String> {
  var visited: Set = [start]
  var frontier = [start]
  while let node = frontier.popLast() {
    for next in edges[node] ?? [] where visited.insert(next).inserted {
      frontier.append(next)
    }
  }
  return visited
}
print(reachable(from: "a").sorted(), reachable(from: "e").count, reachable(from: "x"))
print(edges.keys.filter { reachable(from: $0).contains("e") })
