/// What is wrong with the LaTeX of a formula in a chart.
enum FormulaProblem: Sendable, Equatable {
  case unknown(String)
  case noArgument(String)
  case unknownEnvironment(String)
  case otherEnd(begun: String, ended: String)
  case noDelimiter(String, String)
  case unclosed(String)
  case unopened(String)
  case tooDeep
  /// A macro of the course leads back to itself, by the macros in the list.
  case circular([String])
  /// What a macro of the course stands for has no end in sight.
  case tooLong(String)

  /// The fact, and what to do about it.
  ///
  /// - Parameter macros: those of the course.
  func message(in formula: String, with macros: FormulaMacros) -> String {
    let place = " in '$\(formula)$'"
    switch self {
    case .unknown(let command):
      let name = String(command.dropFirst())
      let near = Self.nearest(to: name, among: FormulaSymbols.names.union(macros.names))
      let origin = macros.origin(of: name, in: formula).map { ", which macro '\\\($0)' uses," }
      return "formulas of charts have no '\(command)'" + (origin ?? "") + place
        + (near.map { "; did you mean '\\\($0)'?" } ?? "; write it in other words")
    case .noArgument(let command): return "'\(command)' has nothing to apply to" + place
    case .unknownEnvironment(let name):
      let near = Self.nearest(to: name, among: FormulaSymbols.environments.keys)
      return "formulas of charts have no environment '\(name)'" + place
        + (near.map { "; did you mean '\($0)'?" } ?? "; write it in other words")
    case .otherEnd(let begun, let ended):
      return "'\\begin{\(begun)}' ends with '\\end{\(ended)}'" + place
    case .noDelimiter(let command, let sign):
      return "'\(command)' takes a bracket, '|' or '.', found '\(sign)'" + place
    case .unclosed("\\left"): return "a '\\left' has no '\\right'" + place
    case .unclosed(let sign) where sign.hasPrefix("\\begin"):
      return "a '\(sign)' has no '\\end'" + place
    case .unclosed(let sign): return "a '\(sign)' is not closed" + place
    case .unopened("\\right"): return "a '\\right' has no '\\left'" + place
    case .unopened("\\end"): return "an '\\end' has no '\\begin'" + place
    case .unopened(let sign): return "a '\(sign)' closes nothing" + place
    case .circular(let names):
      let way = names.map { "'\\\($0)'" }.joined(separator: ", which uses ")
      return "macro " + way + ", leads back to itself" + place
    case .tooLong(let macro):
      return "macro '\(macro)' makes a formula of more than 20000 characters" + place
    case .tooDeep: return "braces are nested more than 60 deep" + place
    }
  }

  /// The name that is one slip away: a letter too many, too few or another one, or two that have
  /// changed places.
  private static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    guard name.count > 1 else { return nil }
    let near = names.filter { isNear(Array($0), Array(name)) }
    return near.sorted { ($0.count, $0) > ($1.count, $1) }.first
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
