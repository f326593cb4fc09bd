/// The outline of a letter in thousandths of its size, y upwards: closed lines of straight and cubic
/// pieces.
struct GlyphOutline: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
  }

  var pieces: [Piece] = []

  /// All corners; those of curves reach no further than the curves in fonts that are well made.
  private var corners: [Point] {
    pieces.flatMap { piece in
      switch piece {
      case .move(let end), .line(let end): [end]
      case .curve(let first, let second, let end): [first, second, end]
      }
    }
  }

  /// How far it reaches above the base line, and below it.
  var reach: (height: Double, depth: Double) {
    let heights = corners.map(\.y)
    return (heights.max() ?? 0, -(heights.min() ?? 0))
  }

  /// The left and the right end.
  var sides: (left: Double, right: Double) {
    let places = corners.map(\.x)
    return (places.min() ?? 0, places.max() ?? 0)
  }
}
