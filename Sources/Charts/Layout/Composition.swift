/// A chart with its looks and scales settled, before anything has a place.
struct Composition: Sendable {
  /// A mark with its looks.
  struct Part: Sendable {
    let mark: any Drawable
    let look: Appearance
  }

  /// A label that several marks may share, and how a reader is to find out whose it is.
  struct Name: Sendable {
    let text: String
    /// Indices of the parts with this label.
    var parts: [Int]
  }

  let chart: Chart
  let parts: [Part]
  let x: any Scale
  let y: any Scale
  /// The labels that do not place themselves, in order of appearance.
  let names: [Name]
  /// What the bar beside the plot explains; the first mark with colours decides.
  let colorScale: ColorScale?
  /// Whether no mark has anything to show.
  let isEmpty: Bool
  /// Whether places on the axes mean anything.
  let hasAxes: Bool

  init(_ chart: Chart, distinguishesWithoutColor: Bool) {
    self.chart = chart
    let looks = Appearance.settled(
      for: chart.marks, distinguishesWithoutColor: distinguishesWithoutColor)
    parts = zip(chart.marks, looks).map(Part.init)
    let window = Window(
      x: chart.xDomain, y: chart.yDomain, xScale: chart.xAxis, yScale: chart.yAxis)
    var extents = Extents()
    for mark in chart.marks { extents.formUnion(mark.extents(in: window)) }
    x = Self.scale(chart.xAxis, chart.xDomain, extents.x)
    y = Self.scale(chart.yAxis, chart.yDomain, extents.y)
    colorScale = chart.marks.lazy.compactMap(\.colorScale).first
    isEmpty = extents.x.range == nil && extents.y.range == nil
    hasAxes = chart.marks.isEmpty || chart.marks.contains(where: \.needsAxes)
    names = Self.names(of: chart.marks)
  }

  private static func scale(
    _ scale: ChartScale, _ domain: ClosedRange<Double>?, _ extent: Extent
  ) -> any Scale {
    if !extent.categories.isEmpty { return CategoricalScale(extent.categories) }
    return domain.map { scale.over($0, extent.isWhole) } ?? scale.fitting(extent)
  }

  private static func names(of marks: [any Drawable]) -> [Name] {
    var names: [Name] = []
    var positions: [String: Int] = [:]
    for (index, mark) in marks.enumerated() where !mark.series.namesItself {
      guard let label = mark.series.label else { continue }
      if let position = positions[label] {
        names[position].parts.append(index)
      } else {
        positions[label] = names.count
        names.append(Name(text: label, parts: [index]))
      }
    }
    return names
  }
}
