import Diagnostics
import NotebookFormat

/// An exercise of a notebook: what a student starts from, the answer, and what tests it.
///
/// It begins with an '.exercise' cell and goes on to the next one. Its solution is the first
/// '.solution' cell in there, and its tests are the '.test' cells that name something which the
/// starter or the solution declares.
struct Exercise {
  let starter: Cell
  let solution: Cell?
  let tests: [Cell]

  /// The exercises of a notebook with these cells, in order.
  static func all(of cells: [Cell]) -> [Exercise] {
    let starts = cells.indices.filter { cells[$0].has(.exercise) }
    return starts.enumerated().map { number, start in
      let end = number + 1 < starts.count ? starts[number + 1] : cells.count
      return Exercise(cells[start], followedBy: cells[(start + 1)..<end])
    }
  }

  private init(_ starter: Cell, followedBy cells: ArraySlice<Cell>) {
    let solution = cells.first { $0.has(.solution) }
    var names = CodeWords.declared(in: starter.code.text)
    if let solution { names.formUnion(CodeWords.declared(in: solution.code.text)) }
    self.starter = starter
    self.solution = solution
    tests = cells.filter { cell in
      cell.has(.test) && !CodeWords.all(in: cell.code.text).isDisjoint(with: names)
    }
  }
}
