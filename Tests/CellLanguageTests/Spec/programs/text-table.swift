enum Alignment { case left, right, center }
struct Column {
  var title: String
  var alignment: Alignment = .left
}
struct Table {
  var columns: [Column]
  private(set) var rows: [[String]] = []
  init(_ columns: Column...) { self.columns = columns }
  mutating func add(_ cells: CustomStringConvertible...) { rows.append(cells.map(\.description)) }
  private func pad(_ s: String, to width: Int, _ alignment: Alignment) -> String {
    let missing = width - s.count
    guard missing > 0 else { return s }
    let fill: (Int) -> String = { String(repeating: " ", count: $0) }
    return switch alignment {
    case .left: s + fill(missing)
    case .right: fill(missing) + s
    case .center: fill(missing / 2) + s + fill(missing - missing / 2)
    }
  }
  func render(separator: String = " | ") -> String {
    let widths = columns.indices.map { i in
      max(columns[i].title.count, rows.map { $0[i].count }.max() ?? 0)
    }
    var lines = [
      columns.enumerated().map { pad($1.title, to: widths[$0], .center) }.joined(
        separator: separator)
    ]
    lines.append(widths.map { String(repeating: "─", count: $0) }.joined(separator: "─┼─"))
    for row in rows {
      lines.append(
        zip(zip(row, widths), columns).map { pair, column in
          pad(pair.0, to: pair.1, column.alignment)
        }.joined(separator: separator))
    }
    return lines.joined(separator: "\n")
  }
}
var table = Table(
  Column(title: "Name"), Column(title: "Qty", alignment: .right),
  .init(title: "Price", alignment: .right), Column(title: "Ok", alignment: .center))
table.add("Apples", 3, 1.25, true)
table.add("Crème brûlée", 12, 4.0, false)
table.add("🇩🇪 flag", 100, 0.5, Optional(true).map { "\($0)" } ?? "-")
print(table.render())
print(table.render(separator: ", ").count)
