import Markup

/// A text with indices that have no small letters of their own, such as the θ of `s_θ`.
///
/// In the text stands what a reader without the drawing hears, `s_θ` or `x^(ab)`; two marks that
/// nobody sees say where an index begins and ends, and the drawing sets it small there, without sign
/// and parentheses.
struct ScriptedText {
  /// "Invisible times" and "invisible plus" of Unicode.
  static let start: Character = "\u{2062}"
  static let end: Character = "\u{2064}"

  /// The size of an index relative to the text.
  private static let scale = 0.75

  private let text: String

  init(_ text: String) { self.text = text }

  /// The text of an element: plain, and each index in an element of its own.
  var nodes: [Node] {
    guard text.contains(Self.start) else { return [.text(text)] }
    var nodes: [Node] = []
    var rest = text[...]
    // After an index the line goes on where it was before.
    var back: String?
    func add(_ part: Substring) {
      guard !part.isEmpty else { return }
      let words = Node.text(part.filter { $0 != Self.end })
      nodes.append(back.map { tag("tspan", ["dy": $0], words) } ?? words)
      back = nil
    }
    while let mark = rest.firstIndex(of: Self.start) {
      add(rest[..<mark])
      let inside = rest[rest.index(after: mark)...]
      let (index, behind) = Self.split(inside)
      let isRaised = inside.first == "^"
      nodes.append(
        tag(
          "tspan",
          [
            "dy": Self.sum(back, isRaised ? "-.5em" : ".27em"), "font-size": "\(Self.scale)em",
          ], .text(index)))
      back = isRaised ? ".375em" : "-.2em"
      rest = behind
    }
    add(rest)
    return nodes
  }

  /// Two indices of one letter follow each other: the second starts from where the first one is.
  private static func sum(_ back: String?, _ shift: String) -> String {
    guard let back else { return shift }
    return (back == "-.2em") == (shift == ".27em") ? "0" : shift == ".27em" ? ".77em" : "-.77em"
  }

  /// An index without its sign and parentheses, and what comes behind it. What was cut off in the
  /// middle of an index ends with the text.
  private static func split(_ inside: Substring) -> (index: String, behind: Substring) {
    var depth = 1
    var place = inside.startIndex
    while place < inside.endIndex {
      if inside[place] == start { depth += 1 }
      if inside[place] == end { depth -= 1 }
      if depth == 0 { break }
      place = inside.index(after: place)
    }
    let body = inside[..<place].dropFirst()
    let isGrouped = body.first == "(" && body.last == ")"
    let index = (isGrouped ? body.dropFirst().dropLast() : body).filter { $0 != start && $0 != end }
    return (index, inside[place...].dropFirst())
  }
}
