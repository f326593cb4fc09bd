struct Edge: Hashable {
  var from: String?
  var to: [Int]
  var kind: Kind
  enum Kind: Hashable { case solid, dashed(Double?) }
}
let edges: Set = [
  Edge(from: nil, to: [1], kind: .solid), Edge(from: nil, to: [1], kind: .solid),
  Edge(from: "a", to: [], kind: .dashed(nil)), Edge(from: "a", to: [], kind: .dashed(0.5)),
]
print(edges.count, edges.contains(Edge(from: "a", to: [], kind: .dashed(0.5))))
let byOptional: [Int?: String] = [nil: "none", 1: "one"]
print(
  byOptional[nil] ?? "-", byOptional[1] ?? "-", byOptional[2] ?? "-", Set([nil, 1, nil, 2]).count)
