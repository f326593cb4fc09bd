import Diagnostics
import NotebookFormat

/// The keys of the cells' random streams.
///
/// A cell with a label has that as its key; another the hash of its code, so that a cell that is
/// put in before it does not change its numbers. Equal cells are told apart by counting.
struct RandomKeys {
  private var keys: [Int: String] = [:]

  init(_ cells: [Cell]) {
    guard !cells.contains(where: { Self.declaresRandom($0.code.text) }) else { return }
    var seen: [String: Int] = [:]
    for cell in cells where Self.words(cell.code.text).contains("random") {
      let name = cell.label?.value ?? ContentHash(cell.code.text.utf8).text
      let count = seen[name, default: 0]
      seen[name] = count + 1
      keys[cell.ordinal] = count == 0 ? name : "\(name)/\(count)"
    }
  }

  /// The key of a cell's stream; nil if the cell does not use one.
  func key(of cell: Cell) -> String? { keys[cell.ordinal] }

  /// An author's own `random` is hers to fill.
  static func declaresRandom(_ code: String) -> Bool {
    let words = words(code)
    return zip(words, words.dropFirst()).contains { first, second in
      second == "random" && (first == "let" || first == "var" || first == "func")
    }
  }

  private static func words(_ code: String) -> [Substring] {
    code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
  }
}
