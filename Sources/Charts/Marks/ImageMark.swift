/// A picture from the values of its pixels, without axes.
public struct ImageMark: Mark, Drawable {
  /// The first row on top.
  let pixels: [[Double]]
  let x: ClosedRange<Double>?
  let y: ClosedRange<Double>?
  let colors: ColorMap
  let range: ClosedRange<Double>
  let series: Series

  /// A picture of rows of pixels, the first row on top.
  ///
  /// - Parameters:
  ///   - range: the values with the first and the last colour; what lies outside has these, too.
  ///   - colors: from black to white unless said otherwise.
  public init(
    _ pixels: [[Double]], range: ClosedRange<Double> = 0...1, colors: ColorMap = .gray
  ) {
    precondition(
      pixels.count >= 1 && (pixels.first?.count ?? 0) >= 1,
      "an image needs a pixel, found \(pixels.count) rows and \(pixels.first?.count ?? 0) columns")
    precondition(
      pixels.allSatisfy { $0.count == pixels[0].count },
      "rows of the image differ in length: \(pixels[0].count) and "
        + "\(pixels.first { $0.count != pixels[0].count }?.count ?? 0)"
    )
    precondition(range.isFiniteWithLength, "range must be finite with a length, found \(range)")
    (self.pixels, x, y) = (pixels, nil, nil)
    (self.range, self.colors) = (range, colors)
    series = Series()
  }

  /// A picture that covers a rectangle of a plot with axes.
  public init(
    _ pixels: [[Double]], x: ClosedRange<Double>, y: ClosedRange<Double>,
    range: ClosedRange<Double> = 0...1, colors: ColorMap = .gray
  ) {
    precondition(
      pixels.count >= 1 && (pixels.first?.count ?? 0) >= 1,
      "an image needs a pixel, found \(pixels.count) rows and \(pixels.first?.count ?? 0) columns")
    precondition(
      pixels.allSatisfy { $0.count == pixels[0].count },
      "rows of the image differ in length: \(pixels[0].count) and "
        + "\(pixels.first { $0.count != pixels[0].count }?.count ?? 0)"
    )
    precondition(x.isFiniteWithLength, "x must be a finite range with a length, found \(x)")
    precondition(y.isFiniteWithLength, "y must be a finite range with a length, found \(y)")
    precondition(range.isFiniteWithLength, "range must be finite with a length, found \(range)")
    (self.pixels, self.x, self.y) = (pixels, x, y)
    (self.range, self.colors) = (range, colors)
    series = Series()
  }
}

extension ImageMark {
  var kind: String { "image" }
  var needsAxes: Bool { x != nil }

  private var xRange: ClosedRange<Double> { x ?? 0...Double(pixels[0].count) }
  private var yRange: ClosedRange<Double> { y ?? 0...Double(pixels.count) }

  func extents(in window: Window) -> Extents {
    Extents(x: Extent(set: xRange), y: Extent(set: yRange))
  }

  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    guard let box = plot.rectangle(x: xRange, y: yRange) else { return [] }
    let scale = ColorScale(map: colors, domain: range, title: nil)
    let raster = Raster(
      columns: pixels[0].count, rows: pixels.count, values: pixels.flatMap(\.self), scale,
      map: colors)
    var shape = Shape(outline: .image(raster, box, within: plot.frame, isSmooth: false))
    shape.isBackdrop = true
    return [shape]
  }

  var columns: [ChartData.Column] {
    [.rows("value", pixels)]
  }

  var summary: String {
    Summary.list([
      "\(pixels[0].count) × \(pixels.count) pixels",
      Summary.range(of: pixels.flatMap(\.self), named: "value"),
    ])
  }
}
