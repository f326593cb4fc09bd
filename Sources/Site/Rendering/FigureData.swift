import Diagnostics
import Markup

/// The numbers behind a chart, as a page shows them: a table of the layers.
///
/// The data is what `Figure.data` holds: an array of layers (or an object with `layers`), each
/// with `mark`, `label` and `columns`, an array of objects with `name` and `values` or an object
/// of arrays. Values on a grid are arrays of rows, before which the columns `x` and `y` say where
/// its columns and rows lie. What has another form is not shown, only linked to. Layers with names
/// over the same places share a table.
struct FigureData {
  private let layers: [Layer]

  fileprivate struct Layer {
    var mark: String
    var label: String?
    /// The number of its chart among panels.
    var panel: String?
    var columns: [Column]
    /// Whether it is several layers over the same places.
    var isJoined = false
  }

  /// The first values of a column, and how many there are.
  fileprivate struct Column {
    var name: String
    var values: [String]
    var count: Int
    /// The first rows, if the values lie on a grid.
    var grid: [[String]] = []
    /// The length of a row.
    var width = 0
  }

  /// Tables of so many rows are shown whole; longer data is one click away, in a file, and the table
  /// shows how it begins.
  fileprivate static let rowLimit = 8
  fileprivate static let beginning = 5
  fileprivate static let columnLimit = 6

  init(_ data: JSON) {
    layers = (data["layers"] ?? data).items.compactMap(Self.layer)
      .reduce(into: []) { layers, layer in
        if let last = layers.last, let joined = last.joined(with: layer) {
          layers[layers.count - 1] = joined
        } else {
          layers.append(layer)
        }
      }
  }

  /// The tables, or nil if there is nothing to show.
  var preview: Node? {
    guard !layers.isEmpty else { return nil }
    return tag(
      "div", ["class": "scroll", "tabindex": "0", "role": "group", "aria-label": "Data"],
      layers.map(table))
  }

  private static func layer(_ data: JSON) -> Layer? {
    let columns = data["columns"]?.columns ?? []
    guard !columns.isEmpty else { return nil }
    return Layer(
      mark: data["mark"]?.string ?? "", label: data["label"]?.string,
      panel: data["panel"]?.text, columns: columns)
  }

  private func table(_ layer: Layer) -> Node {
    let grids = layer.columns.filter { !$0.grid.isEmpty }
    guard let grid = grids.first else { return list(layer) }
    let places = layer.columns.filter { $0.grid.isEmpty }
    let others = grids.count > 1 ? ", the first of \(grids.count)" : ""
    return table(
      caption: "\(layer.name): \(grid.name)\(others), \(grid.count) rows of \(grid.width)",
      head: places.count == 2
        ? ["\(places[1].name) \\ \(places[0].name)"] + places[0].values.prefix(Self.columnLimit)
        : [],
      rows: grid.grid.prefix(Self.rows(of: grid.count)).enumerated().map { row, values in
        (places.count == 2 ? [places[1].values[safe: row] ?? ""] : []) + values
      }, startsWithPlaces: places.count == 2)
  }

  private func list(_ layer: Layer) -> Node {
    let count = layer.columns.map(\.count).max() ?? 0
    let rows = Self.rows(of: count)
    return table(
      caption: layer.name + (count > rows ? ", \(rows) of \(count) rows" : ""),
      head: layer.columns.map(\.name),
      rows: (0..<rows).map { row in layer.columns.map { $0.values[safe: row] ?? "" } })
  }

  private static func rows(of count: Int) -> Int { count > rowLimit ? beginning : count }

  private func table(
    caption: String, head: [String], rows: [[String]], startsWithPlaces: Bool = false
  ) -> Node {
    let names = head.map { tag("th", [:], .text($0)) }
    let body = rows.map { row in
      tag(
        "tr", [:],
        row.enumerated().map { index, value in
          tag(startsWithPlaces && index == 0 ? "th" : "td", [:], .text(value))
        })
    }
    return tag(
      "table", [:],
      [
        tag("caption", [:], .text(caption)),
        names.isEmpty ? .empty : tag("thead", [:], tag("tr", [:], names)),
        tag("tbody", [:], body),
      ])
  }
}

extension FigureData.Layer {
  /// What it is called: `line, loss`.
  fileprivate var name: String {
    [mark, label ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// One table of two layers with names over the same places, such as lines over one range.
  fileprivate func joined(with other: Self) -> Self? {
    guard mark == other.mark, panel == other.panel, let label = other.label,
      other.columns.count == 2, let places = columns.first, places.isSame(as: other.columns[0]),
      isJoined || (self.label != nil && columns.count == 2 && columns[1].grid.isEmpty),
      other.columns[1].grid.isEmpty, other.columns[1].count == places.count
    else { return nil }
    var joined = self
    if let name = self.label { joined.columns[1].name = name }
    (joined.label, joined.isJoined) = (nil, true)
    joined.columns.append(other.columns[1])
    joined.columns[joined.columns.count - 1].name = label
    return joined
  }
}

extension FigureData.Column {
  /// Whether a table shows the same of both.
  fileprivate func isSame(as other: Self) -> Bool {
    name == other.name && values == other.values && count == other.count && grid.isEmpty
      && other.grid.isEmpty
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
  fileprivate var columns: [FigureData.Column] {
    switch self {
    case .object(let members): return members.map { Self.column($0.key, $0.value.items) }
    case .array(let items):
      return items.compactMap { item in
        item["name"]?.string.map { Self.column($0, item["values"]?.items ?? []) }
      }
    default: return []
    }
  }

  private static func column(_ name: String, _ values: [JSON]) -> FigureData.Column {
    let first = values.prefix(FigureData.rowLimit)
    guard case .array(let row)? = values.first else {
      return FigureData.Column(name: name, values: first.map(\.cell), count: values.count)
    }
    return FigureData.Column(
      name: name, values: [], count: values.count,
      grid: first.map { $0.items.prefix(FigureData.columnLimit).map(\.cell) }, width: row.count)
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
