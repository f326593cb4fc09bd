package import Diagnostics

/// A command that every formula of a course may use.
package struct Macro: Equatable, Sendable {
  /// The command with its backslash, such as `\E`.
  package let name: String
  /// What it stands for; `#1` to `#9` are its arguments.
  package let body: String
  /// Where it is defined.
  package let place: Place?

  package init(_ name: String, _ body: String, at place: Place? = nil) {
    self.name = name
    self.body = body
    self.place = place
  }
}

/// The macros of a course by name.
struct MacroTable {
  let macros: [String: Macro]
  let diagnostics: [Diagnostic]

  init(_ list: [Macro]) {
    var macros: [String: Macro] = [:]
    var diagnostics: [Diagnostic] = []
    for macro in list {
      if let problem = macro.problem(after: macros[macro.name]) {
        diagnostics.append(problem)
      } else if let brace = macro.unbalancedBrace {
        diagnostics.append(
          Diagnostic(
            "macro '\(macro.name)' has an unmatched '\(brace)'", at: macro.place,
            help: brace == "{" ? "add '}'" : "remove it, or add '{' before it"))
        // Formulas with it have no problem of their own.
        macros[macro.name] = Macro(macro.name, "{}", at: macro.place)
      } else {
        macros[macro.name] = macro
      }
    }
    self.macros = macros
    self.diagnostics = diagnostics
  }

  /// The macros that a formula uses, itself or through other macros, by name.
  func used(in text: LaTeXText) -> [Macro] {
    guard !macros.isEmpty else { return [] }
    var found: [String: Macro] = [:]
    var pending = [text]
    while let text = pending.popLast() {
      for case .command(let name) in text.tokens.map(\.kind) {
        guard let macro = macros[name], found[name] == nil else { continue }
        found[name] = macro
        pending.append(LaTeXText(macro.body))
      }
    }
    return found.values.sorted { $0.name < $1.name }
  }
}

extension Macro {
  /// Commands that numbering relies on.
  private static let reserved: Set = [
    "\\begin", "\\end", "\\eqref", "\\label", "\\nonumber", "\\notag", "\\ref", "\\tag",
  ]

  fileprivate func problem(after first: Macro?) -> Diagnostic? {
    let kinds = LaTeXToken.tokens(of: name).map(\.kind)
    guard kinds == [.command(name)], name.count > 1 else {
      let letters = name.filter { $0.isASCII && $0.isLetter }
      return Diagnostic(
        "macro name '\(name)' is not a command", at: place,
        help: "write a backslash and letters, such as '\\\(letters.isEmpty ? "E" : letters)'")
    }
    if let first {
      let note = Diagnostic.Note("'\(name)' is defined here", at: first.place)
      return Diagnostic(
        "macro '\(name)' is defined twice", at: place, help: "keep one of them", notes: [note])
    }
    if Self.reserved.contains(name) {
      return Diagnostic(
        "macro '\(name)' would replace a command that numbers equations", at: place,
        help: "choose another name")
    }
    return nil
  }

  fileprivate var unbalancedBrace: String? {
    var depth = 0
    for token in LaTeXToken.tokens(of: body) {
      if token.kind == .open { depth += 1 }
      if token.kind == .close { depth -= 1 }
      if depth < 0 { return "}" }
    }
    return depth > 0 ? "{" : nil
  }
}
