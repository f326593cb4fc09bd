import Diagnostics
import Markup

/// The numbers behind a chart, as a page shows them: a table of the layers.
///
/// The data is what `Figure.data` holds: an array of layers (or an object with `layers`), each
/// with `mark`, `label` and `columns`, an array of objects with `name` and `values` or an object
/// of arrays. What has another form is not shown, only linked to.
struct FigureData {
  private let layers: [Layer]

  private struct Layer {
    var name: String
    /// The first values of each column, and how many there are.
    var columns: [(name: String, values: [String], count: Int)]
  }

  /// The longest table that is shown; longer data is one click away, in a file.
  private static let rowLimit = 12

  init(_ data: JSON) {
    layers = (data["layers"] ?? data).items.compactMap(Self.layer)
  }

  /// The tables, or nil if there is nothing to show.
  var preview: Node? {
    layers.isEmpty ? nil : .group(layers.map(table))
  }

  private static func layer(_ data: JSON) -> Layer? {
    let words = [data["mark"]?.string, data["label"]?.string].compactMap(\.self)
    let columns = data["columns"]?.columns(rowLimit) ?? []
    return columns.isEmpty ? nil : Layer(name: words.joined(separator: ", "), columns: columns)
  }

  private func table(_ layer: Layer) -> Node {
    let count = layer.columns.map(\.count).max() ?? 0
    let rows = (0..<min(count, Self.rowLimit)).map { row in
      tag(
        "tr", [:],
        layer.columns.map { tag("td", [:], .text($0.values[safe: row] ?? "")) })
    }
    let head = tag(
      "tr", [:], layer.columns.map { tag("th", ["scope": "col"], .text($0.name)) })
    let rest = count > Self.rowLimit ? ", \(Self.rowLimit) of \(count) rows" : ""
    return tag(
      "div", ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": "Data"],
      tag(
        "table", [:],
        [
          tag("caption", [:], .text(layer.name + rest)), tag("thead", [:], head),
          tag("tbody", [:], rows),
        ]))
  }
}

extension JSON {
  fileprivate subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  fileprivate var items: [JSON] {
    if case .array(let items) = self { items } else { [] }
  }

  fileprivate var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// Named columns in either form.
  fileprivate func columns(_ limit: Int) -> [(name: String, values: [String], count: Int)] {
    func column(_ name: String, _ values: [JSON]) -> (String, [String], Int) {
      (name, values.prefix(limit).map(\.cell), values.count)
    }
    switch self {
    case .object(let members): return members.map { column($0.key, $0.value.items) }
    case .array(let items):
      return items.compactMap { item in
        item["name"]?.string.map { column($0, item["values"]?.items ?? []) }
      }
    default: return []
    }
  }

  /// The value in a table: numbers with four significant digits.
  private var cell: String {
    switch self {
    case .string(let text): text
    case .number(let value): Self.short(value)
    case .null: "–"
    default: text
    }
  }

  private static func short(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    if value == 0 { return "0" }
    var scale = 1.0
    while abs(value) * scale < 1000, scale < 1e12 { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    let text = "\(rounded)".hasSuffix(".0") ? String("\(rounded)".dropLast(2)) : "\(rounded)"
    // Of many numbers few are negative, and looking for a sign in all of them would take long.
    return value < 0 || text.utf8.contains(UInt8(ascii: "-"))
      ? String(text.map { $0 == "-" ? "\u{2212}" : $0 }) : text
  }
}
