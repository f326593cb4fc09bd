import Diagnostics

/// How the outputs of a cell differ from those recorded.
struct OutputComparison {
  /// A difference, and the details that stand below it.
  struct Difference {
    let fact: String
    var details: [String] = []
  }

  /// By how much numbers may differ, as a part of them.
  let tolerance: Double

  /// The first output that differs; nil if all agree.
  func difference(expected: [RecordedOutput], found: [RecordedOutput]) -> Difference? {
    for (number, (expected, found)) in zip(expected, found).enumerated() {
      guard let difference = difference(expected, found) else { continue }
      return Difference(
        fact: "output \(number + 1) is not as recorded: \(difference.fact)",
        details: difference.details)
    }
    guard expected.count != found.count else { return nil }
    return Difference(
      fact: "the number of outputs is not as recorded: expected \(expected.count), "
        + "found \(found.count)")
  }

  private func difference(_ expected: RecordedOutput, _ found: RecordedOutput) -> Difference? {
    switch (expected, found) {
    case (.printed(let expected), .printed(let found)):
      return expected == found ? nil : LineDifference(expected, found).difference
    case (.value(let old, let type), .value(let new, let newType)) where type == newType:
      return summary(values(old, new, ""))
    case (.described(let old, let type), .described(let new, let newType)) where type == newType:
      return described(old, new)
    case (.chart(let old), .chart(let new)): return summary(chart(old, new))
    default: return Difference(fact: "expected \(expected.kind), found \(found.kind)")
    }
  }

  // MARK: Values

  /// Two values that belong together and differ.
  private struct Pair {
    let path: String
    let expected: String
    let found: String
    var relative: Double?

    var fact: String {
      let fact = "\(path.isEmpty ? "" : "at \(path), ")expected \(expected), found \(found)"
      return relative.map { "\(fact) (relative difference \(Self.rounded($0)))" } ?? fact
    }

    /// Two digits are enough to judge a difference by.
    private static func rounded(_ value: Double) -> String {
      guard value.isFinite, value > 0 else { return "\(value)" }
      var (scaled, exponent) = (value, 0)
      while scaled >= 10 { (scaled, exponent) = (scaled / 10, exponent + 1) }
      while scaled < 1 { (scaled, exponent) = (scaled * 10, exponent - 1) }
      var digits = Int((scaled * 10).rounded())
      if digits == 100 { (digits, exponent) = (10, exponent + 1) }
      return "\(digits / 10).\(digits % 10)e\(exponent)"
    }
  }

  private static let most = 6

  /// The first pair, with the next ones as details.
  private func summary(_ pairs: [Pair]) -> Difference? {
    guard let first = pairs.first else { return nil }
    let rest = pairs.dropFirst()
    let more = rest.count - (Self.most - 1)
    return Difference(
      fact: first.fact,
      details: rest.prefix(Self.most - 1).map(\.fact)
        + (more > 0 ? ["and \(more) more of \(pairs.count) differences"] : []))
  }

  private func values(_ expected: JSON, _ found: JSON, _ path: String) -> [Pair] {
    switch (expected, found) {
    case (.integer(let a), .integer(let b)):
      return a == b ? [] : [pair(path, Double(a), Double(b), "\(a)", "\(b)")]
    case (.array(let a), .array(let b)):
      let count =
        a.count == b.count
        ? [] : [Pair(path: path, expected: "\(a.count) elements", found: "\(b.count)")]
      return count
        + zip(a, b).enumerated().flatMap { values($1.0, $1.1, path + "[\($0)]") }
    case (.object(let a), .object(let b)) where a.map(\.key) == b.map(\.key):
      return zip(a, b).flatMap {
        values($0.value, $1.value, path.isEmpty ? $0.key : path + "." + $0.key)
      }
    default: break
    }
    if let a = expected.asNumber, let b = found.asNumber {
      return agree(a, b) ? [] : [pair(path, a, b, "\(a)", "\(b)")]
    }
    if expected == found { return [] }
    return [Pair(path: path, expected: expected.text, found: found.text)]
  }

  private func pair(
    _ path: String, _ expected: Double, _ found: Double, _ old: String, _ new: String
  ) -> Pair {
    let relative = (found - expected).magnitude / expected.magnitude
    return Pair(
      path: path, expected: old, found: new, relative: relative.isFinite ? relative : nil)
  }

  private func agree(_ a: Double, _ b: Double) -> Bool {
    if a == b || a.isNaN && b.isNaN { return true }
    guard a.isFinite, b.isFinite else { return false }
    return (a - b).magnitude <= tolerance * max(a.magnitude, b.magnitude)
  }

  // MARK: Charts

  /// Charts have layers, layers columns, and columns values.
  private func chart(_ expected: JSON, _ found: JSON) -> [Pair] {
    let (old, new) = (expected.items, found.items)
    if old.count != new.count {
      return [Pair(path: "", expected: "\(old.count) layers", found: "\(new.count)")]
    }
    return zip(old, new).enumerated().flatMap { number, layers in
      layer(layers.0, layers.1, "layer \(number + 1)")
    }
  }

  private func layer(_ expected: JSON, _ found: JSON, _ path: String) -> [Pair] {
    let looks = ["mark", "label"].flatMap { key -> [Pair] in
      let (old, new) = (expected[key] ?? .null, found[key] ?? .null)
      return old == new
        ? [] : [Pair(path: "\(path), \(key)", expected: old.text, found: new.text)]
    }
    let (old, new) = (expected["columns"]?.items ?? [], found["columns"]?.items ?? [])
    let names = (old.map(\.name), new.map(\.name))
    if names.0 != names.1 {
      return looks + [
        Pair(
          path: path, expected: "the columns \(names.0.joined(separator: ", "))",
          found: names.1.joined(separator: ", "))
      ]
    }
    return looks
      + zip(zip(old, new), names.0).flatMap { columns, name in
        values(
          columns.0["values"] ?? .null, columns.1["values"] ?? .null, "\(path), column \(name)")
      }
  }

  // MARK: Descriptions

  /// Descriptions agree if their numbers do and all between them is the same.
  private func described(_ expected: String, _ found: String) -> Difference? {
    let (old, new) = (NumbersInText(expected), NumbersInText(found))
    guard old.between == new.between else { return LineDifference(expected, found).difference }
    let pairs = zip(old.numbers, new.numbers).enumerated().flatMap { number, texts -> [Pair] in
      let (a, b) = (Double(texts.0) ?? .nan, Double(texts.1) ?? .nan)
      return texts.0 == texts.1 || agree(a, b)
        ? [] : [pair("number \(number + 1)", a, b, String(texts.0), String(texts.1))]
    }
    return summary(pairs)
  }
}

extension JSON {
  /// The number, also one that JSON can only write as a text.
  fileprivate var asNumber: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    case .string("nan"): .nan
    case .string("inf"): .infinity
    case .string("-inf"): -.infinity
    default: nil
    }
  }

  /// The name of a column.
  fileprivate var name: String { if case .string(let name)? = self["name"] { name } else { "" } }

  fileprivate var items: [JSON] { if case .array(let items) = self { items } else { [] } }

  fileprivate subscript(key: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
