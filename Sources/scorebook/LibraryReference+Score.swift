import ScoreBindings
import Site

extension LibraryReference {
  /// The library that cells of this program use.
  static let score = LibraryReference(
    ScoreLibrary.declarations, subjects: ScoreLibrary.subjects)
}
