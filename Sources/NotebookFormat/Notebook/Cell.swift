package import Diagnostics

/// Swift code that runs as a part of the notebook.
package struct Cell: Sendable {
  /// The number of the cell among all cells, from 0.
  package let ordinal: Int
  package let label: Label?
  package let classes: [Located<CellClass>]
  package let options: CellOptions
  /// The code without its last line break, with the way back to the file.
  package let code: SourceSlice
  /// From the first fence to the last.
  package let range: Range<Int>

  /// The cell's label, or else its number from 1: "fig-field", "cell-3".
  package var name: String { label?.value ?? "cell-\(ordinal + 1)" }

  /// Whether the cell has a class.
  package func has(_ class: CellClass) -> Bool { classes.contains { $0.value == `class` } }

  /// Whether the cell is run at all.
  package var runs: Bool { !has(.static) }

  /// Whether a reader sees the code.
  package var showsCode: Bool { !has(.hidden) && options.echo?.value != false }
}

/// What a cell is for.
package enum CellClass: String, Sendable, CaseIterable {
  /// Code that a student completes.
  case exercise
  /// The author's answer to an exercise, shown on demand.
  case solution
  /// Checks of an exercise's answer.
  case test
  /// Defaults of the notebook's parameters.
  case parameters
  /// Shown and never run.
  case `static`
  /// Run without showing code or output.
  case hidden
  /// Its outputs are recorded beside the notebook, and have to stay as they are.
  case pinned
}

/// The options in a cell's braces; nil is what the author did not say.
package struct CellOptions: Sendable {
  /// The caption of the cell's figure or table.
  package internal(set) var caption: Located<[Inline]>?
  /// What the figure shows, for those who do not see it.
  package internal(set) var alt: Located<String>?
  /// Whether the code is shown.
  package internal(set) var echo: Located<Bool>?
  /// Whether the code is folded away until it is asked for.
  package internal(set) var fold: Located<Bool>?
  /// A part of the message of the problem that the cell is meant to end with.
  package internal(set) var raises: Located<String>?
  /// How long the cell may run.
  package internal(set) var timeout: Located<Duration>?
  /// How many steps the cell may take.
  package internal(set) var steps: Located<Int>?
  /// How many bytes of memory the cell may use.
  package internal(set) var memory: Located<Int>?
  /// How many calls may be nested in the cell.
  package internal(set) var recursion: Located<Int>?
  /// How many bytes the cell may print.
  package internal(set) var output: Located<Int>?
  /// By how much the numbers that a pinned cell shows may differ from those recorded, as a part of
  /// them.
  package internal(set) var tolerance: Located<Double>?
}
