/// A text beside the data with an arrow to the point that it is about.
public struct AnnotationMark: Mark, Drawable {
  let text: String
  let target: (x: Double, y: Double)
  let place: (x: Double, y: Double)
  let series: Series

  /// A text at (textX, textY), in units of the axes, with an arrow to (x, y).
  public init(
    _ text: String, x: Double, y: Double, textX: Double, textY: Double, color: ChartColor = .ink
  ) {
    precondition(text.isLegible, text.formulaProblem)
    self.text = text.singleLine
    (target, place) = ((x, y), (textX, textY))
    series = Series(color: color)
  }
}

extension AnnotationMark {
  var kind: String { "annotation" }

  func extents(in window: Window) -> Extents {
    window.extents(x: [target.x, place.x], y: [target.y, place.y])
  }

  private func label(in plot: Plot, _ look: Appearance) -> Label? {
    guard !text.isEmpty, let place = plot.place(self.place.x, self.place.y),
      plot.frame.contains(place)
    else { return nil }
    let room = (plot.frame.width - 4) / Typography.largeSize
    return Label(
      text: text.cut(toWidth: room), place: place, alignment: .middle,
      role: .annotation(look.color)
    ).moved(into: plot.frame)
  }

  /// The arrow, from the border of the text to just before the point.
  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    guard let label = label(in: plot, look), let tip = plot.place(target.x, target.y),
      plot.frame.contains(tip)
    else { return [] }
    let box = label.box.inset(by: -2)
    let centre = Point((box.minX + box.maxX) / 2, (box.minY + box.maxY) / 2)
    let step = tip - centre
    guard !box.contains(tip), step.length > 0 else { return [] }
    let exit = min(
      step.x == 0 ? .infinity : box.width / 2 / step.x.magnitude,
      step.y == 0 ? .infinity : box.height / 2 / step.y.magnitude)
    let start = centre + exit * step
    let end = tip - (5 / step.length) * step
    let length = (end - start).length
    guard length > 6, (end - centre).length > (start - centre).length else { return [] }
    let middle = 0.5 * (start + end)
    let arrow = Arrow.strokes(centre: middle, along: (1 / step.length) * step, length: length)
    return [.line(arrow.flatMap(plot.frame.clipping), width: 1)]
  }

  func annotations(in plot: Plot, _ look: Appearance) -> [Annotation] {
    guard let label = label(in: plot, look) else { return [] }
    return [Annotation(candidates: [label], isPlacedByAuthor: true)]
  }

  var columns: [ChartData.Column] {
    [.words("text", [text.inWords]), .numbers("x", [target.x]), .numbers("y", [target.y])]
  }

  var summary: String { "“\(text.inWords)” about (\(target.x.rounded3), \(target.y.rounded3))" }
}
