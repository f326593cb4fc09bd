package import CellLanguage
import Charts
package import Diagnostics
import Markup

/// A chart, or several of them, that a cell shows, in the form in which pages take it.
package struct ShownChart: Sendable {
  private let chart: any Graphic

  /// The chart in a value that a cell shows; nil if it is something else.
  package init?(_ value: NativeValue) {
    let chart: (any Graphic)? =
      (value as? NativeBox<Chart>)?.value ?? (value as? NativeBox<Panels>)?.value
      ?? (value as? NativeBox<Frames>)?.value
    guard let chart else { return nil }
    self.chart = chart
  }

  package var title: String? { chart.title }

  /// What it shows, in words.
  package var textAlternative: String { chart.textAlternative }

  /// An `svg` element whose ids start with `id`.
  package func svg(id: String) -> String { chart.svg(id: id).rendered }

  /// Its numbers: an array of layers, each with `mark`, `label` and `columns`, and those of panels
  /// with the number of their `panel`. The values of a column are numbers or texts; on a grid they are
  /// rows of numbers, and the columns before them hold the places of its columns and rows.
  package var data: JSON {
    .array(
      chart.data.layers.map { layer in
        let panel = layer.panel.map { [("panel", JSON.integer($0))] } ?? []
        return .object(
          panel + [
            ("mark", .string(layer.mark)), ("label", layer.label.map { .string($0) } ?? .null),
            ("columns", .array(layer.columns.map(\.json))),
          ])
      })
  }
}

extension ChartData.Column {
  fileprivate var json: JSON {
    let values: [JSON] =
      switch self {
      case .numbers(_, let values): values.map { .number($0) }
      case .words(_, let values): values.map { .string($0) }
      case .rows(_, let rows): rows.map { row in .array(row.map { .number($0) }) }
      }
    return .object([("name", .string(name)), ("values", .array(values))])
  }
}
