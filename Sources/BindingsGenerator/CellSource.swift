import SwiftSyntax

// What is generic has no bindings: cells get its source. `@inlinable` on a function and `@frozen` on
// a struct say that its body uses nothing that is not public, which the compiler checks; a struct's
// members have to be `@inlinable` themselves.

/// The source of a declaration as cells read it: with its documentation, without attributes and
/// access modifiers, the head of each function on one line.
func sourceForCells(_ node: some SyntaxProtocol) -> String {
  let head = documentation(node).map { $0 + "\n" }.joined()
  let body = PlainDeclarations().rewrite(node.trimmed).trimmedDescription
  return head + withHeadsOnOneLine(body)
}

private func withHeadsOnOneLine(_ text: String) -> String {
  var lines: [String] = []
  var isInHead = false
  for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
    let content = line.trimmingPrefix { $0 == " " }
    if isInHead {
      let space = lines[lines.count - 1].hasSuffix("(") || content.hasPrefix(")") ? "" : " "
      lines[lines.count - 1] += space + content
    } else {
      lines.append(line)
      isInHead = ["func ", "mutating func ", "init(", "static func "].contains {
        content.hasPrefix($0)
      }
    }
    if isInHead { isInHead = !line.hasSuffix("{") && !line.hasSuffix("}") }
  }
  return lines.joined(separator: "\n")
}

private final class PlainDeclarations: SyntaxRewriter {
  private static let modifiers: Set<String> = ["public", "package"]
  private static let attributes: Set<String> = ["inlinable", "frozen", "usableFromInline"]

  override func visit(_ node: AttributeListSyntax) -> AttributeListSyntax {
    node.filter { element in
      guard case .attribute(let attribute) = element else { return true }
      return !Self.attributes.contains(attribute.attributeName.trimmedDescription)
    }
  }

  override func visit(_ node: DeclModifierListSyntax) -> DeclModifierListSyntax {
    node.filter { !Self.modifiers.contains($0.name.text) || $0.detail != nil }
  }
}

extension AttributeListSyntax {
  func have(_ name: String) -> Bool {
    contains { $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription == name }
  }
}
