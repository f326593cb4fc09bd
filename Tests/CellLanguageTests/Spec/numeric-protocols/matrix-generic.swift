struct Matrix<Scalar: Numeric>: Equatable {
  let rows: Int, columns: Int
  var values: [Scalar]
  init(_ rows: [[Scalar]]) {
    self.rows = rows.count
    columns = rows.first?.count ?? 0
    values = rows.flatMap { $0 }
  }
  subscript(i: Int, j: Int) -> Scalar {
    get { values[i * columns + j] }
    set { values[i * columns + j] = newValue }
  }
  static func * (a: Matrix, b: Matrix) -> Matrix {
    Matrix(
      (0..<a.rows).map { i in
        (0..<b.columns).map { j in (0..<a.columns).reduce(0) { $0 + a[i, $1] * b[$1, j] } }
      })
  }
}
let m = Matrix([[1, 2], [3, 4]])
print((m * m).values, (m * Matrix([[1], [0]])).values, m * Matrix([[1, 0], [0, 1]]) == m)
var d = Matrix([[0.5]])
d[0, 0] *= 3
print(d)
