/// What is wrong with the LaTeX of a formula in a chart.
enum FormulaProblem: Sendable, Equatable {
  case unknown(String)
  case noArgument(String)
  case noDelimiter(String, String)
  case unclosed(String)
  case unopened(String)
  case tooDeep

  /// The fact, and what to do about it.
  func message(in formula: String) -> String {
    let place = " in '$\(formula)$'"
    switch self {
    case .unknown(let command):
      let near = Self.nearest(to: command).map { "; did you mean '\($0)'?" }
      return "formulas of charts have no '\(command)'" + place
        + (near ?? "; write it in other words")
    case .noArgument(let command): return "'\(command)' has nothing to apply to" + place
    case .noDelimiter(let command, let sign):
      return "'\(command)' takes a bracket, '|' or '.', found '\(sign)'" + place
    case .unclosed("\\left"): return "a '\\left' has no '\\right'" + place
    case .unclosed(let sign): return "a '\(sign)' is not closed" + place
    case .unopened("\\"): return "a '\\right' has no '\\left'" + place
    case .unopened(let sign): return "a '\(sign)' closes nothing" + place
    case .tooDeep: return "braces are nested more than 60 deep" + place
    }
  }

  /// The command that is one slip away: a letter too many, too few or another one, or two that
  /// have changed places.
  private static func nearest(to command: String) -> String? {
    let name = Array(command.dropFirst())
    guard name.count > 1 else { return nil }
    let near = FormulaSymbols.names.filter { isNear(Array($0), name) }
    return near.sorted { ($0.count, $0) > ($1.count, $1) }.first.map { "\\" + $0 }
  }

  private static func isNear(_ a: [Character], _ b: [Character]) -> Bool {
    guard abs(a.count - b.count) <= 1, a.count > 1 else { return false }
    let start = zip(a, b).prefix { $0 == $1 }.count
    let (x, y) = (a[start...], b[start...])
    if x.isEmpty || y.isEmpty { return true }
    let isSwapped =
      x.count > 1 && y.count > 1 && Array(x.prefix(2)) == Array(y.prefix(2).reversed())
      && x.dropFirst(2) == y.dropFirst(2)
    return isSwapped || x.dropFirst().elementsEqual(y) || x.elementsEqual(y.dropFirst())
      || x.dropFirst().elementsEqual(y.dropFirst())
  }
}
