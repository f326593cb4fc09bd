/// How much of each small square of a plot is inked, for marks whose strokes and dots are too many
/// to be written one by one.
struct DenseRaster {
  /// Squares to a unit of the drawing.
  private static let scale = 1.5
  /// How many strengths of ink are told apart.
  private static let strengths = 15.0

  private let frame: Rectangle
  private let columns: Int
  private let rows: Int
  private var ink: [Float]
  /// The ink of the shape that is being drawn: where its parts meet, the stronger one counts.
  private var own: [Float]
  private var touched: [Int] = []

  /// The ink of strokes and dots as a picture whose opacity is what counts; nil if a shape among
  /// them is of another kind.
  static func picture(of shapes: [Shape], in frame: Rectangle) -> Raster? {
    var dense = DenseRaster(frame)
    for shape in shapes where !shape.isEmpty {
      guard shape.color == nil, dense.draw(shape) else { return nil }
    }
    return dense.raster
  }

  private init(_ frame: Rectangle) {
    self.frame = frame
    columns = max(Int((frame.width * Self.scale).rounded()), 1)
    rows = max(Int((frame.height * Self.scale).rounded()), 1)
    ink = Array(repeating: 0, count: columns * rows)
    own = ink
  }

  private mutating func draw(_ shape: Shape) -> Bool {
    switch shape.outline {
    case .lines(let parts):
      let radius = (shape.stroke ?? 1) / 2
      for part in parts {
        if part.count == 1 { cover(from: part[0], to: part[0], radius: radius) }
        for (a, b) in zip(part, part.dropFirst()) { cover(from: a, to: b, radius: radius) }
      }
    case .dots(let places, _, let radius):
      for place in places { cover(from: place, to: place, radius: radius) }
    case .areas, .rectangles, .image: return false
    }
    let opacity = Float(shape.opacity)
    for index in touched {
      ink[index] += (1 - ink[index]) * own[index] * opacity
      own[index] = 0
    }
    touched = []
    return true
  }

  /// Inks what is within a radius of a segment; edges are soft over one square.
  private mutating func cover(from start: Point, to end: Point, radius: Double) {
    let a = Self.scale * (start - Point(frame.minX, frame.minY))
    let b = Self.scale * (end - Point(frame.minX, frame.minY))
    let reach = Self.scale * radius + 0.5
    let step = b - a
    let square = step.x * step.x + step.y * step.y
    let top = max(Int(min(a.y, b.y) - reach), 0), left = max(Int(min(a.x, b.x) - reach), 0)
    let bottom = min(Int(max(a.y, b.y) + reach), rows - 1)
    let right = min(Int(max(a.x, b.x) + reach), columns - 1)
    guard top <= bottom, left <= right else { return }
    for row in top...bottom {
      for column in left...right {
        let centre = Point(Double(column) + 0.5, Double(row) + 0.5)
        let along = (centre - a).x * step.x + (centre - a).y * step.y
        let part = square > 0 ? min(max(along / square, 0), 1) : 0
        let coverage = min(reach - (centre - a - part * step).length, 1)
        let index = row * columns + column
        guard coverage > 0, Float(coverage) > own[index] else { continue }
        if own[index] == 0 { touched.append(index) }
        own[index] = Float(coverage)
      }
    }
  }

  /// White squares with the ink as their opacity, to be used as a mask.
  private var raster: Raster {
    let count = Int(Self.strengths)
    let palette = (0...count).map { step in
      RGBColor(
        red: 255, green: 255, blue: 255,
        alpha: UInt8((255 * Double(step) / Self.strengths).rounded()))
    }
    let indices = ink.map { UInt8((Double(min($0, 1)) * Self.strengths).rounded()) }
    return Raster(columns: columns, rows: rows, palette: palette, indices: indices)
  }
}
