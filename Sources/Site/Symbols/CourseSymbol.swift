package import Diagnostics
import Execution

/// A symbol of the course's notation, as `symbols.yml` describes it.
package struct CourseSymbol: Sendable {
  /// Where it is introduced, as the file names it: a label, or a lesson.
  package struct Target: Sendable {
    package let value: String
    package let place: Place
  }

  /// Its LaTeX, which may use the macros of the course.
  package let latex: SourceSlice
  /// What it stands for; formulas in it stand between dollar signs.
  package let meaning: SourceSlice
  /// The shape of its values, or their unit.
  package let shape: String?
  package let introduced: Target?

  /// What it stands for, as text.
  var name: String { meaning.text.filter { $0 != "$" } }
}

extension [CourseSymbol] {
  /// Tells lists of symbols apart.
  var hash: ContentHash {
    var writer = ByteWriter()
    for symbol in self {
      writer.write(symbol.latex.text)
      writer.write(symbol.meaning.text)
      writer.write(optional: symbol.shape)
      writer.write(optional: symbol.introduced?.value)
    }
    return ContentHash(writer.bytes)
  }
}
