/// Reads the LaTeX of a formula in a chart from its start to its end.
struct FormulaReader {
  let characters: [Unicode.Scalar]
  var place = 0
  private var alphabet: Alphabet?
  private var depth = 0
  /// Whether '&' and '\\' divide what is read.
  var isInTable = false
  private(set) var problems: [FormulaProblem] = []

  /// Deeper than anyone writes, and far from the end of the stack; a group counts twice.
  private static let greatestDepth = 120

  init(_ formula: Substring) { characters = Array(formula.unicodeScalars) }

  /// The whole formula.
  mutating func formula() -> FormulaNode {
    var nodes = row()
    while place < characters.count {
      // A brace, a `\right` or an `\end` that nothing has opened.
      let name = peek()
      report(.unopened(name.isEmpty ? String(characters[place]) : "\\" + name))
      place += 1
      nodes += row()
    }
    return .row(nodes)
  }

  var next: Unicode.Scalar? { place < characters.count ? characters[place] : nil }

  mutating func report(_ problem: FormulaProblem) {
    if !problems.contains(problem) { problems.append(problem) }
  }

  private mutating func skipSpaces() {
    while let next, next.properties.isWhitespace { place += 1 }
  }

  /// Whether a command comes next, which is read then.
  mutating func take(_ command: String) -> Bool {
    let (start, name) = (place, peek())
    guard name == command else { return false }
    place = start + 1 + name.unicodeScalars.count
    return true
  }

  /// The name of the command that comes next; empty if it is something else.
  private func peek() -> String {
    guard next == "\\", place + 1 < characters.count else { return "" }
    var name = String.UnicodeScalarView()
    for scalar in characters[(place + 1)...] {
      guard scalar.isLatinLetter else { break }
      name.append(scalar)
    }
    return name.isEmpty ? String(characters[place + 1]) : String(name)
  }

  /// Atoms up to a closing brace, the end of a row between delimiters, or the end of the formula.
  mutating func row(until end: Unicode.Scalar = "}") -> [FormulaNode] {
    var nodes: [FormulaNode] = []
    depth += 1
    defer { depth -= 1 }
    while !isTooDeep {
      skipSpaces()
      guard let next, next != "}", next != end else { break }
      let name = peek()
      if ["right", "middle", "end"].contains(name) { break }
      if isInTable, next == "&" || name == "\\" { break }
      if let style = FormulaSymbols.styles[name] {
        place += 1 + name.unicodeScalars.count
        nodes.append(.styled(.row(row(until: end)), style))
        break
      }
      if let node = scripted() { nodes.append(node) }
    }
    return nodes
  }

  /// An atom with its scripts.
  private mutating func scripted() -> FormulaNode? {
    let hasBase = next != "^" && next != "_" && next != "'"
    let base = hasBase ? atom() : .row([])
    guard let base else { return nil }
    var (below, above): ([FormulaNode], [FormulaNode]) = ([], [])
    var limits: Bool? = base.hasBrace ? true : nil
    while true {
      skipSpaces()
      if take("limits") {
        limits = true
      } else if take("nolimits") {
        limits = false
      } else if next == "'" {
        place += 1
        above.append(.symbol("′", .ordinary, .upright))
      } else if next == "^" || next == "_" {
        let isAbove = next == "^"
        let sign = isAbove ? "^" : "_"
        place += 1
        let script = argument(of: sign)
        if isAbove { above.append(script) } else { below.append(script) }
      } else {
        break
      }
    }
    if below.isEmpty, above.isEmpty { return base }
    return .scripts(
      base, below: below.isEmpty ? nil : .row(below), above: above.isEmpty ? nil : .row(above),
      limits: limits)
  }

  /// What a command or a script applies to: a group or one atom.
  private mutating func argument(of command: String) -> FormulaNode {
    skipSpaces()
    guard let next, next != "}", next != "^", next != "_" else {
      report(.noArgument(command))
      return .row([])
    }
    return atom() ?? .row([])
  }

  /// Whether no more can be read; says so.
  private var isTooDeep: Bool {
    mutating get {
      guard depth > Self.greatestDepth else { return false }
      report(.tooDeep)
      place = characters.count
      return true
    }
  }

  private mutating func atom() -> FormulaNode? {
    depth += 1
    defer { depth -= 1 }
    guard !isTooDeep, let next else { return nil }
    if next == "\\" { return command() }
    place += 1
    switch next {
    case "{":
      let outer = isInTable
      isInTable = false
      defer { isInTable = outer }
      let nodes = row()
      close()
      return .row(nodes)
    case "~": return .space(1.0 / 3)
    case "-": return .symbol("\u{2212}", .binary, .upright)
    case "*": return .symbol("∗", .binary, .upright)
    case "&":
      report(.unknown("&"))
      return nil
    default: return letter(next)
    }
  }

  private mutating func close() {
    if next == "}" { place += 1 } else { report(.unclosed("{")) }
  }

  private func letter(_ scalar: Unicode.Scalar) -> FormulaNode {
    if let alphabet { return .symbol(scalar, FormulaSymbols.kinds[scalar] ?? .ordinary, alphabet) }
    if scalar.isLatinLetter || (0x3B1...0x3F5).contains(scalar.value) || scalar == "∂" {
      return .symbol(scalar, .ordinary, .slanted)
    }
    return .symbol(scalar, FormulaSymbols.kinds[scalar] ?? .ordinary, .upright)
  }

