struct Record: Comparable, CustomStringConvertible {
  let year: Int, title: String
  var description: String { "\(title) (\(year))" }
  static func < (a: Self, b: Self) -> Bool {
    a.year != b.year ? a.year < b.year : a.title < b.title
  }
}
let records = [
  Record(year: 1999, title: "B"), Record(year: 1984, title: "Z"), Record(year: 1999, title: "A"),
]
print(records.sorted(), records.min() ?? records[0], records.sorted(by: >).first?.title ?? "")
print(
  records.firstIndex(of: Record(year: 1984, title: "Z")) ?? -1, records.contains { $0.year == 2000 }
)
