import Diagnostics
import Markup
import Typesetting

/// The typeset formulas of a lesson, by the offset at which each starts in the file.
struct LessonFormulas {
  private(set) var markup: [Int: Node] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  var count: Int { markup.count }
  /// Whether there was something to typeset them with.
  private(set) var isComplete = true

  init(_ resolver: LinkResolver, _ typesetter: Typesetter) {
    let formulas = resolver.lesson.formulas
    let references = Self.references(in: formulas, resolver)
    let results = typesetter.typeset(
      formulas.map { ($0.formula, Numbers(rows: $0.rows, references: references)) })
    for (formula, result) in zip(formulas, results) {
      markup[formula.offset] = result.markup
      diagnostics += result.diagnostics
      isComplete = isComplete && result.isTypeset
    }
  }

  /// What the formulas may refer to: what they name, or, if they name what there is not, all
  /// equations of the course, one of which may have been meant.
  private static func references(
    in formulas: [LessonOutline.FormulaOutline], _ resolver: LinkResolver
  ) -> [String: Reference] {
    let targets = resolver.outline.targets
    let names = Set(formulas.flatMap { $0.outline.references.map(\.name) })
    let areKnown = names.allSatisfy { targets[$0] != nil && LabelKind(of: $0) == .equation }
    var references: [String: Reference] = [:]
    for name in areKnown ? Array(names) : Array(targets.keys) {
      guard let target = targets[name], LabelKind(of: name) == .equation else { continue }
      references[name] = Reference(
        number: target.number ?? "", href: resolver.address(of: target))
    }
    return references
  }
}
