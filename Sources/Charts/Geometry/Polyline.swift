/// Measures along lines.
enum Polyline {
  /// Points at equal distances along the parts of a line, from the end to the start.
  static func points(on parts: [[Point]], every distance: Double) -> [Point] {
    var result: [Point] = []
    for part in parts.reversed() {
      guard var last = part.last else { continue }
      result.append(last)
      var travelled = 0.0
      for point in part.reversed().dropFirst() {
        travelled += (point - last).length
        last = point
        guard travelled >= distance else { continue }
        result.append(point)
        travelled = 0
      }
    }
    return result
  }
}
