import SwiftSyntax

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OperatorTable {
  /// Whether a source has the words of such declarations anywhere.
  static func mayBeDeclared(in text: String) -> Bool {
    contains(text, "operator") || contains(text, "precedencegroup")
  }

  /// A search for bytes: sources are looked through before anything else is known of them.
  private static func contains(_ text: String, _ word: StaticString) -> Bool {
    var text = text
    let length = word.utf8CodeUnitCount
    return text.withUTF8 { bytes in
      guard let start = bytes.baseAddress, bytes.count >= length else { return false }
      return (0...(bytes.count - length)).contains { offset in
        start[offset] == word.utf8Start[0] && memcmp(start + offset, word.utf8Start, length) == 0
      }
    }
  }
}

extension OperatorTable {
  /// Adds the operators and precedence groups that a source declares at its top level.
  mutating func addDeclarations(of file: SourceFileSyntax) {
    for item in file.statements {
      guard case .decl(let decl) = item.item else { continue }
      if let group = decl.as(PrecedenceGroupDeclSyntax.self) {
        add([Self.group(group)])
      } else if let declaration = decl.as(OperatorDeclSyntax.self) {
        add(declaration)
      }
    }
  }

  private mutating func add(_ declaration: OperatorDeclSyntax) {
    let name = declaration.name.text
    switch declaration.fixitySpecifier.text {
    case "prefix": addPrefix(name)
    case "postfix": addPostfix(name)
    default:
      addInfix(name, group: declaration.operatorPrecedenceAndTypes?.precedenceGroup.text)
    }
  }

  private static func group(_ syntax: PrecedenceGroupDeclSyntax) -> Group {
    var group = Group(name: syntax.name.text)
    for attribute in syntax.groupAttributes {
      switch attribute {
      case .precedenceGroupAssociativity(let associativity):
        group.associativity =
          switch associativity.value.text {
          case "left": .left
          case "right": .right
          default: .none
          }
      case .precedenceGroupAssignment(let assignment):
        group.isAssignment = assignment.value.text == "true"
      case .precedenceGroupRelation(let relation):
        let names = relation.precedenceGroups.map { $0.name.text }
        if relation.higherThanOrLowerThanLabel.text == "higherThan" {
          group.higherThan += names
        } else {
          group.lowerThan += names
        }
      }
    }
    return group
  }
}
