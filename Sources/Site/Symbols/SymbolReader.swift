package import Diagnostics
import Yams

/// Reads the symbols of a course.
///
///     - symbol: '\score{x}{p(x)}'
///       meaning: the score, a vector that points to where $p$ grows
///       shape: '[d]'
///       introduced: eq-score
///
/// `introduced` is a label or the name of a lesson; it and `shape` may be left out.
package struct SymbolReader {
  private var document: CourseDocument

  private enum Key: String, CaseIterable {
    case symbol, meaning, shape, introduced
  }

  /// The symbols of a file in its order.
  package static func read(
    _ source: SourceText
  ) -> (symbols: [CourseSymbol], diagnostics: [Diagnostic]) {
    var reader = SymbolReader(document: CourseDocument(source))
    let symbols = reader.symbols()
    return (symbols, reader.document.diagnostics.inReadingOrder)
  }

  private mutating func symbols() -> [CourseSymbol] {
    guard let root = document.compose(), !root.isNothing else { return [] }
    guard case .sequence(let sequence) = root else {
      document.report(
        "expected a list of symbols, found \(root.inWords)", at: root,
        help: "begin each with '- symbol: …'")
      return []
    }
    let symbols = sequence.compactMap { symbol($0) }
    checkRepetitions(of: symbols)
    return symbols
  }

  /// One sign has one meaning, however its LaTeX is spaced.
  private mutating func checkRepetitions(of symbols: [CourseSymbol]) {
    var first: [String: Place] = [:]
    for symbol in symbols {
      let written = symbol.latex.text.filter { !$0.isWhitespace }
      let place = symbol.latex.place(0..<symbol.latex.text.utf8.count)
      guard let earlier = first[written] else {
        first[written] = place
        continue
      }
      document.report(
        "symbol '\(symbol.latex.text)' is given twice", at: place,
        help: "keep one, or write them so that they can be told apart",
        notes: [Diagnostic.Note("it is first given here", at: earlier)])
    }
  }

  /// Every formula of a meaning is closed.
  private mutating func checkDollars(of meaning: SourceSlice) {
    let bytes = Array(meaning.text.utf8)
    let dollars = bytes.indices.filter { bytes[$0] == UInt8(ascii: "$") }
    guard dollars.count % 2 == 1, let last = dollars.last else { return }
    document.report(
      "formula is not closed", at: meaning.place(last..<last + 1), help: "close it with '$'")
  }

  private mutating func symbol(_ node: Node) -> CourseSymbol? {
    guard case .mapping(let mapping) = node else {
      document.report(
        "expected a symbol with 'symbol' and 'meaning', found \(node.inWords)", at: node)
      return nil
    }
    var values: [Key: Node] = [:]
    var isKnown = true
    for (key, value) in mapping {
      let names = Key.allCases.map(\.rawValue)
      guard let name = document.key(key, "a symbol", names), let key = Key(rawValue: name) else {
        isKnown = false
        continue
      }
      values[key] = value
    }
    // What seems to be missing may be what has a name that is not known.
    guard isKnown || (values[.symbol] != nil && values[.meaning] != nil) else { return nil }
    guard let symbol = slice(values[.symbol], .symbol, of: node),
      let meaning = slice(values[.meaning], .meaning, of: node)
    else { return nil }
    checkDollars(of: meaning)
    return CourseSymbol(
      latex: symbol, meaning: meaning,
      shape: values[.shape].flatMap { document.text($0, for: Key.shape.rawValue) },
      introduced: values[.introduced].flatMap { target($0) })
  }

  private mutating func target(_ node: Node) -> CourseSymbol.Target? {
    document.text(node, for: Key.introduced.rawValue).map {
      CourseSymbol.Target(value: $0, place: document.place(of: node))
    }
  }

  /// A text with the way back to the file.
  private mutating func slice(_ node: Node?, _ key: Key, of symbol: Node) -> SourceSlice? {
    guard let node else {
      document.report(
        "symbol has no '\(key.rawValue)'", at: symbol, help: "add '\(key.rawValue): …'")
      return nil
    }
    guard let text = document.words(node, for: key.rawValue, isNeeded: true) else { return nil }
    return document.slice(text, of: node)
  }
}
