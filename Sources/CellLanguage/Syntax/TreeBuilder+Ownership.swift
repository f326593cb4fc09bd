import SwiftSyntax

extension TreeBuilder {
  /// Whether `~Copyable` is among the types after a colon.
  func suppressesCopyable(_ node: TypeSyntax) -> Bool {
    if let suppressed = node.as(SuppressedTypeSyntax.self) {
      return suppressed.type.trimmedDescription == "Copyable"
    }
    guard let composition = node.as(CompositionTypeSyntax.self) else { return false }
    return composition.elements.contains { suppressesCopyable($0.type) }
  }

  func suppressesCopyable(_ clause: InheritanceClauseSyntax?) -> Bool {
    clause?.inheritedTypes.contains { suppressesCopyable($0.type) } ?? false
  }

  /// `where T: ~Copyable`
  func noteNoncopyable(_ parameters: [GenericParameterDecl], _ clause: GenericWhereClauseSyntax?) {
    for requirement in clause?.requirements ?? [] {
      guard case .conformanceRequirement(let node) = requirement.requirement,
        suppressesCopyable(node.rightType)
      else { continue }
      let name = node.leftType.trimmedDescription
      for parameter in parameters where parameter.name == name { parameter.isNoncopyable = true }
    }
  }

  /// `borrowing` or `consuming` in front of a parameter's type.
  func ownership(of node: TypeSyntax) -> VariableDecl.Ownership? {
    guard let attributed = node.as(AttributedTypeSyntax.self) else { return nil }
    for specifier in attributed.specifiers {
      guard case .simpleTypeSpecifier(let simple) = specifier else { continue }
      switch simple.specifier.text {
      case "consuming", "__owned": return .consuming
      case "borrowing", "__shared": return .borrowing
      default: continue
      }
    }
    return nil
  }
}
