import Diagnostics

/// Displayed formulas on lines of their own.
extension DocumentReader {
  func formula(_ index: Int) -> Block {
    let map = LineAlignment(bytes(of: index), in: text, firstLine: tree.nodes[index].startLine).map
    let opening = map.bytes.skip(from: 0, while: \.isWhitespace)
    let body = min(opening + 2, map.bytes.count)
    let closing = DollarSyntax.closingDollars(in: map.bytes, from: body)
    let latex = map.trimmed(body..<(closing ?? map.bytes.count))
    var formula = Formula(latex: map.slice(latex), isDisplay: true)
    var end = latex.isEmpty ? body : latex.upperBound
    if let closing {
      end = closing + 2
      let rest = map.trimmed(end..<map.bytes.count)
      if !rest.isEmpty { end = readRest(rest, of: &formula, map) }
      if latex.isEmpty {
        findings.report("formula is empty", at: map.fileRange(of: opening..<closing + 2))
      }
    } else {
      findings.report(
        "formula has no closing '$$'", at: map.fileRange(of: opening..<body),
        help: "close it with '$$'; a blank line ends a formula, too")
    }
    return Block(kind: .formula(formula), range: map.fileRange(of: opening..<end))
  }

  /// Reads the attributes behind a formula; the result is where they end.
  private func readRest(_ rest: Range<Int>, of formula: inout Formula, _ map: ContentMap) -> Int {
    var textStart = rest.lowerBound
    if map.bytes[rest.lowerBound] == Byte.openBrace {
      var parser = AttributeParser(map, rest, findings)
      let (list, end) = parser.parse()
      findings.expectLabelOnly(list, "a formula")
      formula.label = findings.label(of: list, "a formula", prefix: "eq")
      textStart = end
    }
    let surplus = map.trimmed(textStart..<rest.upperBound)
    if !surplus.isEmpty {
      findings.report(
        "unexpected '\(map.text(surplus).shortened)' behind a formula",
        at: map.fileRange(of: surplus), help: "start a new line behind '$$'")
    }
    return rest.upperBound
  }
}
