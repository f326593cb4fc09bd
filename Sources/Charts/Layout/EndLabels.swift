/// Names of lines beside their right ends.
struct EndLabels: Sendable {
  let labels: [Label]

  private static let gap = 7.0
  /// How far a name may be moved from the height of its line, so that names keep apart.
  private static let tolerance = 11.0
  /// The most that names may take of the width.
  private static let widest = 0.297

  /// The room right of the plot that the names need; nil if they are too long.
  static func room(for names: [Composition.Name], in width: Double) -> Double? {
    let widths = names.map { Typography.width(of: $0.text) * Typography.largeSize }
    guard let longest = widths.max(), longest <= widest * width else { return nil }
    return longest + gap + 2
  }

  /// The names in their places; nil if a line does not end at the right or ends crowd.
  init?(_ composition: Composition, in plot: Plot) {
    var ends: [(name: Composition.Name, place: Point)] = []
    for name in composition.names {
      guard let end = Self.end(of: name, composition, in: plot) else { return nil }
      ends.append((name, end))
    }
    ends.sort { $0.place.y < $1.place.y }
    let row = Typography.row(of: ends.map(\.name.text))
    let range = plot.frame.minY + 2...plot.frame.maxY - 4
    let heights = Self.spread(ends.map(\.place.y), apart: row, in: range)
    // Names that the ends of the plot push together may still crowd.
    let keepApart = zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 > row - 0.01 }
    let stayNear = zip(ends, heights).allSatisfy { abs($0.place.y - $1) <= Self.tolerance }
    guard keepApart, stayNear else { return nil }
    labels = zip(ends, heights).map { end, height in
      let color = composition.parts[end.name.parts[0]].look.color
      return Label(
        text: end.name.text, place: Point(plot.frame.maxX + Self.gap, height),
        role: .ending(color))
    }
  }

  /// Where the line of a name leaves the plot on the right.
  private static func end(
    of name: Composition.Name, _ composition: Composition, in plot: Plot
  ) -> Point? {
    let places = name.parts.compactMap { index in
      composition.parts[index].mark.anchors(in: plot).first
    }
    let end = places.max { $0.x < $1.x }
    return end.flatMap { $0.x > plot.frame.maxX - 0.03 * plot.frame.width ? $0 : nil }
  }

  /// Heights near the wanted ones, in order, at least `distance` apart: neighbours that are too
  /// near form a group, which is centred on the mean of what its members want.
  private static func spread(
    _ wanted: [Double], apart distance: Double, in range: ClosedRange<Double>
  ) -> [Double] {
    var groups: [(start: Double, count: Int)] = []
    for height in wanted {
      groups.append((height, 1))
      while groups.count > 1 {
        let (a, b) = (groups[groups.count - 2], groups[groups.count - 1])
        guard a.start + distance * Double(a.count) > b.start else { break }
        let offset = b.start - distance * Double(a.count)
        let start =
          (a.start * Double(a.count) + offset * Double(b.count)) / Double(a.count + b.count)
        groups.removeLast(2)
        groups.append((start, a.count + b.count))
      }
    }
    return groups.flatMap { group -> [Double] in
      let last = range.upperBound - distance * Double(group.count - 1)
      let start = max(min(group.start, last), range.lowerBound)
      return (0..<group.count).map { start + distance * Double($0) }
    }
  }
}
