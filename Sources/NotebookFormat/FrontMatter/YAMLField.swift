import Diagnostics
import Yams

/// One key of the front matter with its value, read as what the key expects.
struct YAMLField {
  let name: String
  let value: Node
  let yaml: FrontMatterText
  let findings: Findings

  /// A text; numbers and the like are taken as they are written.
  var text: Located<String>? { text(value) }

  private func text(_ node: Node) -> Located<String>? {
    guard case .scalar(let scalar) = node, !scalar.isNull else {
      return reportValue(node, "text")
    }
    guard scalar.string.contains(where: { !$0.isWhitespace }) else {
      findings.report(
        "'\(name)' is empty", at: yaml.range(of: node),
        help: "write it, or leave '\(name)' out")
      return nil
    }
    // A text over several lines ends with a line break.
    let text = scalar.string.reversed().drop(while: \.isNewline).reversed()
    return Located(String(text), yaml.range(of: node))
  }

  var texts: [Located<String>] {
    guard case .sequence(let sequence) = value else {
      let _: Never? = reportValue(value, "a list", help: "write each item on a line '- …'")
      return []
    }
    return sequence.compactMap(text)
  }

  var studyTime: Located<StudyTime>? {
    guard case .scalar(let scalar) = value, let time = StudyTime(scalar.string) else {
      return reportValue(value, "a time such as '2 hours' or '45 minutes'")
    }
    return Located(time, yaml.range(of: value))
  }

  var date: Located<CalendarDate>? {
    guard case .scalar(let scalar) = value, let date = CalendarDate(scalar.string) else {
      return reportValue(value, "a date such as '2026-01-31'")
    }
    return Located(date, yaml.range(of: value))
  }

  var seed: Located<UInt64>? {
    guard case .scalar(let scalar) = value, scalar.style == .plain, let seed = UInt64(scalar.string)
    else { return reportValue(value, "a whole number from 0 to \(UInt64.max)") }
    return Located(seed, yaml.range(of: value))
  }

  var parameters: [Parameter] {
    guard case .mapping(let mapping) = value else {
      let _: Never? = reportValue(
        value, "names with values", help: "write each parameter on a line 'name: value'")
      return []
    }
    return mapping.compactMap(parameter)
  }

  private func parameter(_ key: Node, _ value: Node) -> Parameter? {
    guard case .scalar(let name) = key, name.string.isSwiftName else {
      findings.report(
        "parameter \(key.description) is no name for a variable", at: yaml.range(of: key),
        help: "use letters, digits and '_', beginning with a letter")
      return nil
    }
    guard case .scalar(let scalar) = value, let parsed = Parameter.Value(scalar) else {
      return reportValue(value, "a number, 'true', 'false' or text", for: name.string)
    }
    return Parameter(
      name: Label(name.string, yaml.range(of: key)), value: Located(parsed, yaml.range(of: value)))
  }

  private func reportValue<Value>(
    _ node: Node, _ expected: String, for name: String? = nil, help: String? = nil
  ) -> Value? {
    findings.report(
      "expected \(expected) for '\(name ?? self.name)', found \(node.description)",
      at: yaml.range(of: node), help: help)
    return nil
  }
}

extension Parameter.Value {
  /// The value that a text without quotes stands for; in quotes it is always text.
  fileprivate init?(_ scalar: Node.Scalar) {
    guard !scalar.isNull else { return nil }
    let text = scalar.string
    if scalar.style != .plain {
      self = .string(text)
    } else if let value = Bool(text) {
      self = .bool(value)
    } else if let value = Int(text) {
      self = .integer(value)
    } else if text.utf8.first.map({ $0.isDigit || "+-.".utf8.contains($0) }) == true,
      let value = Double(text), value.isFinite
    {
      self = .number(value)
    } else {
      self = .string(text)
    }
  }
}

extension Node.Scalar {
  /// Whether there is no value behind the key.
  var isNull: Bool { style == .plain && ["", "~", "null"].contains(string) }
}

extension Node {
  /// The value for a message.
  var description: String {
    switch self {
    case .scalar(let scalar): scalar.isNull ? "nothing" : "'\(scalar.string.shortened)'"
    case .sequence: "a list"
    case .mapping: "a map"
    case .alias: "an alias"
    }
  }
}

extension String {
  fileprivate var isSwiftName: Bool {
    guard let first = utf8.first, first.isLetter || first == Byte.underscore else { return false }
    return utf8.allSatisfy { $0.isAlphanumeric || $0 == Byte.underscore }
  }
}
