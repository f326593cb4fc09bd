// matrix determinant recursion, transposition, printing
typealias Grid = [[Int]]
func minor(_ m: Grid, _ r: Int, _ c: Int) -> Grid {
  m.enumerated().filter { $0.offset != r }.map {
    $0.element.enumerated().filter { $0.offset != c }.map(\.element)
  }
}
func det(_ m: Grid) -> Int {
  m.count == 1
    ? m[0][0]
    : m[0].indices.reduce(0) { $0 + ($1 % 2 == 0 ? 1 : -1) * m[0][$1] * det(minor(m, 0, $1)) }
}
extension Array where Element == [Int] {
  var transposed: Grid {
    guard let f = first else { return [] }; return f.indices.map { c in map { $0[c] } }
  }
  func pretty(width w: Int = 4) -> String {
    map {
      $0.map {
        let s = String($0); return String(repeating: " ", count: Swift.max(0, w - s.count)) + s
      }.joined()
    }.joined(separator: "\n")
  }
}
let m = [[2, 0, 1], [1, 3, 2], [1, 1, 1]]
print(det(m), m.transposed, minor(m, 0, 0))
print(m.pretty()); print(m.pretty(width: 2))
let rotated = m.transposed.map { Array($0.reversed()) }; print(rotated)
let flat = m.flatMap { $0 }; print(flat.reduce(0, +), flat.max()!, flat.firstIndex(of: 3)!)
let diag = zip(m.indices, m).map { $1[$0] }; print(diag, diag.reduce(1, *))
var mut = m; mut[1][2] *= 10; mut.swapAt(0, 2); mut[0].append(7); mut[2].removeFirst(); print(mut)
print(
  (0..<3).map { r in (0..<3).map { c in r == c ? 1 : 0 } },
  Array(repeating: Array(repeating: 0.0, count: 2), count: 2))
func spiral(_ g: Grid) -> [Int] {
  g.isEmpty ? [] : g[0] + spiral(Grid(g.dropFirst()).transposed.reversed())
}
print(spiral([[1, 2, 3], [4, 5, 6], [7, 8, 9]]))
