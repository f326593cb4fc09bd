#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Several pictures of one size in rows, without axes: samples from a data set or a model.
public struct ImageGridMark: Mark, Drawable {
  let images: [[[Double]]]
  let perRow: Int
  let colors: ColorMap
  let range: ClosedRange<Double>
  let series: Series

  /// Pictures, each as rows of pixels with the first row on top, in reading order.
  ///
  /// - Parameters:
  ///   - columns: how many stand in a row; without it, about twice as many as there are rows.
  ///   - range: the values with the first and the last colour; what lies outside has these, too.
  public init(
    _ images: [[[Double]]], columns: Int? = nil, range: ClosedRange<Double> = 0...1,
    colors: ColorMap = .gray
  ) {
    precondition(
      images.allSatisfy { !$0.isEmpty && !$0[0].isEmpty }, "an image needs a pixel, found none")
    precondition(
      images.allSatisfy { $0.allSatisfy { $0.count == images[0][0].count } }
        && images.allSatisfy { $0.count == images[0].count },
      "images differ in size")
    precondition(
      (columns ?? 1) >= 1 && (columns ?? 1) <= 100,
      "columns must be between 1 and 100, found \(columns ?? 1)")
    precondition(range.isFiniteWithLength, "range must be finite with a length, found \(range)")
    self.images = images
    perRow = columns ?? max(1, Int((2 * Double(images.count)).squareRoot().rounded(.up)))
    (self.range, self.colors) = (range, colors)
    series = Series()
  }
}

extension ImageGridMark {
  var kind: String { "image grid" }
  var needsAxes: Bool { false }

  private var width: Int { images.first?[0].count ?? 1 }
  private var height: Int { images.first?.count ?? 1 }
  private var columnCount: Int { min(perRow, max(images.count, 1)) }
  private var rowCount: Int { max((images.count + perRow - 1) / perRow, 1) }

  /// The distance of neighbours, in pixels.
  private var gap: Int { max(1, max(width, height) / 14) }

  private var size: (width: Int, height: Int) {
    (columnCount * (width + gap) - gap, rowCount * (height + gap) - gap)
  }

  func extents(in window: Window) -> Extents {
    guard !images.isEmpty else { return Extents() }
    return Extents(
      x: Extent(set: 0...Double(size.width)), y: Extent(set: 0...Double(size.height)))
  }

  /// All of them are one picture, with a transparent seam between neighbours.
  func shapes(in plot: Plot, _ look: Appearance) -> [Shape] {
    let size = size
    guard !images.isEmpty,
      let box = plot.rectangle(x: 0...Double(size.width), y: 0...Double(size.height))
    else { return [] }
    var values = [Double](repeating: .nan, count: size.width * size.height)
    for (index, image) in images.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: perRow)
      for (y, line) in image.enumerated() {
        let start = (row * (height + gap) + y) * size.width + column * (width + gap)
        values.replaceSubrange(start..<start + line.count, with: line)
      }
    }
    let scale = ColorScale(map: colors, domain: range, title: nil)
    let raster = Raster(
      columns: size.width, rows: size.height, values: values, scale, map: colors)
    var shape = Shape(outline: .image(raster, box, within: plot.frame, isSmooth: false))
    shape.isBackdrop = true
    return [shape]
  }

  var columns: [ChartData.Column] {
    images.enumerated().map { .rows("image \($0 + 1)", $1) }
  }

  var summary: String {
    guard !images.isEmpty else { return "0 images" }
    return Summary.list([
      (images.count == 1 ? "1 image" : "\(images.count) images")
        + " of \(width) × \(height) pixels",
      Summary.range(of: images.flatMap { $0.flatMap(\.self) }, named: "value"),
    ])
  }
}
