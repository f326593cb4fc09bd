struct Table<Row: Hashable, Column: Hashable, Value> {
  private var cells: [Row: [Column: Value]] = [:]
  subscript(row: Row, column: Column) -> Value? {
    get { cells[row]?[column] }
    set { cells[row, default: [:]][column] = newValue }
  }
  subscript(row: Row, column: Column, default value: @autoclosure () -> Value) -> Value {
    get { self[row, column] ?? value() }
    set { self[row, column] = newValue }
  }
}
var table = Table<String, Int, Double>()
table["a", 1] = 0.5
table["a", 1, default: 0] += 2
table["b", 7, default: 10] *= 3
table["a", 2] = nil
print(table["a", 1] ?? 0, table["b", 7] ?? 0, table["a", 2] as Any, table["c", 1, default: -1])
