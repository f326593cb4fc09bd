import SwiftSyntax

extension TreeBuilder {
  /// The pieces of a string literal, escapes decoded.
  mutating func segments(_ literal: StringLiteralExprSyntax) -> [StringSegment] {
    let pounds = literal.openingPounds?.text.count ?? 0
    var result: [StringSegment] = []
    var text = ""
    for segment in literal.segments {
      switch segment {
      case .stringSegment(let piece): text += decoded(piece, pounds: pounds)
      case .expressionSegment(let piece):
        if !text.isEmpty { result.append(.text(text)) }
        text = ""
        let list = arguments(piece.expressions, nil, nil, span: span(piece))
        result.append(.interpolation(list, span(piece)))
      }
    }
    if !text.isEmpty || result.isEmpty { result.append(.text(text)) }
    return result
  }

  private func decoded(_ segment: StringSegmentSyntax, pounds: Int) -> String {
    if let text = Literals.unescape(segment.content.text, pounds: pounds) { return text }
    return segment.content.text
  }
}
