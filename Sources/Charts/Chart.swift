// Charts: a list of marks over inferred scales, drawn as SVG.
//
// In:  a `Chart`, written with a result builder from marks over plain numbers.
// Out: an `svg` node (`Chart.svg(id:)`), its text alternative, and the data behind it.
//
//   1. A mark takes its data, calling closures at once, and keeps columns of numbers (Marks/).
//   2. `Composition` settles the looks of every mark and infers both scales (Scales/).
//   3. `Layout` makes room for axes, titles and legend, and finds places for labels (Layout/).
//      Formulas in texts are read and set (Formulas/) with the letters of a font (Font/).
//   4. Marks turn data into shapes, clipped to the plot (Geometry/), and shapes, labels and
//      axes turn into nodes (Drawing/). Colours are variables of the page (Theme/), but for those
//      that stand for values (Colors/). What is too dense for strokes is a picture (Raster/).
//
// `Panels` and `Frames` put several charts beside and behind each other; Recipes/ has charts for
// what is drawn most often, in one line.
//
// A new mark is a file in Marks/ that conforms to `Drawable`; a new scale is a file in Scales/
// that conforms to `Scale`. No stage asks which mark or which scale it has.

/// A chart: marks over scales that are inferred from their data.
///
/// ```swift
/// Chart(x: "x", y: "density") {
///   LineMark(normal.density, x: -4...4)
///   RuleMark(x: 0, label: "mean")
/// }
/// ```
public struct Chart: Sendable, CustomStringConvertible {
  let marks: [any Drawable]
  /// The line above the plot.
  public var title: String? { titleText?.inWords }
  /// The title with its formulas in LaTeX.
  private(set) var titleText: String?
  var xTitle: String?
  var yTitle: String?
  var xDomain: ClosedRange<Double>?
  var yDomain: ClosedRange<Double>?
  package var xAxis = ChartScale.linear
  package var yAxis = ChartScale.linear
  /// The width of the drawing; only panels make it less than the whole.
  private(set) var width = Chart.fullWidth
  /// What the author asks for.
  var height: Double?
  var aspectRatio: Double?
  var authorsAlternative: String?
  /// Whether the axes have numbers; among panels a neighbour may have them.
  var showsXNumbers = true
  var showsYNumbers = true
  /// The room around the plot that panels keep free, to line up with their neighbours.
  var leastMargins = Margins()

  /// A chart of the marks in its content, drawn in their order.
  ///
  /// - Parameters:
  ///   - title: a line above the plot.
  ///   - x: the title of the horizontal axis; like every text of a chart it takes formulas in LaTeX
  ///     between dollar signs, such as `"$\\nabla_x \\log p(x)$"`.
  ///   - y: the title of the vertical axis.
  public init(
    title: String? = nil, x: String? = nil, y: String? = nil,
    @ChartBuilder content: () throws -> [any Mark]
  ) rethrows {
    precondition(title.isLegible, title.formulaProblem)
    precondition(x.isLegible, x.formulaProblem)
    precondition(y.isLegible, y.formulaProblem)
    marks = try content().map(\.layer.mark)
    titleText = title?.nonEmptyLine
    xTitle = x?.nonEmptyLine
    yTitle = y?.nonEmptyLine
  }

  /// Where the author lets each axis begin; 1, which every scale accepts, if she does not say.
  package var xStart: Double { xDomain?.lowerBound ?? 1 }
  package var yStart: Double { yDomain?.lowerBound ?? 1 }

  /// The width of a drawing that fills its column.
  static let fullWidth = 640.0

  /// The height of plot and axes: what the author asks for, or what suits the width.
  var plotHeight: Double { height ?? (width < Self.fullWidth ? 0.7 * width + 20 : 340) }

  /// The chart with a title, unless the author has given it one.
  func titled(_ title: String) -> Chart {
    var chart = self
    chart.titleText = titleText ?? title.nonEmptyLine
    return chart
  }

  func withWidth(_ width: Double) -> Chart {
    var chart = self
    chart.width = width
    return chart
  }

  /// One line such as `Chart("Score of a normal", 2 marks: line, line)`.
  public var description: String {
    let name = title.map { "\"\($0)\", " } ?? ""
    let count = marks.count == 1 ? "1 mark" : "\(marks.count) marks"
    return "Chart(\(name)\(count)" + (marks.isEmpty ? ")" : ": \(kinds))")
  }

  /// The words for the marks, counted where there are many.
  private var kinds: String {
    let words = marks.map(\.kind)
    guard words.count > 6 else { return words.joined(separator: ", ") }
    var distinct: [String] = []
    for word in words where !distinct.contains(word) { distinct.append(word) }
    return distinct.map { word in
      let count = words.count { $0 == word }
      return count > 1 ? "\(count) × \(word)" : word
    }.joined(separator: ", ")
  }
}
