/// A layer of a chart: data and a way to show them.
///
/// Marks are made with the initialisers of `LineMark`, `PointMark` and so on, listed in the
/// content of a `Chart`, and drawn in that order, later ones on top.
public protocol Mark: Sendable, CustomStringConvertible {
  /// The mark as the chart sees it.
  var layer: Layer { get }
}

/// A mark prepared for a chart.
public struct Layer: Sendable {
  let mark: any Drawable
}

/// What a chart has to know of a mark; one file per mark conforms to it.
protocol Drawable: Mark {
  /// The word for the mark in descriptions.
  var kind: String { get }

  /// What the author says about its looks.
  var series: Series { get }

  /// The values it covers inside a window, for inferring scales.
  func extents(in window: Window) -> Extents

  /// Its shapes in a plot, clipped to the frame.
  func shapes(in plot: Plot, _ look: Appearance) -> [Shape]

  /// Its data for tables and comparisons.
  var columns: [ChartData.Column] { get }

  /// A sentence on its data, without the name of the mark and without a full stop.
  var summary: String { get }

  /// Shapes that stand for the mark in a legend.
  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape]

  /// Places beside which its label can stand, in order of preference; none if only a legend can
  /// name the mark.
  func anchors(in plot: Plot) -> [Point]

  /// Whether the mark shows values against zero, so that the chart stresses the line there.
  var restsOnZero: Bool { get }

  /// Whether places on the axes mean anything for the mark; a picture has none.
  var needsAxes: Bool { get }

  /// How values become colours, if they do.
  var colorScale: ColorScale? { get }

  /// Texts that are a part of its drawing, each at its one place.
  func inherentLabels(in plot: Plot, _ look: Appearance) -> [Label]

  /// Texts that belong inside the plot, each with its possible places.
  func annotations(in plot: Plot, _ look: Appearance) -> [Annotation]
}

extension Drawable {
  /// The mark itself.
  public var layer: Layer { Layer(mark: self) }

  var restsOnZero: Bool { false }
  var needsAxes: Bool { true }
  var colorScale: ColorScale? { nil }
  func anchors(in plot: Plot) -> [Point] { [] }
  func inherentLabels(in plot: Plot, _ look: Appearance) -> [Label] { [] }
  func annotations(in plot: Plot, _ look: Appearance) -> [Annotation] { [] }
  func swatch(in box: Rectangle, _ look: Appearance) -> [Shape] { [] }

  /// One line such as `LineMark("score": 201 points, x from −4 to 4, …)`.
  public var description: String {
    let words = kind.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let name = words.joined() + "Mark"
    let label = series.label.map { "\"\($0.inWords)\": " } ?? ""
    return "\(name)(\(label)\(summary))"
  }
}

/// A text for the inside of the plot.
struct Annotation: Sendable {
  /// Possible places, the preferred one first.
  var candidates: [Label]
  /// Whether the first candidate may cover data, because the author has put it there.
  var isPlacedByAuthor: Bool
}
