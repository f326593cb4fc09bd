/// The plot's place in the drawing, with room for the numbers and titles of both axes.
struct Frame: Sendable {
  let plot: Plot
  let xTicks: [Tick]
  let yTicks: [Tick]
  /// The height of the whole drawing.
  let height: Double
  /// Where titles and legend start: the left end of the numbers beside the plot.
  let left: Double
  /// The height of title and legend above the title of the vertical axis.
  let head: Double

  /// The width of the drawing.
  let width: Double

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
    let top = head + (chart.yTitle == nil ? 0 : Typography.row + 2) + Typography.row / 2 + 2
    let bottom = Self.drop + Typography.row + (chart.xTitle == nil ? 0 : Typography.row + 2) + 2
    width = chart.width
    var (left, right) = (40.0, right)
    var size = (width: 0.0, height: 0.0)
    var (xTicks, yTicks): ([Tick], [Tick]) = ([], [])
    // Each round knows the labels of the round before; the third one has settled.
    for _ in 0..<3 {
      size = Self.plotSize(composition, width: width - left - right, axes: bottom)
      xTicks = Axis.level(composition.x, length: size.width)
      yTicks = Axis.upright(composition.y, length: size.height)
      let overhang = Self.overhang(of: xTicks, on: composition.x, length: size.width)
      left = max(Self.widest(yTicks) + Self.gap, overhang.left, Self.margin)
      right = max(right, overhang.right, Self.margin)
    }
    let spare = max(0, width - left - right - size.width)
    let frame = Rectangle(
      minX: left + spare / 2, minY: top, maxX: width - right - spare / 2,
      maxY: top + size.height)
    plot = Plot(x: composition.x, y: composition.y, frame: frame)
    (self.xTicks, self.yTicks) = (xTicks, yTicks)
    height = top + size.height + bottom
    self.left = spare / 2
    self.head = head
  }

  private static func plotSize(
    _ composition: Composition, width: Double, axes: Double
  ) -> (width: Double, height: Double) {
    let chart = composition.chart
    guard let ratio = chart.aspectRatio else {
      return (width, max(chart.plotHeight - axes - Typography.row / 2, 40))
    }
    let slope = ratio * (composition.y.span / composition.x.span)
    let height = min(max(width * slope, 60), 560)
    return (min(max(height / slope, 60), width), height)
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
    let below = xTicks.map { tick in
      Label(
        text: tick.label, place: Point(plot.horizontal(tick.value), frame.maxY + Self.drop),
        alignment: .middle, hanging: .below, role: .xTick)
    }
    let beside = yTicks.map { tick in
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
      let room = (width - left) / Typography.largeSize
      result.append(
        Label(
          text: title.cut(toWidth: room), place: Point(left, head), hanging: .below,
          role: .axisTitle))
    }
    if let title = chart.xTitle {
      let text = title.cut(toWidth: width / Typography.largeSize)
      let half = Typography.width(of: text) * Typography.largeSize / 2
      let middle = (plot.frame.minX + plot.frame.maxX) / 2
      let place = Point(
        min(max(middle, half), width - half),
        plot.frame.maxY + Self.drop + Typography.row + 2)
      result.append(
        Label(text: text, place: place, alignment: .middle, hanging: .below, role: .axisTitle))
    }
    return result
  }
}
