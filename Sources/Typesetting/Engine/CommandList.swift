import Diagnostics

/// The commands that exist, for messages about those that do not.
struct CommandList {
  /// In alphabetical order.
  private var names: [String] = []
  /// The number of arguments, where it is known.
  private var argumentCounts: [String: Int] = [:]

  /// From names such as `\frac:2`, or `\pmod:` where the number is not known.
  init(_ text: String) {
    for entry in text.split(separator: " ") {
      let parts = entry.split(separator: ":")
      guard let name = parts.first.map(String.init) else { continue }
      names.append(name)
      if parts.count > 1 { argumentCounts[name] = Int(parts[1]) }
    }
  }

  /// The list with the arguments of a course's macros, which are not for suggestion here.
  func adding(_ macros: [Macro]) -> CommandList {
    var list = self
    for macro in macros { list.argumentCounts[macro.name] = macro.argumentCount }
    return list
  }

  /// Whether a command exists, if only in math mode.
  func contains(_ name: String) -> Bool { names.contains(name) }

  /// Whether a command can lack an argument; nil where that is not known.
  func takesArguments(_ name: String) -> Bool? {
    argumentCounts[name].map { $0 > 0 }
  }

  /// A help line for a misspelt command.
  func help(for name: String) -> String? { Self.help(for: name, among: names) }

  /// A help line for a misspelt command; one or two letters could be anything.
  ///
  /// Of `\alpha` and `\Alpha`, the one that begins as the misspelt name does is tried first.
  static func help(for name: String, among names: [String]) -> String? {
    guard name.count > 3 else { return nil }
    let first = name.dropFirst().first
    let likely = names.filter { $0.dropFirst().first?.isUppercase == first?.isUppercase }
    return Suggestion.help(for: name, among: likely) ?? Suggestion.help(for: name, among: names)
  }
}

extension MacroTable {
  /// A help line if one of the macros may have been meant.
  func help(for name: String) -> String? {
    CommandList.help(for: name, among: macros.keys.sorted())
  }
}

extension Macro {
  /// The highest argument that the body mentions.
  fileprivate var argumentCount: Int {
    (1...9).last { body.contains("#\($0)") } ?? 0
  }
}
