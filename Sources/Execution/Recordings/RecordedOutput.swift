import Diagnostics

/// One output of a pinned cell, as its record holds it.
enum RecordedOutput {
  case printed(String)
  /// A value whose numbers, texts and truth values are known one by one.
  case value(JSON, type: String)
  /// A value of another type, by its description.
  case described(String, type: String)
  /// The data of a chart.
  case chart(JSON)

  /// - Parameter data: the value as data, if it has more than its text tells.
  init(_ output: Output, data: JSON?) {
    switch output {
    case .printed(let text): self = .printed(text)
    case .figure(let figure): self = .chart(figure.data)
    case .value(let text, let type):
      if let data = data ?? PlainValue.json(of: text, type: type) {
        self = .value(data, type: type)
      } else {
        self = .described(text, type: type)
      }
    }
  }

  /// What the output is, in a sentence.
  var kind: String {
    switch self {
    case .printed: "printed text"
    case .value(_, let type), .described(_, let type): "a value of type '\(type)'"
    case .chart: "a chart"
    }
  }
}

/// Outputs in files: `{"printed": ["line", "line"]}`, `{"type": "Double", "value": 0.5}`,
/// `{"type": "Point", "text": ["Point(x: 1.0)"]}`, `{"chart": […]}`.
extension RecordedOutput {
  var json: JSON {
    switch self {
    case .printed(let text): .object([("printed", Self.lines(of: text))])
    case .value(let value, let type): .object([("type", .string(type)), ("value", value)])
    case .described(let text, let type):
      .object([("type", .string(type)), ("text", Self.lines(of: text))])
    case .chart(let data): .object([("chart", data)])
    }
  }

  /// The output that JSON describes; nil if it describes none.
  init?(_ json: JSON) {
    guard case .object(let members) = json else { return nil }
    switch members.map(\.key) {
    case ["printed"]:
      guard let text = Self.text(of: members[0].value) else { return nil }
      self = .printed(text)
    case ["chart"]:
      guard case .array = members[0].value else { return nil }
      self = .chart(members[0].value)
    case ["type", "value"]:
      guard case .string(let type) = members[0].value else { return nil }
      self = .value(members[1].value, type: type)
    case ["type", "text"]:
      guard case .string(let type) = members[0].value,
        let text = Self.text(of: members[1].value)
      else { return nil }
      self = .described(text, type: type)
    default: return nil
    }
  }

  /// Lines by themselves, so that a change of one is a change of one line of the file.
  private static func lines(of text: String) -> JSON {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return .array(lines.map { .string(String($0)) })
  }

  private static func text(of json: JSON) -> String? {
    guard case .array(let items) = json else { return nil }
    let lines = items.compactMap { item in
      if case .string(let line) = item { line } else { nil }
    }
    return lines.count == items.count ? lines.joined(separator: "\n") : nil
  }
}

/// Values of the standard library that print as what they are.
private enum PlainValue {
  private static let integers: Set<Substring> = [
    "Int", "Int8", "Int16", "Int32", "Int64", "UInt", "UInt8", "UInt16", "UInt32", "UInt64",
  ]
  private static let numbers: Set<Substring> = ["Double", "Float"]

  /// Numbers, truth values, texts, and arrays of numbers in any depth.
  static func json(of text: String, type: String) -> JSON? {
    if type == "String" { return .string(text) }
    if type == "Bool" { return Bool(text).map { .bool($0) } }
    let depth = type.prefix { $0 == "[" }.count
    guard type.suffix(depth).allSatisfy({ $0 == "]" }) else { return nil }
    let element = type.dropFirst(depth).dropLast(depth)
    guard integers.contains(element) || numbers.contains(element) else { return nil }
    var rest = text[...]
    let value = value(&rest, isInteger: integers.contains(element))
    return rest.isEmpty ? value : nil
  }

  private static func value(_ rest: inout Substring, isInteger: Bool) -> JSON? {
    guard rest.first == "[" else { return number(&rest, isInteger) }
    rest = rest.dropFirst()
    var items: [JSON] = []
    while rest.first != "]" {
      if !items.isEmpty {
        guard rest.hasPrefix(", ") else { return nil }
        rest = rest.dropFirst(2)
      }
      guard let item = value(&rest, isInteger: isInteger) else { return nil }
      items.append(item)
    }
    rest = rest.dropFirst()
    return .array(items)
  }

  private static func number(_ rest: inout Substring, _ isInteger: Bool) -> JSON? {
    let text = rest.prefix { $0 != "," && $0 != "]" }
    rest = rest[text.endIndex...]
    return isInteger ? Int(text).map { .integer($0) } : Double(text).map { .number($0) }
  }
}
