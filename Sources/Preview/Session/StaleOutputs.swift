import Diagnostics
package import Execution
package import NotebookFormat

/// The last good outputs of every cell of the lessons, for cells that have none now.
///
/// A cell is known by its label, or else by its code; one whose code was edited, by its place
/// among cells that were not.
package struct StaleOutputs: Sendable {
  private struct Memory: Sendable {
    let label: String?
    let code: String
    let outputs: [Output]
  }

  private var lessons: [String: [Memory]] = [:]

  package init() {}

  /// Remembers what a run of a lesson gave. Returns what its cells without a result showed before,
  /// by their ordinals.
  package mutating func merge(_ run: NotebookRun, lesson name: String) -> [Int: [Output]] {
    let cells = run.notebook.cells
    let old = lessons[name] ?? []
    let partners = Self.partners(of: cells, in: old)
    var stale: [Int: [Output]] = [:]
    var new: [Memory] = []
    for (index, (cell, cellRun)) in zip(cells, run.cells).enumerated() {
      var outputs = cellRun.outputs
      if cellRun.status == .failed || cellRun.status == .skipped {
        outputs = partners[index].map { old[$0].outputs } ?? []
        if !outputs.isEmpty { stale[cell.ordinal] = outputs }
      }
      new.append(Memory(label: cell.label?.value, code: cell.code.text, outputs: outputs))
    }
    lessons[name] = new
    return stale
  }

  /// What the cells of a lesson showed last, by their ordinals.
  package func outputs(of notebook: Notebook, lesson name: String) -> [Int: [Output]] {
    let old = lessons[name] ?? []
    var outputs: [Int: [Output]] = [:]
    for (cell, partner) in zip(notebook.cells, Self.partners(of: notebook.cells, in: old)) {
      if let partner, !old[partner].outputs.isEmpty { outputs[cell.ordinal] = old[partner].outputs }
    }
    return outputs
  }

  /// Forgets lessons that are no more.
  package mutating func keep(lessons names: Set<String>) {
    lessons = lessons.filter { names.contains($0.key) }
  }

  /// For each cell the one that it was before.
  private static func partners(of cells: [Cell], in old: [Memory]) -> [Int?] {
    var partners = [Int?](repeating: nil, count: cells.count)
    let head = zip(cells, old).prefix { $0.code.text == $1.code }.count
    let rest = min(cells.count, old.count) - head
    let tail = zip(cells.reversed(), old.reversed()).prefix(rest)
      .prefix { $0.code.text == $1.code }.count
    for index in 0..<head { partners[index] = index }
    for back in 0..<tail { partners[cells.count - 1 - back] = old.count - 1 - back }
    let middle = head..<cells.count - tail
    let oldMiddle = head..<old.count - tail
    for index in middle {
      let cell = cells[index]
      partners[index] =
        if let label = cell.label?.value { oldMiddle.first { old[$0].label == label } } else {
          oldMiddle.first { old[$0].label == nil && old[$0].code == cell.code.text }
        }
      // As many cells as before: each was edited where it stands.
      if partners[index] == nil, middle.count == oldMiddle.count, old[index].label == nil {
        partners[index] = index
      }
    }
    return partners
  }
}
