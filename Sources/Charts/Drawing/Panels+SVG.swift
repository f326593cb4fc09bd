package import Markup

extension Panels: Graphic {
  package func svg(id: String) -> Node {
    let head = TitleBlock(titleText, width: Chart.fullWidth)
    var nodes = Label.nodes(of: head.labels)
    let grid = PanelGrid(self, below: head.height)
    nodes += grid.places.map { place in
      let shift = "translate(\(place.corner.x.short) \(place.corner.y.short))"
      return tag("g", ["transform": shift], place.layout.nodes)
    }
    return .drawing(
      id: id, name: name, text: textAlternative, width: Chart.fullWidth, height: grid.height,
      nodes)
  }

  /// The name of the figure for readers who do not see it.
  private var name: String {
    title ?? (charts.count == 1 ? charts[0].name : "\(charts.count) charts")
  }

  /// The author's description, or that of each chart behind its place.
  public var textAlternative: String {
    if let authorsAlternative { return authorsAlternative }
    guard !charts.isEmpty else { return "No charts." }
    let texts = charts.prefix(Self.mostDescribed).enumerated().map { index, chart in
      "Panel \(index + 1)" + (chart.title.map { ", “\($0)”" } ?? "") + ": " + chart.textAlternative
    }
    let rest = charts.count - Self.mostDescribed
    return (texts + (rest > 0 ? ["And \(rest) more panels."] : [])).joined(separator: " ")
  }

  private static let mostDescribed = 6

  package var data: ChartData {
    ChartData(
      layers: charts.enumerated().flatMap { index, chart in
        chart.data.layers.map { layer in
          ChartData.Layer(
            mark: layer.mark, label: layer.label, columns: layer.columns, panel: index + 1)
        }
      })
  }
}
