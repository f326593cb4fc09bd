import Diagnostics

/// Why a label cannot stand where it stands.
enum LabelProblem {
  case noName
  case prefix(suggestion: String)
  case character(Character)
  case inline
  case inside(LaTeXGroup)
  case outsideRows
  case behindLastRow
  case withoutNumber
  case starred(NumberingEnvironment)
  case second(Formula.Label)
  case repeated(Formula.Label)
  case besideDisplayLabel(Formula.Label)

  /// The problem of a name that references could not find.
  static func ofName(_ name: String) -> LabelProblem? {
    guard !name.isEmpty else { return .noName }
    guard name.hasPrefix("eq-") else { return .prefix(suggestion: suggestion(for: name)) }
    return name.first { !isNameCharacter($0) }.map(LabelProblem.character)
  }

  /// `eq:score` and `score` become `eq-score`.
  private static func suggestion(for name: String) -> String {
    let parts = name.split(separator: ":", maxSplits: 1)
    let bare = parts.count == 2 && parts[0].hasPrefix("eq") ? String(parts[1]) : name
    return "eq-" + String(bare.map { isNameCharacter($0) ? $0 : "-" })
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || character == "-" || character == "_"
        || character == ".")
  }
}

extension LabelProblem {
  func diagnostic(_ label: Formula.Label) -> Diagnostic {
    Diagnostic(summary(label.name), at: label.place, help: help, notes: notes)
  }

  private func summary(_ name: String) -> String {
    switch self {
    case .noName: "label has no name"
    case .prefix: "label '\(name)' does not begin with 'eq-'"
    case .character(let character): "label '\(name)' contains '\(character)'"
    case .inline: "label '\(name)' is in a formula that is not a display"
    case .inside(.environment(let environment)):
      "label '\(name)' is in '\(environment)', whose rows have no numbers"
    case .inside(let group): "label '\(name)' is inside of '\(group.opening) … \(group.closing)'"
    case .outsideRows: "label '\(name)' is outside of the numbered rows"
    case .behindLastRow: "label '\(name)' is behind the last row"
    case .withoutNumber: "label '\(name)' is on a row without a number"
    case .starred(let environment):
      "label '\(name)' is in '\(environment.name)', whose rows have no numbers"
    case .second: "label '\(name)' is the second label of one row"
    case .repeated: "label '\(name)' is defined twice"
    case .besideDisplayLabel(let whole):
      "label '\(name)' is in a display that is labelled '\(whole.name)' as a whole"
    }
  }

  private var help: String? {
    switch self {
    case .noName: "write '\\label{eq-name}'"
    case .prefix(let suggestion): "write '\\label{\(suggestion)}'"
    case .character: "use letters, digits, '-', '_' and '.'"
    case .inline: "write the formula between '$$' markers"
    case .inside(.environment): "label the display with '{#eq-name}', or use 'align'"
    case .inside: "move the label to the end of its row"
    case .outsideRows: "move the label into a row"
    case .behindLastRow: "move the label before the last '\\\\'"
    case .withoutNumber: "remove '\\notag', or give the row a '\\tag'"
    case .starred(let environment):
      "use '\(environment.unstarredName)', or give the row a '\\tag'"
    case .second, .repeated, .besideDisplayLabel: "keep one of the labels"
    }
  }

  private var notes: [Diagnostic.Note] {
    switch self {
    case .second(let other), .repeated(let other), .besideDisplayLabel(let other):
      [Diagnostic.Note("'\(other.name)' is defined here", at: other.place)]
    default: []
    }
  }
}
