package import Diagnostics
package import NotebookFormat

extension Parameters {
  /// What is wrong with the values for the notebooks of a build.
  package func problems(in notebooks: [Notebook]) -> [Diagnostic] {
    if values.isEmpty { return [] }
    let declarations = notebooks.flatMap(Declared.all)
    return values.flatMap { problems(of: $0, declarations) }
  }

  private func problems(of value: Value, _ declarations: [Declared]) -> [Diagnostic] {
    let found = declarations.filter { $0.declaration.name == value.name }
    let parameters = found.filter(\.isParameter)
    if !parameters.isEmpty {
      // One mistake in a value is one problem, in however many notebooks.
      return parameters.lazy.compactMap { $0.problem(with: value) }.first.map { [$0] } ?? []
    }
    guard value.isRequired else { return [] }
    if let other = found.first { return [other.isNoParameter(value)] }
    return [unknown(value, Set(declarations.filter(\.isParameter).map(\.declaration.name)))]
  }

  private func unknown(_ value: Value, _ names: Set<String>) -> Diagnostic {
    let names = names.sorted()
    let list = names.prefix(8).map { "'\($0)'" }.joined(separator: ", ")
    let more = names.count > 8 ? " and \(names.count - 8) more" : ""
    let choices =
      names.isEmpty
      ? "give it a default with 'let \(value.name) = …' in a cell '```swift {.parameters}'"
      : "the parameters are \(list)\(more)"
    return Diagnostic(
      "no notebook has a parameter '\(value.name)'", at: value.namePlace,
      help: Suggestion.help(for: value.name, among: names) ?? choices)
  }
}

/// A declaration with its cell.
private struct Declared {
  let declaration: ParameterDeclaration
  let cell: Cell

  static func all(in notebook: Notebook) -> [Declared] {
    notebook.cells.filter(\.runs).flatMap { cell in
      ParameterDeclaration.all(in: cell.code.text).map { Declared(declaration: $0, cell: cell) }
    }
  }

  var isParameter: Bool { cell.has(.parameters) }

  private var place: Place { cell.code.place(declaration.nameRange) }

  private var name: String { declaration.name }

  /// What keeps a value from taking the place of the default.
  func problem(with value: Parameters.Value) -> Diagnostic? {
    let code = cell.code.text
    guard let type = ParameterType(declaration, in: code) else {
      if let written = declaration.typeName { return hasOtherType(written, value) }
      return hasUnknownType(value)
    }
    if type.literal(value.text) != nil { return nil }
    return Diagnostic(
      "parameter '\(name)' has the type '\(type.rawValue)', found '\(value.text)'",
      at: value.place, help: type.advice,
      notes: [Diagnostic.Note("its default is given here", at: place)])
  }

  private func hasOtherType(_ written: String, _ value: Parameters.Value) -> Diagnostic {
    Diagnostic(
      "parameter '\(name)' has the type '\(written)', which cannot be given as '\(value.text)'",
      at: value.place ?? place,
      help: "parameters that are given have one of the types \(ParameterType.list)",
      notes: value.place == nil ? [] : [Diagnostic.Note("it is declared here", at: place)])
  }

  private func hasUnknownType(_ value: Parameters.Value) -> Diagnostic {
    Diagnostic(
      "the type of parameter '\(name)' cannot be read off its default", at: place,
      help:
        "write the type, as in 'let \(name): Double = …'; it can be one of \(ParameterType.list)")
  }

  /// The name is declared, but where nothing may replace it.
  func isNoParameter(_ value: Parameters.Value) -> Diagnostic {
    Diagnostic(
      "'\(name)' is declared in a cell that is not of class 'parameters'",
      at: value.namePlace ?? place,
      help: "mark the cell with '{.parameters}', or move the declaration to one that is",
      notes: value.namePlace == nil ? [] : [Diagnostic.Note("it is declared here", at: place)])
  }
}

extension ParameterType {
  static var list: String { allCases.map { "'\($0.rawValue)'" }.joined(separator: ", ") }

  /// How a value of the type is written.
  fileprivate var advice: String {
    switch self {
    case .integer: "give a whole number, such as 200"
    case .double, .float: "give a number, such as 0.5 or 1e-3"
    case .bool: "give 'true' or 'false'"
    case .string: "give a text"
    }
  }
}
