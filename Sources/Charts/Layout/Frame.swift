/// The plot's place in the drawing, with room for the numbers and titles of both axes.
struct Frame: Sendable {
  let plot: Plot
  let xTicks: [Tick]
  let yTicks: [Tick]
  /// Values between the ticks that have a stroke each.
  let xMinorValues: [Double]
  let yMinorValues: [Double]
  /// The height of the whole drawing.
  let height: Double
  /// Where titles and legend start: the left end of the numbers beside the plot.
  let left: Double
  /// Where the title of the vertical axis starts, below title and legend.
  let head: Double

  /// The width of the drawing.
  let width: Double
  /// The room around the plot, without what a fixed aspect ratio leaves over.
  let margins: Margins
  private let showsXNumbers: Bool
  private let showsYNumbers: Bool
  /// What the title of the colour bar takes of the line above the plot.
  private let barTitleRoom: Double?

  private static let gap = 8.0
  /// The distance of the numbers below the plot, clear of the lowest number beside it.
  private static let drop = Typography.row / 2
  /// What the widest lines and the largest points need around the plot.
  private static let margin = 12.0

  /// - Parameters:
  ///   - head: the height to leave for title and legend.
  ///   - right: the width to leave for labels beside the plot.
  init(_ composition: Composition, head: Double, right: Double) {
    let chart = composition.chart
    let headings = [chart.yTitle, composition.colorScale?.title].compactMap(\.self)
    let yTitleHeight = headings.isEmpty ? 0 : Typography.row(of: headings) + 2
    let least = chart.leastMargins
    let top = max(head + yTitleHeight + Typography.row / 2 + 2, least.top)
    let numbers =
      chart.showsXNumbers && composition.hasAxes
      ? Self.drop + Typography.row(of: composition.x.categories ?? []) : Self.drop
    let bottom = max(
      numbers + (chart.xTitle == nil ? 0 : Typography.row(of: chart.xTitle) + 2) + 2, least.bottom)
    width = chart.width
    var (left, right) = (40.0, max(right, least.right))
    var size = (width: 0.0, height: 0.0)
    var (xTicks, yTicks): ([Tick], [Tick]) = ([], [])
    // Each round knows the labels of the round before; the third one has settled.
    for _ in 0..<3 {
      size = Self.plotSize(composition, width: width - left - right, axes: bottom)
      if composition.hasAxes {
        xTicks = Axis.level(composition.x, length: size.width)
        yTicks = Axis.upright(composition.y, length: size.height)
      }
      let overhang = Self.overhang(of: xTicks, on: composition.x, length: size.width)
      let beside = chart.showsYNumbers && composition.hasAxes ? Self.widest(yTicks) + Self.gap : 0
      left = max(beside, overhang.left, Self.margin, least.left)
      let bar = composition.colorScale.map { ColorBar.room(for: $0, length: size.height) } ?? 0
      right = max(right, overhang.right, Self.margin, bar)
    }
    let spare = max(0, width - left - right - size.width)
    let frame = Rectangle(
      minX: left + spare / 2, minY: top, maxX: width - right - spare / 2,
      maxY: top + size.height)
    plot = Plot(x: composition.x, y: composition.y, frame: frame)
    (self.xTicks, self.yTicks) = (xTicks, yTicks)
    xMinorValues =
      chart.showsXNumbers ? composition.x.minorValues(between: xTicks, length: size.width) : []
    yMinorValues =
      chart.showsYNumbers ? composition.y.minorValues(between: yTicks, length: size.height) : []
    height = top + size.height + bottom
    self.left = spare / 2
    self.head = top - Typography.row / 2 - 2 - yTitleHeight
    margins = Margins(top: top, left: left, bottom: bottom, right: right)
    (showsXNumbers, showsYNumbers) = (chart.showsXNumbers, chart.showsYNumbers)
    barTitleRoom = composition.colorScale?.title.map {
      min(Typography.width(of: $0) * Typography.largeSize + 16, 0.5 * chart.width)
    }
  }

  private static func plotSize(
    _ composition: Composition, width: Double, axes: Double
  ) -> (width: Double, height: Double) {
    let chart = composition.chart
    if !composition.hasAxes { return pictureSize(composition, width: width) }
    guard let ratio = chart.aspectRatio else {
      return (width, max(chart.plotHeight - axes - Typography.row / 2, 40))
    }
    let slope = ratio * (composition.y.span / composition.x.span)
    let height = min(max(width * slope, 60), 560)
    return (min(max(height / slope, 60), width), height)
  }

  /// Pixels of pictures are squares, up to fourteen units wide.
  private static func pictureSize(
    _ composition: Composition, width: Double
  ) -> (width: Double, height: Double) {
    let limit = (composition.chart.height.map { max($0, 60) } ?? 480) / composition.y.span
    let pixel = min(width / composition.x.span, limit, 14)
    return (pixel * composition.x.span, pixel * composition.y.span)
  }

  private static func widest(_ ticks: [Tick]) -> Double {
    (ticks.map { Typography.width(of: $0.label) }.max() ?? 0) * Typography.largeSize
  }

  /// How far the labels below the plot reach beyond its ends.
  private static func overhang(
    of ticks: [Tick], on scale: any Scale, length: Double
  ) -> (left: Double, right: Double) {
    var result = (left: 0.0, right: 0.0)
    for tick in ticks {
      let half = Typography.width(of: tick.label) * Typography.largeSize / 2
      let place = scale.fraction(of: tick.value) * length
      result.left = max(result.left, half - place)
      result.right = max(result.right, half + place - length)
    }
    return result
  }
}

extension Frame {
  /// What a chart says that has nothing to show.
  var notice: Label {
    let area = plot.frame
    let centre = Point((area.minX + area.maxX) / 2, (area.minY + area.maxY) / 2)
    return Label(text: "no data", place: centre, alignment: .middle, role: .annotation(.gray))
  }

  /// The numbers and titles of both axes.
  var labels: [Label] {
    let frame = plot.frame
    let below = (showsXNumbers ? xTicks : []).map { tick in
      Label(
        text: tick.label, place: Point(plot.horizontal(tick.value), frame.maxY + Self.drop),
        alignment: .middle, hanging: .below, role: .xTick)
    }
    let beside = (showsYNumbers ? yTicks : []).map { tick in
      Label(
        text: tick.label, place: Point(frame.minX - Self.gap, plot.vertical(tick.value)),
        alignment: .end, role: .yTick)
    }
    return below + beside
  }

  /// The titles of both axes: the vertical one above its numbers, where it reads without turning
  /// the head.
  func titles(of chart: Chart) -> [Label] {
    var result: [Label] = []
    if let title = chart.yTitle {
      let room = (width - left - (barTitleRoom ?? 0)) / Typography.largeSize
      result.append(
        Label(
          text: title.cut(toWidth: room), place: Point(left, head), hanging: .below,
          role: .axisTitle))
    }
    if let title = chart.xTitle {
      let text = title.cut(toWidth: width / Typography.largeSize)
      let half = Typography.width(of: text) * Typography.largeSize / 2
      let middle = (plot.frame.minX + plot.frame.maxX) / 2
      let numbers =
        showsXNumbers ? Self.drop + Typography.row(of: plot.x.categories ?? []) : Self.drop
      let place = Point(
        min(max(middle, half), width - half), plot.frame.maxY + numbers + 2)
      result.append(
        Label(text: text, place: place, alignment: .middle, hanging: .below, role: .axisTitle))
    }
    return result
  }
}
