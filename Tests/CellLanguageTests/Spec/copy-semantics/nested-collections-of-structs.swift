struct Cell { var marks: Set<Int> = [] }
struct Sheet { var rows = [[Cell(), Cell()], [Cell()]] }
var sheet = Sheet()
let blank = sheet
sheet.rows[0][1].marks.insert(3)
sheet.rows[1].append(sheet.rows[0][1])
sheet.rows[1][1].marks.insert(4)
print(
  sheet.rows.map { $0.map { $0.marks.sorted() } },
  blank.rows.flatMap { $0 }.allSatisfy(\.marks.isEmpty))
var row = sheet.rows[1]
row.removeFirst()
print(row.count, sheet.rows[1].count, row[0].marks.sorted())
