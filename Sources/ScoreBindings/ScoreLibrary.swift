package import CellLanguage

// ScoreBindings: what cells call of the library.
//
// In:  nothing.
// Out: `ScoreLibrary.library`, the declarations and functions for `Session(library:)`, and
//      `ShownChart`, the chart in a value that a cell shows.
//
// Generated/ is written by `swift run generate-bindings` from the public declarations of the
// library's modules: run it after changing one of them. Nothing there is edited by hand.

/// The library of score-based generative modelling, as cells see it.
package enum ScoreLibrary {
  package static var library: CellLibrary { library { $0 } }

  /// The declarations of the library's modules, with their doc comments.
  package static var declarations: [String] { texts.map(\.text) }

  /// The library with a change to each of its functions.
  static func library(
    _ change: (CellLibrary.Function) -> CellLibrary.Function
  ) -> CellLibrary {
    CellLibrary(
      texts: texts + [randomVariable],
      functions: functions.map { change($0.survivingExpectations.refusingToWrite) }, codecs: codecs)
  }
}
