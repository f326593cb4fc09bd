/// Finds places inside the plot for texts: annotations first, then the names of series.
struct InsideLabels: Sendable {
  private let plot: Plot
  private let composition: Composition
  private let shapes: [[Shape]]
  private let occupancy: Occupancy
  private(set) var labels: [Label] = []

  init(_ composition: Composition, in plot: Plot) {
    (self.plot, self.composition) = (plot, composition)
    shapes = composition.parts.map { $0.mark.shapes(in: plot, $0.look) }
    occupancy = Occupancy(of: shapes.flatMap(\.self), in: plot.frame)
  }

  /// Places the texts that marks bring along; one without any free place is left out.
  mutating func placeAnnotations() {
    labels += composition.parts.flatMap { $0.mark.inherentLabels(in: plot, $0.look) }
    let annotations = composition.parts.flatMap { $0.mark.annotations(in: plot, $0.look) }
    for annotation in annotations where annotation.isPlacedByAuthor { place(annotation) }
    for annotation in annotations where !annotation.isPlacedByAuthor { place(annotation) }
  }

  private mutating func place(_ annotation: Annotation) {
    let possible = annotation.candidates.filter(isPossible)
    let best = possible.min { occupancy.coverage(of: $0.box) < occupancy.coverage(of: $1.box) }
    let isAsAsked =
      annotation.isPlacedByAuthor && possible.first == annotation.candidates.first
    guard var label = isAsAsked ? possible.first : best else { return }
    label.coversData = !occupancy.isFree(label.box)
    labels.append(label)
  }

  /// Whether a label lies in the plot and apart from those already placed.
  private func isPossible(_ label: Label) -> Bool {
    let box = label.box
    // Wider apart along the line than across, so that two names never read as one.
    let room = Rectangle(
      minX: box.minX - 12, minY: box.minY - 1, maxX: box.maxX + 12, maxY: box.maxY + 1)
    return plot.frame.contains(box) && !labels.contains { $0.box.overlaps(room) }
  }

  /// Places all names beside their series; false, with nothing placed, if one finds no place.
  mutating func placeNames() -> Bool {
    let before = labels
    for name in composition.names {
      guard let label = place(for: name) else {
        labels = before
        return false
      }
      labels.append(label)
    }
    return true
  }

  /// The place furthest from other series, among those that cover nothing.
  private func place(for name: Composition.Name) -> Label? {
    let others = Occupancy(
      of: shapes.indices.filter { !name.parts.contains($0) }.flatMap { shapes[$0] },
      in: plot.frame)
    let color = composition.parts[name.parts[0]].look.color
    let anchors = name.parts.flatMap { composition.parts[$0].mark.anchors(in: plot) }
    let candidates = anchors.flatMap { Self.around($0, text: name.text, color: color) }
    let possible = candidates.filter { isPossible($0) && occupancy.isFree($0.box) }
    for clearance in [24.0, 16, 10, 6] {
      if let label = possible.first(where: { others.isFree($0.box.inset(by: -clearance)) }) {
        return label
      }
    }
    return nil
  }

  /// The text on all sides of a place.
  private static func around(_ place: Point, text: String, color: ChartColor) -> [Label] {
    let sides: [(Point, Label.Alignment, Label.Hanging)] = [
      (Point(0, -5), .middle, .above), (Point(6, -3), .start, .above),
      (Point(-6, -3), .end, .above), (Point(9, 0), .start, .centered),
      (Point(-9, 0), .end, .centered), (Point(0, 6), .middle, .below),
      (Point(6, 4), .start, .below), (Point(-6, 4), .end, .below),
    ]
    return sides.map { step, alignment, hanging in
      Label(
        text: text, place: place + step, alignment: alignment, hanging: hanging,
        role: .annotation(color))
    }
  }
}
