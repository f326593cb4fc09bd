package import Diagnostics

extension JSON {
  /// JSON over several lines, for files that people review: a member or an object on each line,
  /// plain values as many as fit.
  package var lines: String { lines(indent: "") + "\n" }

  private static let width = 100

  private func lines(indent: String) -> String {
    let inner = indent + "  "
    switch self {
    case .object(let members) where !members.isEmpty:
      let parts = members.map { key, value in
        "\(inner)\(JSON.string(key).text): \(value.lines(indent: inner))"
      }
      return "{\n\(parts.joined(separator: ",\n"))\n\(indent)}"
    case .array(let items) where items.allSatisfy(\.isPlain): return filled(items, indent)
    case .array(let items):
      let parts = items.map { inner + $0.lines(indent: inner) }
      return "[\n\(parts.joined(separator: ",\n"))\n\(indent)]"
    default: return text
    }
  }

  /// Plain values on one line, or else on lines of their own that are as full as they can be; texts,
  /// which are lines themselves, stand one below the other.
  private func filled(_ items: [JSON], _ indent: String) -> String {
    let onOneLine = "[" + items.map(\.text).joined(separator: ", ") + "]"
    let isText = items.contains(where: \.isText)
    if items.count < 2 || !isText && indent.count + onOneLine.count <= Self.width {
      return onOneLine
    }
    var lines: [String] = []
    var line = ""
    for (index, item) in items.enumerated() {
      let part = item.text + (index == items.count - 1 ? "" : ",")
      if !line.isEmpty, isText || indent.count + 3 + line.count + part.count > Self.width {
        lines.append(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + part
    }
    let all = (lines + [line]).map { "\(indent)  \($0)" }.joined(separator: "\n")
    return "[\n\(all)\n\(indent)]"
  }

  /// Whether it is a text, and not a number that JSON has to write as one.
  private var isText: Bool {
    guard case .string(let text) = self else { return false }
    return !["nan", "inf", "-inf"].contains(text)
  }

  private var isPlain: Bool {
    switch self {
    case .null, .bool, .integer, .number, .string: true
    case .array, .object: false
    }
  }
}
