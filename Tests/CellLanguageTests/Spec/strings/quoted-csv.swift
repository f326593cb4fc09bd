func rows(_ text: String) -> [[String]] {
  text.split(separator: "\n").map { line in
    var cells = [""], isQuoted = false
    for character in line {
      switch (character, isQuoted) {
      case ("\"", _): isQuoted.toggle()
      case (",", false): cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }
}
let table = rows("id,name,score\n1,Ann,9.5\n2,\"Lee, Bob\",7\n3,,8")
print(table)
let records = table.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(table[0], $0)) }
print(records.compactMap { Double($0["score"] ?? "") }.reduce(0, +), records.map { $0["name"]! })
