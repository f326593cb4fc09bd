package import Diagnostics

/// Typesets the formulas of a course.
///
/// A result depends only on the formula, the macros it uses and its numbers: not on the formulas
/// before it, nor on macros that they define. One typesetter may be shared between tasks; each of
/// those that typeset at the same time gets an engine.
package final class Typesetter: Sendable {
  /// Problems of the macros themselves.
  package let diagnostics: [Diagnostic]

  private let macros: MacroTable
  private let memory: FormulaMemory

  /// A typesetter with the macros of a course.
  ///
  /// `store` remembers results between processes. A formula that takes longer than `timeLimit`,
  /// in seconds, is given up; the limits of length, nesting and expansion are met long before.
  package init(
    macros: [Macro] = [], store: (any FormulaStore)? = nil, installation: Installation = .system,
    timeLimit: Double = 10
  ) {
    self.macros = MacroTable(macros)
    diagnostics = self.macros.diagnostics
    memory = FormulaMemory(store, installation, timeLimit: timeLimit)
  }

  /// Typesets one formula with the numbers that its outline asks for.
  package func typeset(_ formula: Formula, numbers: Numbers = Numbers()) -> Typeset {
    let text = LaTeXText(formula.slice.text)
    if let problem = Problem(limitsOf: text) {
      return Typeset(formula, Outline(), numbers, Rendering(problem), macros)
    }
    var reader = OutlineReader(formula, text)
    let outline = reader.read()
    let request = FormulaRequest(formula, outline, numbers, macros: macros.used(in: text))
    switch memory.rendering(of: request) {
    case .success(let rendering):
      return Typeset(formula, outline, numbers, rendering, macros)
    case .failure(let failure):
      return Typeset(formula, outline, numbers, failure.diagnostics)
    }
  }

  /// Typesets the formulas of a page in their order.
  package func typeset(_ formulas: [(formula: Formula, numbers: Numbers)]) -> [Typeset] {
    formulas.map { typeset($0.formula, numbers: $0.numbers) }
  }
}
