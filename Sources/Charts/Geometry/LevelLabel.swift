#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The level of a contour, written on its line.
struct LevelLabel: Sendable {
  let level: Int
  let text: String
  /// The middle of the text.
  let place: Point
  /// In degrees clockwise, never upside down.
  let angle: Double
  /// The room around the text in which the line is interrupted.
  let gap: Double

  /// The size of levels relative to other texts.
  static let scale = 0.85
  /// Between the two sizes that a page gives to texts; the seam around the text does the rest.
  private static let size = scale * 15
  private static let height = scale * Typography.largeSize

  func label(_ color: ChartColor) -> Label {
    var label = Label(
      text: text, place: place, alignment: .middle, role: .annotation(color))
    (label.angle, label.scale) = (angle, Self.scale)
    return label
  }

  /// A line without what lies inside of the gap.
  func interrupting(_ line: [Point]) -> [[Point]] {
    var parts: [[Point]] = []
    var part: [Point] = []
    for point in PathLength(line).points(apart: 2) {
      if (point - place).length > gap / 2 {
        part.append(point)
      } else if !part.isEmpty {
        parts.append(part)
        part = []
      }
    }
    return (part.isEmpty ? parts : parts + [part]).filter { $0.count > 1 }
  }

  /// A label for each line that is long enough and has a place where it is about straight and where
  /// the text is clear of other lines and labels; the straightest such place is taken.
  ///
  /// - Parameters:
  ///   - texts: one for each level.
  ///   - lines: the lines of each level.
  static func placed(
    texts: [String], on lines: [[[Point]]], in frame: Rectangle
  ) -> [LevelLabel] {
    var result: [LevelLabel] = []
    let all = lines.flatMap { $0 }
    var index = 0
    for (level, levelLines) in lines.enumerated() {
      let gap = Typography.width(of: texts[level]) * size + 6
      for line in levelLines {
        let others = all.indices.filter { $0 != index }.map { all[$0] }
        index += 1
        if let label = best(
          on: PathLength(line), level, texts[level], gap: gap, others: others, taken: result,
          frame)
        {
          result.append(label)
        }
      }
    }
    return result
  }

  private static func best(
    on line: PathLength, _ level: Int, _ text: String, gap: Double, others: [[Point]],
    taken: [LevelLabel], _ frame: Rectangle
  ) -> LevelLabel? {
    guard line.length > 2.5 * gap else { return nil }
    var best: (label: LevelLabel, cost: Double)?
    for start in stride(from: 0.25 * gap, through: line.length - 1.25 * gap, by: 6) {
      let (a, b) = (line.point(at: start), line.point(at: start + gap))
      let chord = b - a
      // A line that bends more than this leaves its text.
      guard chord.length > 0.96 * gap else { continue }
      let middle = line.point(at: start + gap / 2)
      let bend = (middle - 0.5 * (a + b)).length / gap
      let slope = abs(chord.y) / max(chord.length, 1e-9)
      let cost = 4 * bend + 0.2 * slope
      guard bend < 0.12, cost < best?.cost ?? .infinity else { continue }
      let direction = chord.x < 0 ? Point(-chord.x, -chord.y) : chord
      let angle = (atan2(direction.y, direction.x) * 1800 / .pi).rounded() / 10
      let place = 0.5 * middle + 0.25 * (a + b)
      let label = LevelLabel(level: level, text: text, place: place, angle: angle, gap: gap)
      let box = label.label(.ink).box
      guard frame.contains(box.inset(by: -2)),
        taken.allSatisfy({ !$0.label(.ink).box.overlaps(box.inset(by: -6)) }),
        label.isClear(of: others)
      else { continue }
      best = (label, cost)
    }
    return best?.label
  }

  /// Whether no other line runs through the text.
  private func isClear(of lines: [[Point]]) -> Bool {
    let turn = angle * .pi / 180
    let along = Point(cos(turn), sin(turn))
    return lines.allSatisfy { line in
      line.allSatisfy { point in
        let step = point - place
        let level = abs(step.x * along.x + step.y * along.y)
        let across = abs(step.y * along.x - step.x * along.y)
        return level > gap / 2 + 3 || across > Self.height / 2
      }
    }
  }
}

/// A line with the distance of each corner from its start, along the line.
struct PathLength: Sendable {
  private let corners: [Point]
  private let distances: [Double]

  init(_ line: [Point]) {
    corners = line
    var distance = 0.0
    distances = line.indices.map { index in
      if index > 0 { distance += (line[index] - line[index - 1]).length }
      return distance
    }
  }

  var length: Double { distances.last ?? 0 }

  /// The place at a distance from the start.
  func point(at distance: Double) -> Point {
    guard let first = corners.first, let last = corners.last else { return Point(0, 0) }
    var (low, high) = (0, distances.count - 1)
    if distance <= 0 { return first }
    if distance >= length { return last }
    while high - low > 1 {
      let middle = (low + high) / 2
      if distances[middle] <= distance { low = middle } else { high = middle }
    }
    let span = distances[high] - distances[low]
    let part = span > 0 ? (distance - distances[low]) / span : 0
    return corners[low] + part * (corners[high] - corners[low])
  }

  /// The corners, and further places where these are wide apart.
  func points(apart distance: Double) -> [Point] {
    guard var last = corners.first else { return [] }
    var result = [last]
    for corner in corners.dropFirst() {
      let steps = Int(((corner - last).length / distance).rounded(.up))
      for step in stride(from: 1, to: steps, by: 1) {
        result.append(last + (Double(step) / Double(steps)) * (corner - last))
      }
      result.append(corner)
      last = corner
    }
    return result
  }
}
