protocol Graph {
  associatedtype Vertex: Hashable
  associatedtype Weight
  typealias Edge = (to: Vertex, weight: Weight)
  func edges(from vertex: Vertex) -> [Edge]
}
extension Graph {
  func first(_ vertex: Vertex) -> Edge { edges(from: vertex)[0] }
  func weights(_ vertex: Vertex) -> [Weight] {
    let all: [Edge] = edges(from: vertex)
    return all.map(\.weight)
  }
}
struct Line: Graph {
  func edges(from vertex: Int) -> [(to: Int, weight: Double)] { [(vertex + 1, 0.5)] }
}
func longest<G: Graph>(_ graph: G, _ vertex: G.Vertex) -> G.Edge { graph.first(vertex) }
print(Line().edges(from: 1), Line().first(3).weight, Line().weights(2), longest(Line(), 4))
let edge: Line.Edge = (1, 2)
print(edge)
