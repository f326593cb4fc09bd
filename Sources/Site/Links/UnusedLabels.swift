package import Diagnostics
import NotebookFormat
import Typesetting

/// Labels that nothing refers to, where a reference is all that they are for.
///
/// That is so for equations, which get their numbers from their labels, and for figures and tables
/// without a caption. It is not for what stands in the text by itself and can be linked to from
/// outside: sections, callouts, cells by their names, figures and tables with a caption.
struct UnusedLabels {
  private let outline: CourseOutline

  init(_ outline: CourseOutline) {
    self.outline = outline
  }

  /// A warning at each of them.
  var diagnostics: [Diagnostic] {
    let used = used
    return outline.lessons.flatMap { lesson -> [Diagnostic] in
      let captioned = captioned(in: lesson.notebook)
      return lesson.targets.compactMap { target in
        guard let kind = LabelKind(of: target.label), !used.contains(target.label),
          kind == .equation || isBare(kind, target.label, captioned)
        else { return nil }
        return warning(kind, target)
      }
    }
  }

  private func isBare(_ kind: LabelKind, _ label: String, _ captioned: Set<String>) -> Bool {
    (kind == .figure || kind == .table) && !captioned.contains(label)
  }

  /// The labels that references name or probably mean, also in formulas, and those behind the '#' of
  /// links.
  private var used: Set<String> {
    let names = outline.targets.keys.sorted()
    let missing = named.filter { outline.targets[$0] == nil }.sorted()
    return named.union(missing.compactMap { Suggestion.nearest(to: $0, among: names) })
  }

  private var named: Set<String> {
    var labels: Set<String> = []
    for lesson in outline.lessons {
      labels.formUnion(lesson.formulas.flatMap { $0.outline.references.map(\.name) })
      lesson.notebook.visitInlines { inline in
        switch inline.kind {
        case .reference(let label): labels.insert(label)
        case .link(let link):
          if let hash = link.destination.lastIndex(of: "#") {
            labels.insert(SitePath.decoded(String(link.destination[hash...].dropFirst())))
          }
        default: break
        }
      }
    }
    return labels
  }

  private func captioned(in notebook: Notebook) -> Set<String> {
    var labels: Set<String> = []
    notebook.visitBlocks { block in
      guard let label = block.label else { return }
      switch block.kind {
      case .cell(let cell) where cell.options.caption != nil: labels.insert(label.value)
      case .figure: labels.insert(label.value)
      case .table(let table) where !table.caption.isEmpty: labels.insert(label.value)
      default: break
      }
    }
    return labels
  }

  private func warning(_ kind: LabelKind, _ target: LabelTarget) -> Diagnostic {
    let thing = kind.word.lowercased()
    return Diagnostic(
      "nothing refers to \(thing) '\(target.label)'", severity: .warning, at: target.place,
      help: kind == .equation
        ? "refer to it with '@\(target.label)', or remove the label and with it the number"
        : "refer to it with '@\(target.label)', or give it a caption")
  }
}

extension SiteInput {
  /// Warnings about labels that nothing in the course refers to.
  package var unusedLabels: [Diagnostic] {
    UnusedLabels(CourseOutline(course, lessons)).diagnostics
  }
}
