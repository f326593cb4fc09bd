import Diagnostics

/// All that a formula's typesetting depends on, apart from KaTeX itself.
struct FormulaRequest {
  /// What is written beside a row, and the name that it can be linked by.
  struct Row {
    let number: String?
    let label: String?
    /// The author's number as LaTeX.
    let tag: String?
  }

  let text: String
  let isDisplay: Bool
  /// The macros of the course that the formula uses; no other can change it.
  let macros: [Macro]
  /// The rows of the environment that numbers them, if there is one.
  let rows: [Row]
  /// The references that the formula makes and that could be found, by name.
  let references: [(name: String, target: Reference)]

  init(_ formula: Formula, _ outline: Outline, _ numbers: Numbers, macros: [Macro]) {
    text = formula.slice.text
    isDisplay = formula.isDisplay
    self.macros = macros
    rows =
      outline.environment == nil
      ? []
      : outline.rows.enumerated().map { index, row in
        Row(number: numbers.text(ofRow: index), label: row.label?.name, tag: row.tag)
      }
    references = Set(outline.references.map(\.name)).sorted().compactMap { name in
      numbers.references[name].map { (name, $0) }
    }
  }

  var key: FormulaKey {
    var fields = Fields()
    fields.append(FormulaKey.format)
    fields.append(isDisplay ? "display" : "text")
    fields.append(text)
    fields.append(macros.count)
    for macro in macros {
      fields.append(macro.name)
      fields.append(macro.body)
    }
    fields.append(rows.count)
    for row in rows {
      fields.append(optional: row.number)
      fields.append(optional: row.label)
    }
    for (name, target) in references {
      fields.append(name)
      fields.append(target.number)
      fields.append(target.href)
    }
    return FormulaKey(text: fields.text)
  }

  /// The request as the engine's script reads it.
  var json: JSON {
    .object([
      ("text", .string(text)),
      ("display", .bool(isDisplay)),
      ("macros", .object(macros.map { ($0.name, .string($0.body)) })),
      ("rows", .array(rows.map(Self.json))),
      ("references", .object(references.map(Self.json))),
      ("refused", .array(Wording.refusedCommands.keys.sorted().map(JSON.string))),
      ("expansionLimit", .integer(Limits.expansions)),
      ("tokenLimit", .integer(Limits.tokens)),
      ("sizeLimit", .integer(Limits.size)),
    ])
  }

  private static func json(_ row: Row) -> JSON {
    .object([
      ("number", row.number.map(JSON.string) ?? .null),
      ("label", row.label.map(JSON.string) ?? .null),
      ("tag", row.tag.map(JSON.string) ?? .null),
    ])
  }

  private static func json(_ name: String, _ target: Reference) -> (key: String, value: JSON) {
    (name, .array([.string(target.number), .string(target.escapedHref)]))
  }
}

extension Outline.Row {
  /// The author's number as a formula that shows it.
  fileprivate var tag: String? {
    guard case .tag(let text) = numbering else { return nil }
    return "\\text{" + (isTagBare ? text : "(\(text))") + "}"
  }
}

extension Reference {
  /// The link as LaTeX reads it, to which braces and backslashes mean something.
  fileprivate var escapedHref: String {
    href.map { character in
      switch character {
      case "{": "%7B"
      case "}": "%7D"
      case "\\": "%5C"
      case "^": "%5E"
      default: String(character)
      }
    }.joined()
  }
}
