class Graph<N: Hashable> {
  private var adj: [N: [N: Double]] = [:]; let directed: Bool;
  init(directed: Bool = false) { self.directed = directed }
  func add(_ a: N, _ b: N, _ w: Double = 1) {
    adj[a, default: [:]][b] = w;
    if !directed { adj[b, default: [:]][a] = w } else if adj[b] == nil { adj[b] = [:] }
  }
  subscript(a: N, b: N) -> Double? {
    get { adj[a]?[b] }
    set { adj[a, default: [:]][b] = newValue }
  }
  var count: Int { adj.count }; func degree(_ n: N) -> Int { adj[n]?.count ?? 0 }
  func hasCycle() -> Bool where N: Comparable {
    var state: [N: Int] = [:];
    func visit(_ n: N) -> Bool {
      state[n] = 1;
      for m in (adj[n] ?? [:]).keys.sorted() {
        if state[m] == 1 { return true }; if state[m] == nil, visit(m) { return true }
      }; state[n] = 2; return false
    }; return adj.keys.sorted().contains { state[$0] == nil && visit($0) }
  }
  func pageRank(_ iterations: Int, damping d: Double = 0.85) -> [N: Double] {
    let n = Double(count); var rank = adj.mapValues { _ in 1 / n };
    for _ in 0..<iterations {
      var next = adj.mapValues { _ in (1 - d) / n };
      for (a, outs) in adj { for b in outs.keys { next[b]! += d * rank[a]! / Double(outs.count) } };
      rank = next
    }; return rank
  }
}
let g = Graph<String>(directed: true); g.add("a", "b"); g.add("b", "c"); g.add("c", "a");
g.add("c", "d", 2.5)
print(g.count, g.degree("c"), g["c", "d"] as Any, g["d", "c"] as Any, g.hasCycle());
g["c", "a"] = nil; print(g.degree("c"), g.hasCycle())
let pr = g.pageRank(20);
print(pr.sorted { $0.key < $1.key }.map { "\($0.key)=\(Int($0.value * 1000))" })
struct Tree<T> {
  var value: T; var children: [Tree<T>] = []
  var depth: Int { 1 + (children.map(\.depth).max() ?? 0) };
  var count: Int { children.reduce(1) { $0 + $1.count } }
  func map<U>(_ f: (T) throws -> U) rethrows -> Tree<U> {
    Tree<U>(value: try f(value), children: try children.map { try $0.map(f) })
  }
  func fold<R>(_ f: (T, [R]) -> R) -> R { f(value, children.map { $0.fold(f) }) }
  func lines(_ indent: String = "") -> [String] {
    ["\(indent)\(value)"] + children.flatMap { $0.lines(indent + "  ") }
  }
  mutating func update(_ path: [Int], _ f: (inout T) -> Void) {
    if let i = path.first { children[i].update(Array(path.dropFirst()), f) } else { f(&value) }
  }
}
extension Tree: Equatable where T: Equatable {}
var t = Tree(value: 1, children: [Tree(value: 2, children: [.init(value: 4)]), Tree(value: 3)])
print(t.depth, t.count, t.fold { v, rs in v + rs.reduce(0, +) }, t.map { "n\($0)" }.lines());
t.update([0, 0]) { $0 *= 100 };
print(t.lines().joined(separator: "/"), t == t, t.map { $0 % 2 == 0 }.children[0].value)
do {
  _ = try t.map { v -> Int in
    if v > 50 { throw E.big(v) }; return v
  }
} catch { print(error) }; enum E: Error { case big(Int) }
