/// The numbers behind a chart, for tables and for comparing outputs.
package struct ChartData: Sendable, Equatable {
  /// The data of one mark.
  package struct Layer: Sendable, Equatable {
    /// What shows the data: `line`, `point`, `contour` and so on.
    package let mark: String
    package let label: String?
    /// All of the same length.
    package let columns: [Column]
    /// The number of its chart among panels, from 1.
    package let panel: Int?

    package init(mark: String, label: String?, columns: [Column], panel: Int? = nil) {
      (self.mark, self.label, self.columns, self.panel) = (mark, label, columns, panel)
    }
  }

  /// Values under one name.
  package enum Column: Sendable, Equatable {
    case numbers(String, [Double])
    case words(String, [String])

    package var name: String {
      switch self {
      case .numbers(let name, _), .words(let name, _): name
      }
    }

    package var count: Int {
      switch self {
      case .numbers(_, let values): values.count
      case .words(_, let values): values.count
      }
    }
  }

  /// In the order of the marks.
  package let layers: [Layer]

  package init(layers: [Layer]) { self.layers = layers }
}

extension Chart {
  /// The data of every mark, as given or sampled, before any scale.
  package var data: ChartData {
    ChartData(
      layers: marks.map {
        ChartData.Layer(mark: $0.kind, label: $0.series.label, columns: $0.columns)
      })
  }
}
