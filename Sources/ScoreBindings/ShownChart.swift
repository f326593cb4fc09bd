package import CellLanguage
import Charts
package import Diagnostics
import Markup

/// A chart that a cell shows, in the form in which pages take it.
package struct ShownChart: Sendable {
  private let chart: Chart

  /// The chart in a value that a cell shows; nil if it is something else.
  package init?(_ value: NativeValue) {
    guard let box = value as? NativeBox<Chart> else { return nil }
    chart = box.value
  }

  package var title: String? { chart.title }

  /// What it shows, in words.
  package var textAlternative: String { chart.textAlternative }

  /// An `svg` element whose ids start with `id`.
  package func svg(id: String) -> String { chart.svg(id: id).rendered }

  /// Its numbers: an array of layers, each with `mark`, `label` and `columns`.
  package var data: JSON {
    .array(
      chart.data.layers.map { layer in
        .object([
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
      }
    return .object([("name", .string(name)), ("values", .array(values))])
  }
}
