// Environments with rows and columns.

extension FormulaReader {
  mutating func environment() -> FormulaNode? {
    let name = words(of: "begin")
    guard var form = FormulaSymbols.environments[name] else {
      report(.unknownEnvironment(name))
      return nil
    }
    if name == "array" {
      let sides = words(of: "begin{array}").compactMap { FormulaTable.Alignment($0) }
      if !sides.isEmpty { form.alignments = sides }
    }
    let outer = isInTable
    isInTable = true
    defer { isInTable = outer }
    let areEquations = ["aligned", "split"].contains(name)
    let table = FormulaTable(form: form, rows: rows(areEquations: areEquations))
    guard take("end") else {
      report(.unclosed("\\begin{\(name)}"))
      return nil
    }
    let end = words(of: "end")
    if end != name { report(.otherEnd(begun: name, ended: end)) }
    return form.first == nil && form.last == nil
      ? .table(table) : .enclosed(form.first, [.table(table)], [], form.last)
  }

  private mutating func rows(areEquations: Bool) -> [[FormulaNode]] {
    var rows: [[FormulaNode]] = [[]]
    while true {
      // Behind '&' a sign keeps the distance from what is before it.
      let isFollowing = areEquations && !rows[rows.count - 1].isEmpty
      let start: [FormulaNode] = isFollowing ? [.row([])] : []
      rows[rows.count - 1].append(.row(start + row()))
      if next == "&" {
        place += 1
      } else if take("\\") {
        // Additional room between rows is left out.
        if next == "[" { place = (characters[place...].firstIndex(of: "]") ?? place) + 1 }
        rows.append([])
      } else {
        break
      }
    }
    // A last '\\' starts no row.
    if rows.count > 1, rows[rows.count - 1] == [.row([])] { rows.removeLast() }
    return rows
  }
}

extension FormulaTable.Alignment {
  fileprivate init?(_ letter: Character) {
    switch letter {
    case "l": self = .left
    case "c": self = .centre
    case "r": self = .right
    default: return nil
    }
  }
}
