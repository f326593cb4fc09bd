import CellLanguage

extension ScoreLibrary {
  /// The modules that a compiled program imports to find what cells find.
  package static var programImports: [String] { ["Foundation", "Score"] }

  /// The variable `random` of a compiled program.
  package static var programRandom: String { randomVariable.text }

  /// How a compiled program shows a chart: in the words of `scorebook run`.
  package static var programShowing: String {
    """
    func notebookShow(_ chart: Chart) {
      let title = chart.title.map { $0 + ". " } ?? ""
      notebookShow("figure: " + title + chart.textAlternative)
    }
    func notebookShow(_ panels: Panels) {
      let title = panels.title.map { $0 + ". " } ?? ""
      notebookShow("figure: " + title + panels.textAlternative)
    }

    """
  }
}
