import Diagnostics

/// The attributes of a cell as typed values.
struct CellAttributes {
  private(set) var label: Label?
  private(set) var classes: [Located<CellClass>] = []
  private(set) var options = CellOptions()
  private let findings: Findings
  private let map: ContentMap

  /// The options in alphabetical order, which is also that of suggestions.
  private enum Name: String, CaseIterable {
    case alt, caption, echo, fold, raises, timeout, tolerance
  }

  init(_ list: AttributeList, in map: ContentMap, _ findings: Findings) {
    self.findings = findings
    self.map = map
    label = findings.label(of: list, "a cell", prefix: nil)
    for name in list.classes { add(name) }
    var seen: [Name: Range<Int>] = [:]
    for option in list.options {
      guard let name = name(of: option.name) else { continue }
      if seen.updateValue(option.name.range, forKey: name) != nil {
        findings.report(
          "option '\(name.rawValue)' is given twice", at: option.name.range, help: "keep one")
      }
      set(name, option)
    }
    checkStatic()
    checkPinned()
  }

  private mutating func add(_ name: Located<String>) {
    guard let cellClass: Located<CellClass> = findings.choice(name, "class of a cell") else {
      return
    }
    if classes.contains(where: { $0.value == cellClass.value }) {
      findings.report("class '\(name.value)' is given twice", at: name.range, help: "keep one")
    } else {
      classes.append(cellClass)
    }
  }

  private func name(of word: Located<String>) -> Name? {
    if let name = Name(rawValue: word.value) { return name }
    let names = Name.allCases.map(\.rawValue)
    var help = Suggestion.help(for: word.value, among: names)
    if CellClass(rawValue: word.value) != nil { help = "write '.\(word.value)' for the class" }
    findings.report(
      "no option of a cell is called '\(word.value)'", at: word.range,
      help: help ?? "choose \(names.choices)")
    return nil
  }

  private mutating func set(_ name: Name, _ option: AttributeList.Option) {
    switch name {
    case .alt: options.alt = option.value
    case .caption: options.caption = caption(option)
    case .echo: options.echo = bool(option)
    case .fold: options.fold = bool(option)
    case .raises: options.raises = option.value
    case .timeout: options.timeout = duration(option)
    case .tolerance: options.tolerance = tolerance(option)
    }
  }

  private func caption(_ option: AttributeList.Option) -> Located<[Inline]> {
    let inlines = InlineReader.read(option.content, of: map, findings)
    return Located(inlines, option.value.range)
  }

  private func bool(_ option: AttributeList.Option) -> Located<Bool>? {
    if let value = Bool(option.value.value) { return Located(value, option.value.range) }
    reportValue(option, "'true' or 'false'")
    return nil
  }

  private func duration(_ option: AttributeList.Option) -> Located<Duration>? {
    if let value = Duration(cellOption: option.value.value) {
      return Located(value, option.value.range)
    }
    reportValue(option, "a time such as '30s', '500ms' or '2min'")
    return nil
  }

  private func tolerance(_ option: AttributeList.Option) -> Located<Double>? {
    if let value = Double(option.value.value), value >= 0, value < 1 {
      return Located(value, option.value.range)
    }
    reportValue(option, "a number from 0 to 1 such as '1e-6'")
    return nil
  }

  private func reportValue(_ option: AttributeList.Option, _ expected: String) {
    let (name, value) = (option.name.value, option.value.value)
    findings.report(
      "expected \(expected) for '\(name)', found '\(value)'",
      at: value.isEmpty ? option.name.range : option.value.range)
  }

  /// A record is found by the cell's label, and only records are compared with a tolerance.
  private func checkPinned() {
    if let pinned = classes.first(where: { $0.value == .pinned }) {
      guard label == nil else { return }
      findings.report(
        "a pinned cell has no label, by which its record is found", at: pinned.range,
        help: "name it: '{#name .pinned}'")
      return
    }
    guard let tolerance = options.tolerance else { return }
    findings.report(
      "only a pinned cell has a tolerance", at: tolerance.range,
      help: "add '.pinned', or remove 'tolerance'")
  }

  /// A cell that is never run has nothing to test, to raise or to wait for.
  private func checkStatic() {
    guard classes.contains(where: { $0.value == .static }) else { return }
    for other in classes where other.value != .static {
      reportNotRun("cannot be '.\(other.value.rawValue)'", at: other.range)
    }
    if let raises = options.raises { reportNotRun("cannot raise a problem", at: raises.range) }
    if let timeout = options.timeout { reportNotRun("needs no timeout", at: timeout.range) }
  }

  private func reportNotRun(_ consequence: String, at range: Range<Int>) {
    findings.report(
      "a '.static' cell is never run and \(consequence)", at: range,
      help: "remove it, or remove '.static'")
  }
}

extension Duration {
  /// A positive time in a unit, such as "30s", "500ms" or "1.5min", up to a day.
  init?(cellOption text: String) {
    let number = text.prefix { $0.isASCII && $0.isNumber || $0 == "." }
    guard let value = Double(number),
      let seconds = Self.secondsPerUnit[text.dropFirst(number.count)],
      value > 0, value * seconds <= 86_400
    else { return nil }
    self = .milliseconds(Int((value * seconds * 1000).rounded(.up)))
  }

  private static var secondsPerUnit: [Substring: Double] {
    ["ms": 0.001, "s": 1, "min": 60, "h": 3600]
  }
}
