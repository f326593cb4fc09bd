/// A chart with a place for everything.
///
/// Series are named beside their lines if there is room: at the right ends, else inside the plot.
/// Where that fails for one of them, a legend above the plot names all.
struct Layout: Sendable {
  let frame: Frame
  let parts: [Composition.Part]
  let labels: [Label]
  let swatches: [Legend.Swatch]
  /// The bar beside the plot, in the colour of its mark, and the line around it.
  let bar: [Legend.Swatch]

  init(_ chart: Chart) {
    let plain = Composition(chart, distinguishesWithoutColor: false)
    let beside =
      Self.prefersInside(plain)
      ? Layout(namingInside: plain) ?? Layout(namingAtEnds: plain)
      : Layout(namingAtEnds: plain) ?? Layout(namingInside: plain)
    if let beside {
      self = beside
    } else {
      self.init(withLegend: Composition(chart, distinguishesWithoutColor: true))
    }
  }

  /// Whether names beside the ends would take too much of the width.
  private static func prefersInside(_ composition: Composition) -> Bool {
    let room = EndLabels.room(for: composition.names, in: composition.chart.width) ?? 0
    return room > 0.172 * composition.chart.width
  }

  /// The most names that are tried beside their lines.
  private static let mostDirectNames = 8

  private init?(namingAtEnds composition: Composition) {
    let names = composition.names
    guard !names.isEmpty, composition.colorScale == nil, names.count <= Self.mostDirectNames,
      let right = EndLabels.room(for: names, in: composition.chart.width)
    else { return nil }
    let title = TitleBlock(composition.chart.titleText, width: composition.chart.width)
    let frame = Frame(composition, head: title.height, right: right)
    guard let ends = EndLabels(composition, in: frame.plot) else { return nil }
    var inside = InsideLabels(composition, in: frame.plot)
    inside.placeAnnotations()
    self.init(composition, frame, title, inside.labels + ends.labels, [])
  }

  private init?(namingInside composition: Composition) {
    guard composition.names.count <= Self.mostDirectNames else { return nil }
    let title = TitleBlock(composition.chart.titleText, width: composition.chart.width)
    let frame = Frame(composition, head: title.height, right: 0)
    var inside = InsideLabels(composition, in: frame.plot)
    inside.placeAnnotations()
    guard inside.placeNames() else { return nil }
    self.init(composition, frame, title, inside.labels, [])
  }

  private init(withLegend composition: Composition) {
    let title = TitleBlock(composition.chart.titleText, width: composition.chart.width)
    let legend = Legend(composition, left: 0, top: title.height)
    let frame = Frame(composition, head: title.height + legend.height, right: 0)
    var inside = InsideLabels(composition, in: frame.plot)
    inside.placeAnnotations()
    self.init(composition, frame, title, inside.labels + legend.labels, legend.swatches)
  }

  private init(
    _ composition: Composition, _ frame: Frame, _ title: TitleBlock, _ labels: [Label],
    _ swatches: [Legend.Swatch]
  ) {
    self.frame = frame
    parts = composition.parts
    let bar = composition.colorScale.map { scale in
      ColorBar(scale, beside: frame.plot.frame, head: frame.head, right: frame.width)
    }
    let part = composition.parts.first { $0.mark.colorScale != nil }
    self.bar =
      bar.flatMap { bar in
        part.map { part in
          [
            .init(color: part.look.color, shapes: bar.shapes),
            .init(color: .gray, shapes: bar.outline),
          ]
        }
      } ?? []
    self.labels =
      title.labels + frame.titles(of: composition.chart) + frame.labels + labels
      + (bar?.labels ?? [])
      + (composition.isEmpty && labels.isEmpty ? [frame.notice] : [])
    self.swatches = swatches
  }
}

/// The title of a chart, in up to three lines.
struct TitleBlock: Sendable {
  let labels: [Label]
  let height: Double

  init(_ title: String?, width: Double) {
    let size = Typography.largeSize * Typography.titleScale
    let row = size * Typography.lineHeight
    let room = width / (size * Typography.titleWidening)
    let lines = title?.wrapped(toWidth: room, limit: 3) ?? []
    var top = 0.0
    labels = lines.map { line in
      defer { top += max(row, Typography.titleScale * Typography.row(of: line)) }
      return Label(text: line, place: Point(0, top), hanging: .below, role: .title)
    }
    height = lines.isEmpty ? 0 : top + 4
  }
}
