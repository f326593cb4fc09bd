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
    case alt, caption, echo, fold, memory, output, raises, recursion, steps, timeout, tolerance
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
    case .memory: options.memory = limit(option, .memory)
    case .output: options.output = limit(option, .output)
    case .raises: options.raises = option.value
    case .recursion: options.recursion = limit(option, .recursion)
    case .steps: options.steps = limit(option, .steps)
    case .timeout: options.timeout = limit(option, .time)
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

  private func limit<Value>(
    _ option: AttributeList.Option, _ limit: CellLimit<Value>
  ) -> Located<Value>? {
    guard let value = limit.value(option.value.value) else {
      reportValue(option, limit.expected)
      return nil
    }
    guard value <= limit.most else {
      findings.report(
        "'\(option.name.value)' is at most \(limit.mostText), found '\(option.value.value)'",
        at: option.value.range)
      return nil
    }
    return Located(value, option.value.range)
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

  /// A cell that is never run has nothing to test, to raise or to be limited.
  private func checkStatic() {
    guard classes.contains(where: { $0.value == .static }) else { return }
    for other in classes where other.value != .static {
      reportNotRun("cannot be '.\(other.value.rawValue)'", at: other.range)
    }
    if let raises = options.raises { reportNotRun("cannot raise a problem", at: raises.range) }
    if let timeout = options.timeout { reportNotRun("needs no timeout", at: timeout.range) }
    let limits = [
      ("steps", options.steps), ("memory", options.memory), ("recursion", options.recursion),
      ("output", options.output),
    ]
    for (name, limit) in limits {
      if let limit { reportNotRun("needs no limit of \(name)", at: limit.range) }
    }
  }

  private func reportNotRun(_ consequence: String, at range: Range<Int>) {
    findings.report(
      "a '.static' cell is never run and \(consequence)", at: range,
      help: "remove it, or remove '.static'")
  }
}
