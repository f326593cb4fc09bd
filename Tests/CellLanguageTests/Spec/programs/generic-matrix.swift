struct Matrix<Element: Numeric>: Equatable {
  let rows: Int, columns: Int
  private var grid: [Element]
  init(rows: Int, columns: Int, repeating value: Element = .zero) {
    self.rows = rows
    self.columns = columns
    grid = Array(repeating: value, count: rows * columns)
  }
  init(_ values: [[Element]]) {
    precondition(!values.isEmpty && values.allSatisfy { $0.count == values[0].count })
    rows = values.count
    columns = values[0].count
    grid = values.flatMap { $0 }
  }
  subscript(row: Int, column: Int) -> Element {
    get { grid[row * columns + column] }
    set { grid[row * columns + column] = newValue }
  }
  subscript(row row: Int) -> [Element] {
    get { Array(grid[row * columns..<(row + 1) * columns]) }
    set {
      precondition(newValue.count == columns)
      grid.replaceSubrange(row * columns..<(row + 1) * columns, with: newValue)
    }
  }
  var transposed: Matrix {
    var m = Matrix(rows: columns, columns: rows)
    for r in 0..<rows { for c in 0..<columns { m[c, r] = self[r, c] } }
    return m
  }
  static func * (lhs: Self, rhs: Self) -> Self {
    var out = Self(rows: lhs.rows, columns: rhs.columns)
    for i in 0..<lhs.rows {
      for j in 0..<rhs.columns {
        out[i, j] = (0..<lhs.columns).reduce(.zero) { $0 + lhs[i, $1] * rhs[$1, j] }
      }
    }
    return out
  }
  static func + (lhs: Self, rhs: Self) -> Self {
    var out = lhs
    for i in out.grid.indices { out.grid[i] += rhs.grid[i] }
    return out
  }
  static func * (s: Element, m: Self) -> Self {
    var out = m
    out.grid = m.grid.map { s * $0 }
    return out
  }
  func map<T>(_ f: (Element) throws -> T) rethrows -> Matrix<T> {
    var out = Matrix<T>(rows: rows, columns: columns)
    for r in 0..<rows { for c in 0..<columns { out[r, c] = try f(self[r, c]) } }
    return out
  }
}
extension Matrix: CustomStringConvertible where Element: CustomStringConvertible {
  var description: String {
    (0..<rows).map { r in
      "[" + self[row: r].map { $0.description }.joined(separator: ", ") + "]"
    }.joined(separator: "\n")
  }
}
extension Matrix where Element: FloatingPoint {
  func determinant() -> Element {
    precondition(rows == columns)
    var m = self
    var det: Element = 1
    for k in 0..<rows {
      guard let pivot = (k..<rows).max(by: { abs(m[$0, k]) < abs(m[$1, k]) }), m[pivot, k] != 0
      else { return 0 }
      if pivot != k {
        (m[row: pivot], m[row: k]) = (m[row: k], m[row: pivot])
        det = -det
      }
      det *= m[k, k]
      for i in k + 1..<rows {
        let factor = m[i, k] / m[k, k]
        for j in k..<columns { m[i, j] -= factor * m[k, j] }
      }
    }
    return det
  }
}
extension Matrix {
  static func identity(_ n: Int) -> Matrix {
    var m = Matrix(rows: n, columns: n)
    for i in 0..<n { m[i, i] = 1 }
    return m
  }
}
let a = Matrix([[1, 2], [3, 4]])
print(a * a)
print(a.transposed)
print(2 * a + .identity(2))
let d = Matrix<Double>([[2, -1, 0], [-1, 2, -1], [0, -1, 2]])
print(d.determinant())
print(a.map { Double($0) / 2 })
print(a == a.transposed.transposed, a == a.transposed)
var b = d
b[row: 1] = [0, 0, 1]
b[0, 0] += 10
print(b)
print(d[row: 1])
