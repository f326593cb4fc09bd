struct Sheet {
  private var cells: [String: Int] = [:]
  subscript(key: String) -> Int? {
    get { cells[key] }
    set { cells[key] = newValue }
  }
  subscript<T: LosslessStringConvertible>(key: String) -> T? { cells[key].flatMap { T("\($0)") } }
  subscript(row: Int, column: Int) -> Int { row * 10 + column }
}
var sheet = Sheet()
sheet["A1"] = 3
let text: String? = sheet["A1"]
print(text ?? "-", sheet[2, 3])
