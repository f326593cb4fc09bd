package import Markup

extension Panels: Graphic {
  package func svg(id: String) -> Node {
    let head = TitleBlock(title, width: Chart.fullWidth)
    var nodes = head.labels.map(\.node)
    var top = head.height
    for start in stride(from: 0, to: charts.count, by: columns) {
      let row = charts[start..<min(start + columns, charts.count)].map { Layout($0) }
      for (column, layout) in row.enumerated() {
        let left = Double(column) * (charts[start].width + Self.gap)
        nodes.append(
          tag("g", ["transform": "translate(\(left.short) \(top.short))"], layout.nodes))
      }
      top += (row.map(\.frame.height).max() ?? 0) + Self.gap
    }
    return .drawing(
      id: id, name: name, text: textAlternative, width: Chart.fullWidth,
      height: max(top - Self.gap, 1), nodes)
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
