// A number prints as its element type does. Anything larger prints its shape and element type,
// then its numbers: a vector on one line, a matrix with a line per row, aligned, tensors of higher
// rank as matrices under their index. Axes with more than ten entries are abbreviated.
//
//     Tensor [2, 3] float64
//       1.0   0.5   -2.25
//       0.0  10.0  1.2e-9
//
// Numbers are rounded to at most four decimals, all to the same; those below 0.001 and those from a
// million on are in scientific notation.

extension Tensor: CustomStringConvertible {
  /// The shape, the element type and the numbers, rounded and abbreviated for reading.
  public var description: String {
    if rank == 0 { return scalarDescription(at: 0) }
    let title = "Tensor \(shape) \(elementType)"
    if count == 0 { return title }
    let shown = shownOffsets()
    let format = NumberFormat(shown.map { element(at: $0) })
    if rank == 1 { return title + "  " + line(0, format, width: 0) }
    let width = shown.map { format.text(element(at: $0)).count }.max() ?? 0
    return title + matrices(format, width: width)
  }

  /// All numbers as nested brackets on one line, for messages about small tensors.
  package var inline: String {
    if rank == 0 { return scalarDescription(at: 0) }
    guard count <= 16 else { return "of shape \(shape)" }
    return "[" + (0..<shape[0]).map { self[$0].inline }.joined(separator: ", ") + "]"
  }

  private func scalarDescription(at offset: Int) -> String {
    switch elementType {
    case .float64: elements(Double.self)[offset].description
    case .float32: elements(Float.self)[offset].description
    }
  }

  /// The indices of an axis that are shown, nil for the gap.
  private static func shownIndices(_ extent: Int) -> [Int?] {
    extent <= 10 ? Array(0..<extent) : [0, 1, 2, 3, nil, extent - 3, extent - 2, extent - 1]
  }

  private func shownOffsets() -> [Int] {
    var offsets = [0]
    for extent in shape {
      let shown = Tensor.shownIndices(extent).compactMap { $0 }
      offsets = offsets.flatMap { offset in shown.map { offset * extent + $0 } }
    }
    return offsets
  }

  /// The last axis at an index of the others.
  private func line(_ row: Int, _ format: NumberFormat, width: Int) -> String {
    let extent = shape[rank - 1]
    return Tensor.shownIndices(extent).map { index in
      guard let index else { return "…" }
      let text = format.text(element(at: row * extent + index))
      return String(repeating: " ", count: Swift.max(0, width - text.count)) + text
    }.joined(separator: "  ")
  }

  /// The last two axes as lines, under a heading where there are more.
  private func matrices(_ format: NumberFormat, width: Int) -> String {
    let rows = shape[rank - 2]
    var text = ""
    for index in leadingIndices() {
      guard let index else {
        text += "\n⋮"
        continue
      }
      if rank > 2 { text += "\n" + heading(index) }
      for row in Tensor.shownIndices(rows) {
        text += "\n  " + (row.map { line(index * rows + $0, format, width: width) } ?? "⋮")
      }
    }
    return text
  }

  /// The shown offsets of the axes before the last two, nil for a gap.
  private func leadingIndices() -> [Int?] {
    var result: [Int?] = [0]
    for extent in shape.dropLast(2) {
      result = result.flatMap { outer -> [Int?] in
        guard let outer else { return [nil] }
        return Tensor.shownIndices(extent).map { inner in inner.map { outer * extent + $0 } }
      }
    }
    return result
  }

  /// An offset of the leading axes as their indices: `[0, 2]`.
  private func heading(_ offset: Int) -> String {
    var rest = offset
    var indices: [Int] = []
    for extent in shape.dropLast(2).reversed() {
      indices.insert(rest % extent, at: 0)
      rest /= extent
    }
    return "\(indices)"
  }
}
