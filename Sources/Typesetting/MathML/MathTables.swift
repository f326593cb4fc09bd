extension MathElement {
  /// Tables with classes and styles for what only MathML 3 had attributes for.
  ///
  /// A cell of KaTeX's says in which style it is; browsers take the word of the table for all.
  var withTableStyles: MathElement {
    guard name == "mtable" else { return self }
    var copy = MathElement("mtable", [], [], kind: kind)
    let alignments = (self["columnalign"] ?? "").split(separator: " ").map(String.init)
    let shape = TableShape(self, alignments)
    if let name = shape.className { copy.look(name) }
    let lines = (self["columnlines"] ?? "").split(separator: " ")
    let rules = (self["rowlines"] ?? "").split(separator: " ")
    var isDisplay = false
    for (rowIndex, row) in elements.enumerated() {
      var newRow = MathElement("mtr")
      let cells = row.elements.filter { !Self.besides.contains($0["class"] ?? "") }
      for (column, cell) in cells.enumerated() {
        let content = cell.cellContent
        isDisplay = isDisplay || content.isDisplay
        var newCell = MathElement("mtd", cell.attributes, content.nodes)
        newCell["width"] = nil
        if shape == .other, alignments.indices.contains(column), alignments[column] != "center" {
          newCell.look(alignments[column])
        }
        if column > 0, lines.indices.contains(column - 1), lines[column - 1] != "none" {
          newCell.look("border-left:.05em \(lines[column - 1])")
        }
        if rowIndex > 0, rules.indices.contains(rowIndex - 1), rules[rowIndex - 1] != "none" {
          newCell.look("border-top:.05em \(rules[rowIndex - 1])")
        }
        newRow.children.append(.element(newCell))
      }
      copy.children.append(.element(newRow))
    }
    if isDisplay { copy["displaystyle"] = "true" }
    return copy
  }

  /// Cells that KaTeX puts beside those of a formula, for the numbers of its rows.
  private static let besides: Set = ["mtr-glue", "mml-eqn-num"]

  /// What a cell holds, without the element that says its style.
  private var cellContent: (nodes: [MathNode], isDisplay: Bool) {
    guard let style = elements.first, elements.count == 1,
      style.name == "mstyle" || style.name == "mrow"
    else { return (children, false) }
    let isDisplay = style["displaystyle"] == "true"
    guard style.attributes.allSatisfy({ ["displaystyle", "scriptlevel"].contains($0.name) }),
      style.kind == nil
    else { return (children, isDisplay) }
    return (style.children, isDisplay)
  }
}

/// What kind of table it is, which decides how far its cells are apart.
private enum TableShape: Equatable {
  case aligned, alignedAt, gathered, cases, small, matrix, other

  init(_ table: MathElement, _ alignments: [String]) {
    let spacing = (table["columnspacing"] ?? "").split(separator: " ")
    let isUniform = alignments.allSatisfy { $0 == "center" }
    switch table["rowspacing"] {
    case "0.25em" where alignments.first == "right" && spacing.first == "0em":
      self = spacing.contains("1em") || spacing.count < 2 ? .aligned : .alignedAt
    case "0.25em" where isUniform: self = .gathered
    case "0.36em" where alignments.allSatisfy({ $0 == "left" }): self = .cases
    case "0.1em": self = .small
    case "0.16em" where isUniform: self = .matrix
    default: self = isUniform ? .matrix : .other
    }
  }

  var className: String? {
    switch self {
    case .aligned: "aligned"
    case .alignedAt: "aligned at"
    case .gathered: "gathered"
    case .cases: "cases"
    case .small: "small"
    case .matrix, .other: nil
    }
  }
}
