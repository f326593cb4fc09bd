/// The numbers behind a chart, for tables and for comparing outputs.
package struct ChartData: Sendable, Equatable {
  /// The data of one mark.
  package struct Layer: Sendable, Equatable {
    /// What shows the data: `line`, `point`, `contour` and so on.
    package let mark: String
    package let label: String?
    /// All of the same length; or, for values on a grid, the places of its columns, those of its
    /// rows, and the values row by row, so that no place is said more than once.
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
    /// The values on a grid, or the pixels of a picture.
    case rows(String, [[Double]])

    package var name: String {
      switch self {
      case .numbers(let name, _), .words(let name, _), .rows(let name, _): name
      }
    }

    package var count: Int {
      switch self {
      case .numbers(_, let values): values.count
      case .words(_, let values): values.count
      case .rows(_, let rows): rows.count
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
        ChartData.Layer(mark: $0.kind, label: $0.series.label?.inWords, columns: $0.columns)
      })
  }
}
