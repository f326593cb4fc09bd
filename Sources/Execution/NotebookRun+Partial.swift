package import Diagnostics
package import NotebookFormat

extension NotebookRun {
  /// A run that is still going on, as far as it has come.
  ///
  /// - Parameters:
  ///   - cells: the runs of cells that have finished, by their ordinals.
  ///   - last: an earlier run, whose inline values stand in for those that are not known yet.
  package init(
    soFar notebook: Notebook, problems: [Diagnostic], cells: [Int: CellRun], last: NotebookRun?
  ) {
    let runs = notebook.cells.map { cell in
      cells[cell.ordinal]
        ?? CellRun(
          status: cell.runs ? .succeeded : .shown, outputs: [],
          tokens: NotebookExecution.tokens(of: cell))
    }
    let known = last.map { run in
      run.notebook.inlineExpressions.compactMap { offset, text in
        run.inlineValues[offset].map { (text, $0) }
      }
    }
    let values = Dictionary(known ?? [], uniquingKeysWith: { first, _ in first })
    let inlineValues = notebook.inlineExpressions.compactMap { offset, text in
      values[text].map { (offset, $0) }
    }
    self.init(
      notebook: notebook, cells: runs,
      inlineValues: Dictionary(inlineValues, uniquingKeysWith: { first, _ in first }),
      diagnostics: problems.inReadingOrder, fileReads: last?.fileReads ?? [])
  }
}

extension NotebookRun {
  /// The run of a notebook with the same code as one that ran without a problem: the text around it
  /// was edited.
  package init(of notebook: Notebook, problems: [Diagnostic], sameCodeAs run: NotebookRun) {
    let pairs = zip(notebook.inlineExpressions, run.notebook.inlineExpressions)
    let values = pairs.compactMap { new, old in
      run.inlineValues[old.offset].map { (new.offset, $0) }
    }
    self.init(
      notebook: notebook, cells: run.cells,
      inlineValues: Dictionary(values, uniquingKeysWith: { first, _ in first }),
      diagnostics: problems.inReadingOrder, fileReads: run.fileReads)
  }
}

extension Notebook {
  /// The expressions in the text, with the offsets at which they start.
  fileprivate var inlineExpressions: [(offset: Int, text: String)] {
    var found: [(offset: Int, text: String)] = []
    visitInlines { inline in
      guard case .inlineValue(let expression) = inline.kind else { return }
      found.append((expression.fileOffset(of: 0), expression.text))
    }
    return found
  }
}
