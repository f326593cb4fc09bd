import Markup

extension Node {
  /// The text without markup, and of formulas the letters of their MathML.
  var letters: String {
    switch self {
    case .text(let text): text
    case .trusted(let markup): Self.mathLetters(in: markup)
    case .group(let children): children.map(\.letters).joined()
    case .element(_, let attributes, let children):
      attributes.contains { $0.name == "aria-hidden" }
        ? "" : children.map(\.letters).joined()
    }
  }

  /// Whether a formula is inside.
  var hasFormula: Bool {
    switch self {
    case .text: false
    case .trusted(let markup): markup.contains("<math")
    case .group(let children), .element(_, _, let children): children.contains(where: \.hasFormula)
    }
  }

  private static func mathLetters(in markup: String) -> String {
    var result = ""
    var rest = markup[...]
    while let start = rest.firstRange(of: "<math"), let end = rest.firstRange(of: "</math>") {
      let inside = rest[start.lowerBound..<end.lowerBound]
      result += inside.split(separator: "<").map { part in
        part.drop { $0 != ">" }.dropFirst()
      }.joined()
      rest = rest[end.upperBound...]
    }
    for (name, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")] {
      result = result.replacing(name, with: character)
    }
    return result
  }
}
