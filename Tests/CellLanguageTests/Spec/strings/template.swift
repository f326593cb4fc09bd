import Foundation
struct Template {
  private enum Piece { case text(String), variable(name: String, filter: String?) }
  private var pieces: [Piece] = []
  init(_ text: String) {
    var rest = Substring(text)
    while let open = rest.range(of: "{{") {
      if open.lowerBound != rest.startIndex {
        pieces.append(.text(String(rest[..<open.lowerBound])))
      }
      rest = rest[open.upperBound...]
      guard let close = rest.range(of: "}}") else { break }
      let parts = rest[..<close.lowerBound].split(separator: "|").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      pieces.append(.variable(name: parts[0], filter: parts.count > 1 ? parts[1] : nil))
      rest = rest[close.upperBound...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
  }
  func render(_ values: [String: Any]) -> String {
    pieces.map { piece -> String in
      switch piece {
      case .text(let text): return text
      case .variable(let name, let filter):
        let value = values[name].map { "\($0)" } ?? "<\(name)?>"
        switch filter {
        case "upper"?: return value.uppercased()
        case "len": return "\(value.count)"
        case nil: return value
        case let other?: return "[\(other)]\(value)"
        }
      }
    }.joined()
  }
}
let template = Template(
  "Hi {{ name | upper }}, you are {{age}} and {{ name|len }} long. {{missing}} {{age|x}}!")
print(template.render(["name": "ann", "age": 30]))
print(Template("plain").render([:]), Template("").render([:]).isEmpty)
