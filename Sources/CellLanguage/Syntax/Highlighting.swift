package import Diagnostics
import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// What a piece of code is, for colours.
package enum CodeKind: Sendable {
  case plain, keyword, type, number, string, comment, attribute, `operator`
}

/// Splits code into pieces of one kind each, which together are the whole text.
package func highlight(_ code: String) -> [(text: String, kind: CodeKind)] {
  let tree = Parser.parse(source: code)
  let bytes = Array(code.utf8)
  var pieces: [(text: String, kind: CodeKind)] = []
  for part in tree.classifications {
    let range = part.range.lowerBound.utf8Offset..<part.range.upperBound.utf8Offset
    let text = String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
    let kind = kind(of: part.kind, text)
    // Neighbours of one kind are one piece, so that a page has few of them.
    if let last = pieces.last, last.kind == kind {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append((text, kind))
    }
  }
  return pieces
}

private func kind(of classification: SyntaxClassification, _ text: String) -> CodeKind {
  switch classification {
  case .keyword, .ifConfigDirective: .keyword
  case .type: .type
  case .integerLiteral, .floatLiteral: .number
  case .stringLiteral, .regexLiteral: .string
  case .lineComment, .blockComment, .docLineComment, .docBlockComment: .comment
  case .attribute: .attribute
  case .operator: .operator
  // The parser alone does not know which names are types; by convention their first letter does.
  case .identifier where text.first?.isUppercase ?? false: .type
  default: .plain
  }
}
