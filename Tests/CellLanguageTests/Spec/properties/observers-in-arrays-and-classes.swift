final class Sheet {
  var cells = [0, 0] {
    didSet { changes.append(cells.reduce(0, +)) }
  }
  var changes: [Int] = []
  var name: String? {
    didSet {
      if oldValue != name { changes.append(name?.count ?? -1) }
    }
  }
  init() { cells[0] = 1 }
}
let sheet = Sheet()
sheet.cells[1] = 5
sheet.cells.append(4)
sheet.cells.removeAll()
sheet.name = "abc"
sheet.name?.append("d")
sheet.name = nil
print(sheet.changes)
