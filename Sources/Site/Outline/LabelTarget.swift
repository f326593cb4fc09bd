import Diagnostics

/// What a label names: its number, and where a link to it leads.
struct LabelTarget: Sendable {
  let label: String
  /// The number as references show it, `1.2`; nil if the thing has none.
  let number: String?
  /// The lesson in the order of the course.
  let lesson: Int
  let place: Place
}

/// The kinds of things that references name, by how their labels start.
enum LabelKind: String, CaseIterable {
  case figure = "fig"
  case table = "tbl"
  case equation = "eq"
  case section = "sec"
  case theorem = "thm"
  case lemma = "lem"
  case definition = "def"
  case proof = "prf"
  case example = "exm"
  case exercise = "exr"

  /// The kind of a label such as `fig-field`; nil if it can only be linked to.
  init?(of label: String) {
    guard let hyphen = label.firstIndex(of: "-") else { return nil }
    self.init(rawValue: String(label[..<hyphen]))
  }

  /// The word before the number.
  var word: String {
    switch self {
    case .figure: "Figure"
    case .table: "Table"
    case .equation: "Equation"
    case .section: "Section"
    case .theorem: "Theorem"
    case .lemma: "Lemma"
    case .definition: "Definition"
    case .proof: "Proof"
    case .example: "Example"
    case .exercise: "Exercise"
    }
  }

  /// What a reference says: "Figure 1.2", "(1.3)".
  func text(number: String?) -> String {
    guard let number else { return word }
    return self == .equation ? "(\(number))" : "\(word)\u{A0}\(number)"
  }
}
