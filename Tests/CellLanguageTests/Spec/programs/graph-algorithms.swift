// generic graph algorithms with protocols
protocol Graph {
  associatedtype V: Hashable; func edges(_ v: V) -> [(V, Double)]; var vertices: [V] { get }
}
extension Graph {
  func dfs(_ s: V, _ visit: (V) -> Void) {
    var seen: Set<V> = [];
    func go(_ v: V) {
      guard seen.insert(v).inserted else { return }; visit(v); for (w, _) in edges(v) { go(w) }
    }; go(s)
  }
  func dijkstra(_ s: V) -> [V: Double] {
    var dist = [s: 0.0], done = Set<V>()
    while let (v, d) = dist.filter({ !done.contains($0.key) }).min(by: { $0.value < $1.value }) {
      done.insert(v)
      for (w, c) in edges(v) { dist[w] = Swift.min(dist[w] ?? .infinity, d + c) }
    }
    return dist
  }
  func topological() -> [V]? {
    var indegree = Dictionary(uniqueKeysWithValues: vertices.map { ($0, 0) })
    vertices.flatMap { edges($0) }.forEach { indegree[$0.0]! += 1 }
    var queue = vertices.filter { indegree[$0] == 0 }, out: [V] = []
    while !queue.isEmpty {
      let v = queue.removeFirst(); out.append(v);
      for (w, _) in edges(v) { indegree[w]! -= 1; if indegree[w] == 0 { queue.append(w) } }
    }
    return out.count == vertices.count ? out : nil
  }
}
struct Adj: Graph {
  var adj: [String: [String: Double]]
  var vertices: [String] { Set(adj.keys).union(adj.values.flatMap(\.keys)).sorted() }
  func edges(_ v: String) -> [(String, Double)] {
    (adj[v] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
struct GridGraph: Graph {
  let n: Int
  struct P: Hashable { let x, y: Int }
  var vertices: [P] { (0..<n).flatMap { x in (0..<n).map { P(x: x, y: $0) } } }
  func edges(_ v: P) -> [(P, Double)] {
    [(1, 0), (0, 1)].map { P(x: v.x + $0.0, y: v.y + $0.1) }.filter { $0.x < n && $0.y < n }.map {
      ($0, Double($0.x + $0.y))
    }
  }
}
let g = Adj(adj: ["a": ["b": 1, "c": 4], "b": ["c": 2, "d": 6], "c": ["d": 3]])
var order: [String] = []; g.dfs("a") { order.append($0) }; print(order)
print(
  g.dijkstra("a").sorted { $0.key < $1.key }.map { "\($0.key):\($0.value)" }, g.topological() ?? [])
print(Adj(adj: ["a": ["b": 1], "b": ["a": 1]]).topological() as Any)
let gg = GridGraph(n: 3);
print(gg.dijkstra(.init(x: 0, y: 0))[.init(x: 2, y: 2)]!, gg.vertices.count, gg.vertices[4])
struct UnionFind {
  var parent: [Int]; init(_ n: Int) { parent = Array(0..<n) }
  mutating func find(_ x: Int) -> Int {
    if parent[x] != x { parent[x] = find(parent[x]) }; return parent[x]
  }
  mutating func union(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (find(a), find(b)); if x == y { return false }; parent[x] = y; return true
  }
}
var uf = UnionFind(5)
let mst = [(0, 1, 4), (1, 2, 1), (0, 2, 3), (3, 4, 2), (2, 3, 7)].sorted { $0.2 < $1.2 }.filter {
  uf.union($0.0, $0.1)
}
print(mst, mst.map { $0.2 }.reduce(0, +))
func floyd(_ d: [[Int?]]) -> [[Int?]] {
  var d = d;
  for k in d.indices {
    for i in d.indices {
      for j in d.indices {
        if let a = d[i][k], let b = d[k][j], a + b < d[i][j] ?? .max { d[i][j] = a + b }
      }
    }
  }; return d
}
print(
  floyd([[0, 3, nil], [nil, 0, 1], [2, nil, 0]]).map {
    $0.map { $0.map(String.init) ?? "-" }.joined(separator: " ")
  })