  private mutating func command() -> FormulaNode? {
    let name = peek()
    place += 1 + name.unicodeScalars.count
    if let sign = FormulaSymbols.signs[name] {
      let isPlain = name == "dd" || sign.kind != .ordinary
      if isPlain { return .symbol(sign.scalar, sign.kind, .upright) }
      return letter(sign.scalar)
    }
    if let space = FormulaSymbols.spaces[name] { return .space(space) }
    if let sign = FormulaSymbols.largeOperators[name] { return .largeOperator(sign) }
    if FormulaSymbols.functions.contains(name) { return .function(name) }
    if let sign = FormulaSymbols.accents[name] {
      return .accent(argument(of: "\\" + name), sign, isWide: name.hasPrefix("wide"))
    }
    if let letters = FormulaSymbols.alphabets[name] { return argument(of: name, in: letters) }
    if let letters = FormulaSymbols.texts[name] { return .text(words(of: name), letters) }
    if let style = FormulaSymbols.fractions[name] {
      let above = argument(of: "\\" + name)
      return .fraction(above, argument(of: "\\" + name), hasBar: true, style: style)
    }
    if let height = FormulaSymbols.sizes[name] { return sized(name, height) }
    if let sign = FormulaSymbols.spans[name] {
      return .span(argument(of: "\\" + name), sign, isAbove: name.hasPrefix("over"))
    }
    if let kind = FormulaSymbols.classes[name] {
      return .classed(argument(of: "\\" + name), kind)
    }
    if let letter = FormulaSymbols.doubled[name] { return .symbol(letter, .ordinary, .double) }
    switch name {
    case "binom":
      let above = argument(of: "\\binom")
      let fraction = FormulaNode.fraction(
        above, argument(of: "\\binom"), hasBar: false, style: nil)
      return .enclosed("(", [fraction], [], ")")
    case "sqrt": return root()
    case "overline", "underline":
      return .bar(argument(of: "\\" + name), isAbove: name == "overline")
    case "operatorname":
      let hasLimits = next == "*"
      if hasLimits { place += 1 }
      let function = words(of: name)
      return hasLimits
        ? .scripts(.function(function), below: nil, above: nil, limits: true) : .function(function)
    case "overset", "stackrel", "underset":
      let script = argument(of: "\\" + name)
      let base = argument(of: "\\" + name)
      return name == "underset"
        ? .scripts(base, below: script, above: nil, limits: true)
        : .scripts(base, below: nil, above: script, limits: true)
    case "left": return enclosed()
    case "begin": return environment()
    default:
      report(.unknown("\\" + name))
      return nil
    }
  }

  private mutating func argument(of name: String, in letters: Alphabet) -> FormulaNode {
    let before = alphabet
    alphabet = letters
    defer { alphabet = before }
    return argument(of: "\\" + name)
  }

  private mutating func root() -> FormulaNode {
    skipSpaces()
    var degree: FormulaNode?
    if next == "[" {
      place += 1
      degree = .row(row(until: "]"))
      if next == "]" { place += 1 } else { report(.unclosed("[")) }
    }
    return .root(argument(of: "\\sqrt"), degree: degree)
  }

  /// The words in braces; spaces count.
  mutating func words(of name: String) -> String {
    skipSpaces()
    guard next == "{" else {
      report(.noArgument("\\" + name))
      return ""
    }
    place += 1
    var words = String.UnicodeScalarView()
    var open = 0
    while let scalar = next, scalar != "}" || open > 0 {
      place += 1
      switch scalar {
      case "{": open += 1
      case "}": open -= 1
      case "\\":
        // A space of a width, or a character that needs the sign before it.
        if let escaped = next {
          place += 1
          words.append(",;: !".unicodeScalars.contains(escaped) ? " " : escaped)
        }
      case "~": words.append(" ")
      case "-" where name == "operatorname": words.append("\u{2212}")
      default: words.append(scalar)
      }
    }
    close()
    return String(words)
  }

  /// The sign behind `\left` and its like; nil for none, which a full stop says.
  private mutating func delimiter(of command: String) -> Unicode.Scalar? {
    skipSpaces()
    guard let scalar = next else {
      report(.noArgument(command))
      return nil
    }
    if scalar == "\\" {
      let name = peek()
      place += 1 + name.unicodeScalars.count
      guard let sign = FormulaSymbols.signs[name] else {
        report(.unknown("\\" + name))
        return nil
      }
      return sign.scalar == "∣" ? "|" : sign.scalar
    }
    place += 1
    switch scalar {
    case ".": return nil
    case "<": return "⟨"
    case ">": return "⟩"
    case "(", ")", "[", "]", "|", "/", "⟨", "⟩", "‖", "⌊", "⌋", "⌈", "⌉": return scalar
    default:
      report(.noDelimiter(command, String(scalar)))
      return nil
    }
  }

  private mutating func enclosed() -> FormulaNode {
    let first = delimiter(of: "\\left")
    var rows = [FormulaNode.row(row())]
    var between: [Unicode.Scalar?] = []
    while take("middle") {
      between.append(delimiter(of: "\\middle"))
      rows.append(.row(row()))
    }
    guard take("right") else {
      report(.unclosed("\\left"))
      return .enclosed(first, rows, between, nil)
    }
    return .enclosed(first, rows, between, delimiter(of: "\\right"))
  }

  private mutating func sized(_ name: String, _ height: Double) -> FormulaNode? {
    guard let sign = delimiter(of: "\\" + name) else { return nil }
    let kind: AtomKind =
      name.hasSuffix("l")
      ? .opening
      : name.hasSuffix("r") ? .closing : name.hasSuffix("m") ? .relation : .ordinary
    return .sized(sign, kind, height: height)
  }
}

extension FormulaNode {
  /// Whether a script of it is the label of a brace.
  fileprivate var hasBrace: Bool {
    if case .span = self { true } else { false }
  }
}

extension Unicode.Scalar {
  var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
