#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Makes polylines smaller without a visible difference.
enum Simplification {
  /// How far, in units of the drawing, a simplified line may be from the original.
  static let tolerance = 0.12

  /// The line with fewer points.
  static func simplified(_ line: [Point]) -> [Point] {
    straightened(thinned(line))
  }

  /// Leaves out points as long as one straight stroke passes all of them within the tolerance.
  ///
  /// From an anchor, every further point allows a sector of directions; the stroke ends where
  /// the sectors have no direction in common, or where the line turns back.
  private static func straightened(_ line: [Point]) -> [Point] {
    guard line.count > 2 else { return line }
    var result = [line[0]]
    var anchor = line[0], last = line[0]
    var sector = Sector()
    for point in line.dropFirst() {
      if !sector.admits(point - anchor) {
        result.append(last)
        (anchor, sector) = (last, Sector())
        _ = sector.admits(point - anchor)
      }
      last = point
    }
    result.append(last)
    return result
  }

  /// The directions from an anchor that pass all points so far within the tolerance.
  private struct Sector {
    private var reach = 0.0
    private var direction = 0.0
    private var low = -Double.infinity
    private var high = Double.infinity

    /// Narrows the sector by a point, given relative to the anchor; false if nothing is left.
    mutating func admits(_ point: Point) -> Bool {
      let distance = point.length
      guard distance >= reach else { return false }
      reach = distance
      guard distance > tolerance else { return true }
      if low == -.infinity { direction = atan2(point.y, point.x) }
      let turn = remainder(atan2(point.y, point.x) - direction, 2 * Double.pi)
      let slack = asin(tolerance / distance)
      guard turn >= low, turn <= high else { return false }
      low = max(low, turn - slack)
      high = min(high, turn + slack)
      return true
    }
  }

  /// Keeps the first, lowest, highest and last point of every half unit of a long line that runs
  /// from left to right: the same ink from far fewer points.
  private static func thinned(_ line: [Point]) -> [Point] {
    guard line.count > 2000, zip(line, line.dropFirst()).allSatisfy({ $0.x <= $1.x }) else {
      return line
    }
    var result: [Point] = []
    var start = 0
    while start < line.count {
      let column = (line[start].x * 2).rounded(.down)
      var end = start, low = start, high = start
      while end < line.count, (line[end].x * 2).rounded(.down) == column {
        if line[end].y < line[low].y { low = end }
        if line[end].y > line[high].y { high = end }
        end += 1
      }
      var kept = [start, min(low, high), max(low, high), end - 1]
      kept = kept.enumerated().filter { $0 == 0 || $1 != kept[$0 - 1] }.map(\.element)
      result += kept.map { line[$0] }
      start = end
    }
    return result
  }
}
