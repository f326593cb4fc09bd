/// Blocks that are set apart under a title: `> [!NOTE]`.
package struct Callout: Sendable {
  package let kind: Located<CalloutKind>
  /// The rest of the line behind the marker; empty if there is none.
  package let title: [Inline]
  package let label: Label?
  /// What an exercise asks for, from the option `kind=`.
  package let exerciseKind: Located<ExerciseKind>?
  package let blocks: [Block]
}

/// The raw value is what stands in the marker.
package enum CalloutKind: String, Sendable, CaseIterable {
  case note = "NOTE"
  case tip = "TIP"
  case important = "IMPORTANT"
  case warning = "WARNING"
  case caution = "CAUTION"
  case exercise = "EXERCISE"
  case hint = "HINT"
  case solution = "SOLUTION"
  case definition = "DEFINITION"
  case theorem = "THEOREM"
  case lemma = "LEMMA"
  case proof = "PROOF"
  case derivation = "DERIVATION"
  case example = "EXAMPLE"

  /// How the labels of numbered callouts start; nil for those without a number.
  package var labelPrefix: String? {
    switch self {
    case .exercise: "exr"
    case .definition: "def"
    case .theorem: "thm"
    case .lemma: "lem"
    case .proof: "prf"
    case .example: "exm"
    case .note, .tip, .important, .warning, .caution, .hint, .solution, .derivation: nil
    }
  }
}

/// What an exercise asks for.
package enum ExerciseKind: String, Sendable, CaseIterable {
  case conceptual, implementation, proof, project
}
