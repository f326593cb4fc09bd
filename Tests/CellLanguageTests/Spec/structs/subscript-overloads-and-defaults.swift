struct Sheet {
  var cells: [String: Int] = [:]
  subscript(name: String) -> Int? {
    get { cells[name] }
    set { cells[name] = newValue }
  }
  subscript(name: String, or fallback: Int = -1) -> Int { cells[name] ?? fallback }
  subscript(column: Character, row: Int) -> Int { cells["\(column)\(row)"] ?? 0 }
  static subscript(_ n: Int) -> String { "sheet \(n)" }
}
var sheet = Sheet()
sheet["A1"] = 3
print(sheet["A1"] as Any, sheet["B1"] as Any, sheet["B1", or: 9])
print(sheet["A" as Character, 1], Sheet[4])
sheet["A1"] = nil
sheet["C1"]? += 1
print(sheet.cells.isEmpty)
