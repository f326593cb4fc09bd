import Diagnostics

/// Typed values out of attributes, for all that carry them.
extension Findings {
  /// The label, checked for its prefix and for being the only one of its name.
  func label(of list: AttributeList, _ bearer: String, prefix: String?) -> Label? {
    guard let label = list.label else { return nil }
    if let prefix, !label.value.hasPrefix(prefix + "-") {
      let stem = label.value.split(separator: "-", maxSplits: 1).last.map(String.init)
      report(
        "label '\(label.value)' of \(bearer) does not start with '\(prefix)-'", at: label.range,
        help: "write '\(prefix)-\(stem ?? label.value)'")
    }
    register(label)
    return label
  }

  /// Reports classes and options where none exist.
  func expectLabelOnly(_ list: AttributeList, _ bearer: String, options: [String] = []) {
    for name in list.classes {
      report("\(bearer) has no class '\(name.value)'", at: name.range, help: "remove it")
    }
    for option in list.options where !options.contains(option.name.value) {
      let help = Suggestion.help(for: option.name.value, among: options)
      report(
        "\(bearer) has no option '\(option.name.value)'", at: option.name.range,
        help: help ?? "remove it")
    }
  }

  /// The member of an enumeration that a word names.
  func choice<Choice>(_ word: Located<String>, _ what: String) -> Located<Choice>?
  where Choice: RawRepresentable<String> & CaseIterable & Sendable {
    if let value = Choice(rawValue: word.value) { return Located(value, word.range) }
    let names = Choice.allCases.map(\.rawValue)
    report(
      "no \(what) is called '\(word.value)'", at: word.range,
      help: Suggestion.help(for: word.value, among: names) ?? "choose \(names.choices)")
    return nil
  }
}

extension [String] {
  /// "'a', 'b' or 'c'".
  var choices: String {
    let quoted = map { "'\($0)'" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.joined() }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
