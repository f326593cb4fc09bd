import CellLanguage
import Diagnostics
import NotebookFormat

/// The code of a notebook in the order in which it runs.
struct Program {
  /// One piece of code.
  struct Step {
    enum Purpose {
      /// A cell, by its number among all cells.
      case cell(Cell)
      /// An inline value, by where its expression starts in the file.
      case inlineValue(Int)
      /// What gives the next cell its random stream.
      case preparation
    }

    let purpose: Purpose
    let code: SourceSlice
  }

  /// What runs as one: a cell with what gives it its random stream, or an inline value.
  struct Unit {
    /// The number of the step that gives the cell its random stream.
    let preparation: Int?
    /// The number of the step itself.
    let step: Int
  }

  private(set) var steps: [Step] = []
  /// The cells of the notebook that run.
  let cells: [Cell]
  /// All cells, those among them that are only shown.
  let allCells: [Cell]
  /// The commands for formulas that the code names.
  private(set) var macros: [FormulaMacro] = []

  /// - Parameter preparation: the code that runs before a cell which uses `random`, given the key
  ///   of the cell's random stream.
  init(
    _ notebook: Notebook, macros: [FormulaMacro] = [], preparation: (String) -> String?
  ) {
    let all = notebook.cells
    allCells = all
    cells = all.filter { Self.runs($0, among: all) }
    add(Self.pieces(cells) + Self.inlineValues(notebook, all), preparation)
    self.macros = macros.named(in: steps.map(\.code.text))
  }

  /// A program of some of the cells of a notebook, without inline values.
  init(cells: [Cell], of all: [Cell], preparation: (String) -> String?) {
    (self.cells, allCells) = (cells, all)
    add(Self.pieces(cells), preparation)
  }

  private typealias Piece = (end: Int, step: Step)

  private static func pieces(_ cells: [Cell]) -> [Piece] {
    cells.map { ($0.range.upperBound, Step(purpose: .cell($0), code: $0.code)) }
  }

  private mutating func add(_ pieces: [Piece], _ preparation: (String) -> String?) {
    let keys = RandomKeys(cells)
    for piece in pieces.sorted(by: { $0.end < $1.end }) {
      if case .cell(let cell) = piece.step.purpose, let key = keys.key(of: cell),
        let code = preparation(key)
      {
        let source = SourceText(path: Self.preparationPath, code)
        steps.append(Step(purpose: .preparation, code: SourceSlice(source)))
      }
      steps.append(piece.step)
    }
  }

  /// The steps in the units that they belong to.
  var units: [Unit] {
    var units: [Unit] = []
    var preparation: Int?
    for (number, step) in steps.enumerated() {
      if case .preparation = step.purpose {
        preparation = number
      } else {
        units.append(Unit(preparation: preparation, step: number))
        preparation = nil
      }
    }
    return units
  }

  static let preparationPath = "<random stream>"

  /// An exercise's skeleton gives way to the solution that follows and declares the same names.
  private static func runs(_ cell: Cell, among cells: [Cell]) -> Bool {
    guard cell.runs else { return false }
    guard cell.has(.exercise) else { return true }
    let next = cells.dropFirst(cell.ordinal + 1).first { $0.has(.exercise) || $0.has(.solution) }
    guard let next, next.has(.solution) else { return true }
    return declaredNames(cell.code.text).isDisjoint(with: declaredNames(next.code.text))
  }

  /// The names that lines without indentation declare.
  private static func declaredNames(_ code: String) -> Set<Substring> {
    let keywords: Set<Substring> = ["let", "var", "func", "struct", "class", "enum", "protocol"]
    let lines = code.split(separator: "\n").filter { $0.first?.isLetter ?? false }
    return Set(
      lines.compactMap { line in
        let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
        return words.count > 1 && keywords.contains(words[0]) ? words[1] : nil
      })
  }

  /// Inline values; one in a cell's caption belongs behind the cell.
  private static func inlineValues(
    _ notebook: Notebook, _ cells: [Cell]
  ) -> [Piece] {
    var found: [Piece] = []
    notebook.visitInlines { inline in
      guard case .inlineValue(let code) = inline.kind else { return }
      let start = code.fileOffset(of: 0)
      let cell = cells.first { $0.range.contains(start) }
      let step = Step(purpose: .inlineValue(start), code: code)
      found.append((end: cell.map { $0.range.upperBound + 1 } ?? inline.range.upperBound, step))
    }
    return found
  }
}
