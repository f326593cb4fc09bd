import Diagnostics
import Execution
import Markup
import Typesetting

/// Doc comments and declarations as nodes.
struct LibraryText {
  let types: LibraryTypes
  let typesetter: Typesetter
  private(set) var hasFormulas = false
  /// Whether there was something to typeset them with.
  private(set) var isComplete = true

  init(types: LibraryTypes, typesetter: Typesetter) {
    (self.types, self.typesetter) = (types, typesetter)
  }

  /// - Parameter own: the type that the declaration belongs to.
  func declaration(_ text: String, of own: String) -> Node {
    tag(
      "pre", ["class": "declaration", "tabindex": "0"],
      tag("code", [:], types.nodes(CodeToken.tokens(of: text), of: own)))
  }

  /// Paragraphs, lists, code and formulas.
  mutating func documentation(_ lines: [String]) -> [Node] {
    var nodes: [Node] = []
    for block in Self.blocks(lines) {
      if block.allSatisfy({ $0.hasPrefix("    ") }) {
        let inner = block.map { String($0.dropFirst(4)) }
        nodes += PlainFormula.isFormula(inner) ? formulas(inner) : [code(inner)]
      } else if block[0].hasPrefix("- ") || block[0].hasPrefix("  - ") {
        nodes.append(list(block))
      } else {
        nodes.append(tag("p", [:], inlines(block.joined(separator: " "))))
      }
    }
    return nodes
  }

  /// Lines that belong together: without a blank line between them, and all indented or none.
  private static func blocks(_ lines: [String]) -> [[String]] {
    var blocks: [[String]] = [[]]
    for line in lines {
      let isList = line.hasPrefix("- ") && !(blocks.last?.first?.hasPrefix("- ") ?? false)
      if line.allSatisfy({ $0 == " " }) {
        // A blank line inside of code is part of it.
        blocks.append([])
      } else if isList {
        blocks.append([line])
      } else {
        blocks[blocks.count - 1].append(line)
      }
    }
    return blocks.filter { !$0.isEmpty }
  }

  private func code(_ lines: [String]) -> Node {
    let text = lines.joined(separator: "\n")
    return tag(
      "pre", ["class": "example", "tabindex": "0"],
      tag("code", [:], types.nodes(CodeToken.tokens(of: text))))
  }

  /// A formula a line; the lines stay text if they make no formulas.
  private mutating func formulas(_ lines: [String]) -> [Node] {
    let made = lines.map { line in
      typesetter.typeset(Formula(SourceSlice(Self.source(line)), display: true))
    }
    if made.contains(where: { !$0.isTypeset }) { isComplete = false }
    guard made.allSatisfy({ $0.isTypeset && $0.diagnostics.isEmpty }) else {
      return [
        tag("pre", ["class": "example", "tabindex": "0"], .text(lines.joined(separator: "\n")))
      ]
    }
    hasFormulas = true
    return [tag("div", ["class": "display"], made.map(\.markup))]
  }

  private static func source(_ line: String) -> SourceText {
    SourceText(path: "library", PlainFormula(line).latex)
  }

  private func list(_ lines: [String]) -> Node {
    var items: [String] = []
    for line in lines {
      let text = line.drop { $0 == " " }
      if text.hasPrefix("- ") {
        items.append(String(text.dropFirst(2)))
      } else if !items.isEmpty {
        items[items.count - 1] += " " + text
      }
    }
    return tag("ul", [:], items.map { tag("li", [:], inlines($0)) })
  }

  /// Text with code between backticks.
  private func inlines(_ text: String) -> [Node] {
    let parts = text.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
    guard parts.count % 2 == 1 else { return [.text(text)] }
    return parts.enumerated().map { index, part in
      if index % 2 == 0 { return .text(part) }
      let code = tag("code", [:], .text(part))
      return types.address(of: part).map { tag("a", ["href": $0], code) } ?? code
    }
  }
}
