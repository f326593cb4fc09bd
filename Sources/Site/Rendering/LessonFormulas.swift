import Diagnostics
import Markup
import Typesetting

/// The typeset formulas of a lesson, by the offset at which each starts in the file.
struct LessonFormulas {
  private(set) var markup: [Int: Node] = [:]
  private(set) var classes: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ resolver: LinkResolver, _ typesetter: Typesetter) {
    var references: [String: Reference] = [:]
    for target in resolver.outline.targets.values where LabelKind(of: target.label) == .equation {
      references[target.label] = Reference(
        number: target.number ?? "", href: resolver.address(of: target))
    }
    let formulas = resolver.lesson.formulas
    let results = typesetter.typeset(
      formulas.map { ($0.formula, Numbers(rows: $0.rows, references: references)) })
    for (formula, result) in zip(formulas, results) {
      markup[formula.offset] = result.markup
      diagnostics += result.diagnostics
      classes.formUnion(result.classes)
    }
  }
}
