import Diagnostics
import NotebookFormat

/// The keys of the cells' random streams.
///
/// A cell with a label has that as its key; another the hash of its code, so that a cell that is
/// put in before it does not change its numbers. Equal cells are told apart by counting.
struct RandomKeys {
  private var keys: [Int: String] = [:]

  init(_ cells: [Cell]) {
    // Few cells name it, and searching bytes is many times faster than telling words apart.
    let cells = cells.filter { Self.mayName($0.code.text) }
    guard !cells.contains(where: { Self.declaresRandom($0.code.text) }) else { return }
    var seen: [String: Int] = [:]
    for cell in cells where CodeWords.all(in: cell.code.text).contains("random") {
      let name = cell.label?.value ?? ContentHash(cell.code.text.utf8).text
      let count = seen[name, default: 0]
      seen[name] = count + 1
      keys[cell.ordinal] = count == 0 ? name : "\(name)/\(count)"
    }
  }

  /// The key of a cell's stream; nil if the cell does not use one.
  func key(of cell: Cell) -> String? { keys[cell.ordinal] }

  private static func mayName(_ code: String) -> Bool {
    let bytes = code.utf8
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "r")) {
      rest = rest[start...]
      if rest.starts(with: "random".utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// An author's own `random` is hers to fill; one inside a function or a loop is another variable.
  static func declaresRandom(_ code: String) -> Bool {
    CodeWords.declared(in: code).contains("random")
  }
}
