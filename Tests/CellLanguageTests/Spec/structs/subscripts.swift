struct Matrix {
  let columns: Int
  var storage: [Double]
  init(rows: Int, columns: Int) {
    self.columns = columns
    storage = Array(repeating: 0, count: rows * columns)
  }
  subscript(row: Int, column: Int) -> Double {
    get { storage[row * columns + column] }
    set { storage[row * columns + column] = newValue }
  }
  subscript(row row: Int) -> ArraySlice<Double> { storage[row * columns..<(row + 1) * columns] }
}
var matrix = Matrix(rows: 2, columns: 3)
matrix[0, 1] = 2
matrix[1, 2] += 5
matrix[1, 2] *= matrix[0, 1]
print(matrix.storage, Array(matrix[row: 1]))
