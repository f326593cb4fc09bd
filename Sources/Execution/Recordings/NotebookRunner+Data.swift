import CellLanguage
import Diagnostics
import NotebookFormat

extension NotebookRunner {
  /// What the outputs of a pinned cell hold as data, in the order of the outputs.
  func pinnedData(of result: CellResult, _ cell: Cell) -> [JSON?] {
    guard cell.has(.pinned) else { return [] }
    let printed: [JSON?] = result.printed.isEmpty ? [] : [nil]
    return printed + result.shown.map { $0.native.flatMap(data) }
  }
}
