/// Commands that a course defines for its formulas.
///
/// A text is read once, when it becomes a part of a chart, and what its commands stand for takes
/// their place there: a chart that is made is drawn the same anywhere. Who runs code says which
/// macros there are while that happens (`FormulaMacros.$current`).
package struct FormulaMacros: Sendable {
  /// The macros that formulas are read with.
  @TaskLocal package static var current = FormulaMacros()

  /// What the commands stand for, by their names without the backslash; `#1` to `#9` are arguments.
  private let bodies: [String: [Unicode.Scalar]]

  /// - Parameter macros: names with their backslash, and what they stand for.
  package init(_ macros: [(name: String, body: String)] = []) {
    let pairs = macros.filter { $0.name.hasPrefix("\\") }.map {
      (String($0.name.dropFirst()), Array($0.body.unicodeScalars))
    }
    bodies = Dictionary(pairs) { first, _ in first }
  }

  var isEmpty: Bool { bodies.isEmpty }
  var names: [String] { Array(bodies.keys) }

  /// More than anyone writes, and little enough to read at once.
  private static let mostCharacters = 20_000

  /// A formula without macros, or as far as it came before something was wrong.
  func replaced(in formula: Substring) -> (formula: String, problem: FormulaProblem?) {
    guard !isEmpty, formula.contains("\\") else { return (String(formula), nil) }
    var result = String.UnicodeScalarView()
    var rest = MacroInput(formula)
    var count = 0
    while let scalar = rest.next() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      let name = rest.name()
      guard let body = bodies[name] else {
        result.append("\\")
        result += name.unicodeScalars
        continue
      }
      if let way = way(from: name) { return (String(result), .circular(way)) }
      let wanted = Self.argumentCount(of: body)
      var arguments: [[Unicode.Scalar]] = []
      while arguments.count < wanted, let argument = rest.argument() { arguments.append(argument) }
      guard arguments.count == wanted else { return (String(result), .noArgument("\\" + name)) }
      rest.put(Self.filled(body, arguments))
      count += 1
      if rest.count + result.count > Self.mostCharacters || count > Self.mostCharacters {
        return (String(result), .tooLong("\\" + name))
      }
    }
    let text = String(result).trimmed
    // Nothing between dollar signs would be no formula.
    return (text.isEmpty ? "{}" : text, nil)
  }

  /// The macro of a command, if it is one, that a formula uses, itself or through others, and that
  /// says a word.
  func origin(of command: String, in formula: String) -> String? {
    guard !MacroInput(formula[...]).commands.contains(command) else { return nil }
    return MacroInput(formula[...]).commands.first { name in
      bodies[name] != nil && reached(from: name).contains(command)
    }
  }

  private func commands(of name: String) -> [String] {
    bodies[name].map { MacroInput($0).commands } ?? []
  }

  /// All commands that a macro leads to.
  private func reached(from name: String) -> Set<String> {
    var found: Set<String> = []
    var open = [name]
    while let next = open.popLast() {
      for command in commands(of: next) where found.insert(command).inserted {
        open.append(command)
      }
    }
    return found
  }

  /// The macros on the way from one back to itself, or to one before it; nil if there is none.
  private func way(from name: String) -> [String]? {
    var clear: Set<String> = []
    func search(_ name: String, _ before: [String]) -> [String]? {
      if let start = before.firstIndex(of: name) { return before[start...] + [name] }
      guard before.count < Self.longestWay, clear.insert(name).inserted else { return nil }
      for next in commands(of: name) where bodies[next] != nil {
        if let way = search(next, before + [name]) { return way }
      }
      return nil
    }
    return search(name, [])
  }

  /// More macros than lead to each other in any course.
  private static let longestWay = 200

  private static func argumentCount(of body: [Unicode.Scalar]) -> Int {
    zip(body, body.dropFirst()).reduce(0) { count, pair in
      guard pair.0 == "#", let digit = Int(String(pair.1)) else { return count }
      return max(count, digit)
    }
  }

  /// A body with its arguments in their places.
  private static func filled(
    _ body: [Unicode.Scalar], _ arguments: [[Unicode.Scalar]]
  ) -> [Unicode.Scalar] {
    guard !arguments.isEmpty else { return body.separated }
    var result: [Unicode.Scalar] = []
    var index = 0
    while index < body.count {
      if body[index] == "#", index + 1 < body.count, let digit = Int(String(body[index + 1])),
        digit > 0
      {
        result += arguments[digit - 1].separated
        index += 2
      } else {
        result.append(body[index])
        index += 1
      }
    }
    return result.separated
  }
}

/// What is left of a formula in which macros are replaced.
private struct MacroInput {
  /// The last one comes first.
  private var rest: [Unicode.Scalar]

  init(_ text: Substring) { rest = text.unicodeScalars.reversed() }
  init(_ scalars: [Unicode.Scalar]) { rest = scalars.reversed() }

  var count: Int { rest.count }

  /// The names of all commands in it.
  var commands: [String] {
    var input = self
    var names: [String] = []
    while let scalar = input.next() {
      if scalar == "\\" { names.append(input.name()) }
    }
    return names
  }

  mutating func next() -> Unicode.Scalar? { rest.popLast() }

  mutating func put(_ scalars: [Unicode.Scalar]) { rest += scalars.reversed() }

  /// The name behind a backslash: letters, or one other sign.
  mutating func name() -> String {
    var name = String.UnicodeScalarView()
    while let letter = rest.last, letter.isLatinLetter || name.isEmpty {
      name.append(letter)
      rest.removeLast()
      if !letter.isLatinLetter { break }
    }
    return String(name)
  }

  /// What a macro is applied to: a group without its braces, a command or a sign; nil if nothing
  /// is there.
  mutating func argument() -> [Unicode.Scalar]? {
    while let space = rest.last, space.properties.isWhitespace { rest.removeLast() }
    guard let first = rest.last, first != "}" else { return nil }
    rest.removeLast()
    if first == "\\" { return [first] + name().unicodeScalars }
    guard first == "{" else { return [first] }
    var group: [Unicode.Scalar] = []
    var depth = 1
    while let scalar = rest.popLast() {
      if scalar == "{" { depth += 1 }
      if scalar == "}" { depth -= 1 }
      if depth == 0 { return group }
      group.append(scalar)
      if scalar == "\\", let escaped = rest.popLast() { group.append(escaped) }
    }
    return nil
  }
}

extension [Unicode.Scalar] {
  /// With a space behind a last command, which a letter behind it would change.
  fileprivate var separated: [Unicode.Scalar] {
    let letters = reversed().prefix { $0.isLatinLetter }.count
    guard letters > 0, letters < count, self[count - letters - 1] == "\\" else { return self }
    return self + [" "]
  }
}

extension String {
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace ?? false { text.removeFirst() }
    // A last space that a backslash makes a sign is one.
    while text.last?.isWhitespace ?? false, !text.dropLast().hasSuffix("\\") { text.removeLast() }
    return String(text)
  }
}
