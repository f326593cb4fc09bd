/// Panels with a place for each: the plots of one row start and end at the same height, those of
/// one column at the same distance from the left, and all are equally wide.
struct PanelGrid: Sendable {
  /// A panel and where its upper left corner stands.
  struct Place: Sendable {
    let layout: Layout
    let corner: Point
  }

  let places: [Place]
  let height: Double

  private static let gap = Panels.gap

  /// - Parameters:
  ///   - top: the height of what stands above the panels.
  init(_ panels: Panels, below top: Double) {
    let columns = panels.columns
    var charts = panels.drawnCharts
    // Widths change ticks, and ticks change margins; the second round has settled.
    for _ in 0..<2 { charts = Self.equallyWide(charts, columns: columns) }
    let layouts = Self.level(charts, columns: columns).map { Layout($0) }
    var places: [Place] = []
    var corner = Point(0, top)
    for row in Self.rows(layouts, columns) {
      corner.x = 0
      for layout in row {
        places.append(Place(layout: layout, corner: corner))
        corner.x += layout.frame.width + Self.gap
      }
      corner.y += (row.map(\.frame.height).max() ?? 0) + Self.gap
    }
    self.places = places
    height = max(corner.y - Self.gap, 1)
  }

  private static func rows<Item>(_ items: [Item], _ columns: Int) -> [[Item]] {
    stride(from: 0, to: items.count, by: columns).map {
      Array(items[$0..<min($0 + columns, items.count)])
    }
  }

  /// The charts with widths that leave equal plots after the margins of each column.
  private static func equallyWide(_ charts: [Chart], columns: Int) -> [Chart] {
    let margins = charts.map { Layout($0).frame.margins }
    let count = min(columns, max(charts.count, 1))
    let sides = (0..<count).map { column -> (left: Double, right: Double) in
      let own = stride(from: column, to: charts.count, by: columns).map { margins[$0] }
      return (own.map(\.left).max() ?? 0, own.map(\.right).max() ?? 0)
    }
    // Rows that are not full keep the widths of the full ones.
    let taken = sides.reduce(0) { $0 + $1.left + $1.right }
    let room = (Chart.fullWidth - gap * Double(columns - 1)) * Double(count) / Double(columns)
    let plot = max((room - taken) / Double(count), 40)
    let scale = room / (plot * Double(count) + taken)
    return charts.enumerated().map { index, chart in
      let (left, right) = sides[index % columns]
      var chart = chart.withWidth((plot + left + right) * min(scale, 1))
      (chart.leastMargins.left, chart.leastMargins.right) = (left, right)
      return chart
    }
  }

  /// The charts with the same room above and below the plots of a row.
  private static func level(_ charts: [Chart], columns: Int) -> [Chart] {
    rows(charts, columns).flatMap { row -> [Chart] in
      let margins = row.map { Layout($0).frame.margins }
      return row.map { chart in
        var chart = chart
        chart.leastMargins.top = margins.map(\.top).max() ?? 0
        chart.leastMargins.bottom = margins.map(\.bottom).max() ?? 0
        return chart
      }
    }
  }
}

extension Panels {
  /// The charts as they are drawn: equally high, and without numbers and titles of an axis that a
  /// neighbour already has.
  fileprivate var drawnCharts: [Chart] {
    let domains = charts.map { chart -> (x: ClosedRange<Double>, y: ClosedRange<Double>) in
      let composition = Composition(chart, distinguishesWithoutColor: false)
      return (composition.x.domain, composition.y.domain)
    }
    return charts.indices.map { index in
      var chart = charts[index]
      chart.height = chart.height ?? chart.plotHeight
      let (first, below) = (index - index % columns, index + columns)
      if sharesY, index > first, charts[first].yAxis.name == chart.yAxis.name,
        domains[first].y == domains[index].y
      {
        chart.showsYNumbers = false
        if charts[first].yTitle == chart.yTitle { chart.yTitle = nil }
      }
      if sharesX, below < charts.count, charts[below].xAxis.name == chart.xAxis.name,
        domains[below].x == domains[index].x
      {
        chart.showsXNumbers = false
        if charts[below].xTitle == chart.xTitle { chart.xTitle = nil }
      }
      return chart
    }
  }
}
