import CellLanguage
import Diagnostics
import Execution
import ScoreBindings

extension Figure {
  /// The figure of a value that a cell shows; nil if it is no chart.
  init?(_ value: NativeValue, id: String) {
    guard let chart = ShownChart(value) else { return nil }
    self.init(
      svg: chart.svg(id: id), id: id, title: chart.title, description: chart.textAlternative,
      data: chart.data)
  }
}

extension NotebookRunner {
  /// Runs cells over the library of score models.
  ///
  /// - Parameters:
  ///   - store: where outcomes are remembered; without one everything runs.
  ///   - allowedData: files and folders that cells may read beside those of the course.
  ///   - macros: commands for formulas in charts.
  static func score(
    store: ContentStore? = nil, allowedData: [String] = [], macros: [FormulaMacro] = []
  ) -> NotebookRunner {
    let files = DataFiles(allowed: allowedData)
    var runner = NotebookRunner(
      library: ScoreLibrary.library(
        reading: { (path) throws(Problems) in try files.read(path) },
        macros: macros.map { ($0.name, $0.body) }),
      dataFiles: files,
      preparation: { ScoreLibrary.preparation(seed: $0, key: $1) },
      figure: { Figure($0, id: $1) },
      data: { ShownTensor($0)?.data })
    runner.store = store
    runner.macros = macros
    runner.build = store.map { BuildIdentity.text($0) } ?? ""
    return runner
  }
}
