import CellLanguage
import Charts

extension CellLibrary.Function {
  /// The function with macros for the formulas of charts, if it makes a part of one.
  func reading(_ macros: FormulaMacros) -> CellLibrary.Function {
    let makesChart =
      ["Chart", "Panels.", "Frames."].contains(where: name.hasPrefix)
      || name.contains("Mark.init(")
    guard makesChart else { return self }
    let body = body
    return CellLibrary.Function(name) { call in
      try FormulaMacros.$current.withValue(macros) { try body(&call) }
    }
  }
}
