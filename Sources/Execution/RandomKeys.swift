import Diagnostics
import NotebookFormat

/// The keys of the cells' random streams.
///
/// A cell with a label has that as its key; another the hash of its code, so that a cell that is
/// put in before it does not change its numbers. Equal cells are told apart by counting.
struct RandomKeys {
  private var keys: [Int: String] = [:]

  init(_ cells: [Cell]) {
    let users = cells.compactMap { cell in
      Self.mayName(cell.code.text)
        ? (cell: cell, code: CodeWords.withoutComments(cell.code.text)) : nil
    }
    guard !users.contains(where: { Self.declaresRandom($0.code) }) else { return }
    var seen: [String: Int] = [:]
    for (cell, code) in users where Self.names(code) {
      let name = cell.label?.value ?? ContentHash(cell.code.text.utf8).text
      let count = seen[name, default: 0]
      seen[name] = count + 1
      keys[cell.ordinal] = count == 0 ? name : "\(name)/\(count)"
    }
  }

  /// The key of a cell's stream; nil if the cell does not use one.
  func key(of cell: Cell) -> String? { keys[cell.ordinal] }

  /// Whether the letters occur, as they do in few cells; bytes are searched many times faster than
  /// words.
  private static func mayName(_ code: some StringProtocol) -> Bool {
    var rest = code.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "r")) {
      rest = rest[start...]
      if rest.starts(with: "random".utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }

  /// Whether the word itself occurs in code without comments.
  private static func names(_ code: String) -> Bool {
    let words = code.utf8.split { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
        false
      default: true
      }
    }
    return words.contains { $0.elementsEqual("random".utf8) }
  }

  /// Whether code without comments declares a `random` of the author, which is hers to fill; one inside
  /// of a function or a loop is another variable.
  static func declaresRandom(_ code: String) -> Bool {
    let lines = code.split(separator: "\n").filter { mayName($0) }
    return CodeWords.declared(in: lines.joined(separator: "\n")).contains("random")
  }
}
