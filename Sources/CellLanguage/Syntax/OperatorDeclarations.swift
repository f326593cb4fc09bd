import SwiftSyntax

extension OperatorTable {
  /// Adds the operators and precedence groups that a source declares at its top level.
  mutating func addDeclarations(of file: SourceFileSyntax) {
    for item in file.statements {
      guard case .decl(let decl) = item.item else { continue }
      if let group = decl.as(PrecedenceGroupDeclSyntax.self) {
        add(Self.group(group))
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
