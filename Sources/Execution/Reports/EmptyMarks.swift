package import Diagnostics
import NotebookFormat

/// Marks of charts that draw nothing, because they have no data or none that is finite.
package struct EmptyMarks {
  private let run: NotebookRun

  package init(_ run: NotebookRun) { self.run = run }

  /// A warning at each cell with such a mark, about the first one.
  package var diagnostics: [Diagnostic] {
    zip(run.notebook.cells, run.cells).compactMap { cell, run in
      let marks = run.outputs.flatMap { output -> [Mark] in
        guard case .figure(let figure) = output else { return [] }
        return Self.marks(of: figure.data)
      }
      return marks.first(where: \.isEmpty).map { warning($0, cell) }
    }
  }

  private func warning(_ mark: Mark, _ cell: Cell) -> Diagnostic {
    let place = Place(run.notebook.source, cell.label?.range ?? cell.range)
    let reason =
      switch mark.count {
      case 0: "it has no values"
      case 1: "its only value is not finite"
      case let count: "none of its \(count) values is finite"
      }
    return Diagnostic(
      "\(mark.name) draws nothing: \(reason)", severity: .warning, at: place,
      help: "see what computes its values, or leave the mark out")
  }

  /// The data of a mark.
  private struct Mark {
    let name: String
    let count: Int
    let isEmpty: Bool
  }

  private static func marks(of data: JSON) -> [Mark] {
    guard case .array(let layers) = data else { return [] }
    return layers.compactMap { layer in
      guard case .object(let members) = layer else { return nil }
      let columns = columns(members.first { $0.key == "columns" }?.value)
      guard !columns.isEmpty else { return nil }
      let words = ["mark", "label"].compactMap { name in
        members.first { $0.key == name }?.value.word
      }
      return Mark(
        name: words.count == 2 ? "\(words[0]) '\(words[1])'" : words.first ?? "a mark",
        count: columns.map(\.count).max() ?? 0,
        isEmpty: columns.contains { column in !column.contains(where: \.isShown) })
    }
  }

  private static func columns(_ columns: JSON?) -> [[JSON]] {
    guard case .array(let columns)? = columns else { return [] }
    return columns.compactMap { column in
      guard case .object(let members) = column,
        case .array(let values)? = members.first(where: { $0.key == "values" })?.value
      else { return nil }
      return values
    }
  }
}

extension JSON {
  fileprivate var word: String? { if case .string(let text) = self { text } else { nil } }

  /// Whether it is a place, a value or a name that a mark can draw, or a row with one.
  fileprivate var isShown: Bool {
    switch self {
    case .number(let value): value.isFinite
    case .string(let text): !["nan", "inf", "-inf", "infinity", "-infinity"].contains(text)
    case .array(let values): values.contains(where: \.isShown)
    case .integer, .bool: true
    case .null, .object: false
    }
  }
}
