extension Rectangle {
  /// The parts of a polyline inside the rectangle.
  ///
  /// Each segment is cut by its parameters at the four sides (Liang and Barsky 1984).
  func clipping(_ line: [Point]) -> [[Point]] {
    guard line.count > 1 else { return line.allSatisfy(contains) && !line.isEmpty ? [line] : [] }
    var parts: [[Point]] = []
    var part: [Point] = []
    for (start, end) in zip(line, line.dropFirst()) {
      guard let (from, to) = clipping(from: start, to: end) else { continue }
      if part.last != from {
        if part.count > 1 { parts.append(part) }
        part = [from]
      }
      part.append(to)
    }
    if part.count > 1 { parts.append(part) }
    return parts
  }

  private func clipping(from start: Point, to end: Point) -> (Point, Point)? {
    if contains(start), contains(end) { return (start, end) }
    let step = end - start
    var entry = 0.0, exit = 1.0
    let sides = [
      (-step.x, start.x - minX), (step.x, maxX - start.x), (-step.y, start.y - minY),
      (step.y, maxY - start.y),
    ]
    for (speed, distance) in sides {
      if speed == 0 {
        if distance < 0 { return nil }
      } else if speed < 0 {
        entry = max(entry, distance / speed)
      } else {
        exit = min(exit, distance / speed)
      }
    }
    guard entry <= exit else { return nil }
    let from = entry == 0 ? start : clamping(start + entry * step)
    return (from, exit == 1 ? end : clamping(start + exit * step))
  }

  /// A point moved to the nearest place inside: what is left of rounding after a cut.
  func clamping(_ point: Point) -> Point {
    Point(min(max(point.x, minX), maxX), min(max(point.y, minY), maxY))
  }

  /// The part of a polygon inside the rectangle, cut side by side (Sutherland and Hodgman 1974).
  func clipping(polygon: [Point]) -> [Point] {
    var result = polygon
    result = cut(result, keeping: { $0.x - minX })
    result = cut(result, keeping: { maxX - $0.x })
    result = cut(result, keeping: { $0.y - minY })
    result = cut(result, keeping: { maxY - $0.y })
    return result.map(clamping)
  }

  /// The polygon where a signed distance is not negative.
  private func cut(_ polygon: [Point], keeping distance: (Point) -> Double) -> [Point] {
    guard var previous = polygon.last else { return [] }
    var result: [Point] = []
    for point in polygon {
      let (before, after) = (distance(previous), distance(point))
      if (before < 0) != (after < 0) {
        result.append(previous + (before / (before - after)) * (point - previous))
      }
      if after >= 0 { result.append(point) }
      previous = point
    }
    return result
  }
}
