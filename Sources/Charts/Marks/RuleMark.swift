/// A line across the whole plot at one value.
public struct RuleMark: Mark, Drawable {
  private enum Axis: String { case x, y }

  private let axis: Axis
  let value: Double
  let series: Series

  /// An upright line at a value of x.
  public init(
    x: Double, label: String? = nil, color: ChartColor = .gray, style: LineStyle = .dashed
  ) {
    precondition(label.isLegible, label.formulaProblem)
    (axis, value) = (.x, x)
    series = Series(label: label, color: color, style: style, namesItself: true)
  }

  /// A level line at a value of y.
  public init(
    y: Double, label: String? = nil, color: ChartColor = .gray, style: LineStyle = .dashed
  ) {
    precondition(label.isLegible, label.formulaProblem)
    (axis, value) = (.y, y)
    series = Series(label: label, color: color, style: style, namesItself: true)
  }
}

extension RuleMark {
  var kind: String { "rule" }

  func extents(in window: Window) -> Extents {
    var result = Extents()
    switch axis {
    case .x: if window.x?.contains(value) ?? true { result.x.include(value) }
    case .y: if window.y?.contains(value) ?? true { result.y.include(value) }
    }
    return result
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    guard let line = line(in: plot) else { return [] }
    return [.line([line], width: 1.1, style: look.style)]
  }

  private func line(in plot: Plot) -> [Point]? {
    guard value.isDrawable else { return nil }
    let frame = plot.frame
    switch axis {
    case .x:
      let x = plot.horizontal(value)
      return frame.clipping([Point(x, frame.maxY), Point(x, frame.minY)]).first
    case .y:
      let y = plot.vertical(value)
      return frame.clipping([Point(frame.minX, y), Point(frame.maxX, y)]).first
    }
  }

  /// The label stands along the rule where there is room, nearest to its end first.
  func annotations(in plot: Plot, _ look: Appearance) -> [Annotation] {
    guard let label = series.label, let line = line(in: plot) else { return [] }
    let steps = stride(from: 0.0, through: 1, by: 0.1)
    let candidates = steps.flatMap { step -> [Label] in
      let place = line[1] + step * (line[0] - line[1])
      return beside(place, label, Label.Role.annotation(look.color))
    }
    return [Annotation(candidates: candidates, isPlacedByAuthor: false)]
  }

  private func beside(_ place: Point, _ text: String, _ role: Label.Role) -> [Label] {
    func label(
      _ x: Double, _ y: Double, _ alignment: Label.Alignment, _ hanging: Label.Hanging
    ) -> Label {
      Label(
        text: text, place: place + Point(x, y), alignment: alignment, hanging: hanging, role: role)
    }
    switch axis {
    case .x:
      return [
        label(6, 1, .start, .below), label(-6, 1, .end, .below), label(6, -1, .start, .above),
        label(-6, -1, .end, .above),
      ]
    case .y:
      return [
        label(-1, -5, .end, .above), label(-1, 5, .end, .below), label(1, -5, .start, .above),
        label(1, 5, .start, .below),
      ]
    }
  }

  var columns: [ChartData.Column] { [.numbers(axis.rawValue, [value])] }

  var summary: String { "at \(axis.rawValue) = \(value.rounded3)" }
}
