import SwiftSyntax

// What is generic has no bindings: cells get its source. `@inlinable` on a function and `@frozen` on
// a struct say that its body uses nothing that is not public, which the compiler checks; a struct's
// members have to be `@inlinable` themselves. So do members of protocols' extensions that types of a
// cell are to have as well.

/// The source of a declaration as cells read it: with its documentation, without attributes and
/// access modifiers, the head of each function on one line.
func sourceForCells(_ node: some SyntaxProtocol) -> String {
  let head = documentation(node).map { $0 + "\n" }.joined()
  let body = plain(node.trimmedDescription)
  return head + withHeadsOnOneLine(body)
}

/// Members of an extension as cells read them.
func sourceForCells(extensionOf name: String, _ members: [DeclSyntax]) -> String {
  // Inner lines have their indentation from the file.
  let lines = members.map { "  " + sourceForCells($0).replacing(/\n(?=[^ \n])/, with: "\n  ") }
  return "extension \(name) {\n\(lines.joined(separator: "\n\n"))\n}"
}

/// The members of an extension that cells get as source, and the others.
func partitioned(_ block: MemberBlockSyntax) -> (given: [DeclSyntax], bound: MemberBlockSyntax) {
  func isGiven(_ item: MemberBlockItemSyntax) -> Bool {
    item.decl.asProtocol((any WithAttributesSyntax).self)?.attributes.have("inlinable") ?? false
  }
  var bound = block
  bound.members = block.members.filter { !isGiven($0) }
  return (block.members.filter(isGiven).map(\.decl), bound)
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

/// Without the attributes that say what is given, and without `public`. Both stand at the beginning
/// of a line.
private func plain(_ text: String) -> String {
  text.replacing(/(?m)^( *)@(?:inlinable|frozen)\s+/) { $0.output.1 }
    .replacing(/(?m)^( *)public\s/) { $0.output.1 }
}

extension AttributeListSyntax {
  func have(_ name: String) -> Bool {
    contains { $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription == name }
  }
}
