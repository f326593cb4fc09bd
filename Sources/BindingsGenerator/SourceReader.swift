import SwiftParser
import SwiftSyntax

/// Reads the declarations of one module's files.
struct SourceReader {
  private(set) var unit: ModuleUnit

  init(module: String) {
    unit = ModuleUnit(module: module)
  }

  mutating func read(_ text: String) {
    for statement in Parser.parse(source: text).statements {
      guard let decl = statement.item.as(DeclSyntax.self) else { continue }
      readTopLevel(decl)
    }
  }

  private mutating func readTopLevel(_ decl: DeclSyntax) {
    if let extended = decl.as(ExtensionDeclSyntax.self) {
      readExtension(extended)
    } else if let function = decl.as(FunctionDeclSyntax.self) {
      let member = MemberReader(owner: nil, implicitlyPublic: false).function(function)
      guard member.isPublic else { return }
      if member.generics != nil, function.attributes.have("inlinable") {
        unit.sources.append(sourceForCells(function))
      } else {
        unit.functions.append(member)
      }
    } else if let variable = decl.as(VariableDeclSyntax.self) {
      guard isPublic(variable.modifiers) else { return }
      refuse(variable.bindings.trimmedDescription, "variables outside of types are not bound")
    } else if let alias = decl.as(TypeAliasDeclSyntax.self), isPublic(alias.modifiers) {
      refuse(alias.name.text, "type aliases are not bound")
    } else if let decl = decl.as(ClassDeclSyntax.self), isPublic(decl.modifiers) {
      refuse(decl.name.text, "classes are not bound")
    } else {
      readType(decl, outer: nil)
    }
  }

  private mutating func refuse(_ name: String, _ reason: String) {
    unit.unbound.append(UnboundDeclaration(name: name, reason: reason))
  }

  /// Reads a struct, an enum or a protocol with the types inside; false if it is something else.
  private mutating func readType(_ decl: DeclSyntax, outer: String?) {
    if let node = decl.as(StructDeclSyntax.self) {
      addType(node, .structure, node.memberBlock, outer)
    } else if let node = decl.as(EnumDeclSyntax.self) {
      addType(node, .enumeration, node.memberBlock, outer)
    } else if let node = decl.as(ProtocolDeclSyntax.self) {
      addType(node, .proto, node.memberBlock, outer)
    }
  }

  private mutating func addType(
    _ node: some DeclGroupSyntax & NamedDeclSyntax, _ kind: TypeDeclaration.Kind,
    _ block: MemberBlockSyntax, _ outer: String?
  ) {
    let name = (outer.map { $0 + "." } ?? "") + node.name.text
    let isPublic = isPublic(node.modifiers)
    if isPublic, let generics = (node as? any WithGenericParametersSyntax)?.genericParameterClause {
      if kind == .structure, node.attributes.have("frozen") {
        unit.sources.append(sourceForCells(node))
        return
      }
      refuse(name + generics.trimmedDescription, "generic types are not bound")
      return
    }
    let reader = MemberReader(owner: name, implicitlyPublic: kind == .proto && isPublic)
    let cases = block.members.compactMap { $0.decl.as(EnumCaseDeclSyntax.self) }
    unit.types.append(
      TypeDeclaration(
        kind: kind, name: name, isPublic: isPublic,
        isResultBuilder: node.attributes.contains {
          $0.as(AttributeSyntax.self)?.attributeName.trimmedDescription == "resultBuilder"
        },
        documentation: documentation(node), inherited: inherited(node.inheritanceClause),
        cases: cases.flatMap { decl in
          decl.elements.map {
            EnumCase(
              name: $0.name.text, rawValue: $0.rawValue?.value.trimmedDescription,
              documentation: documentation(decl))
          }
        },
        hasPayload: cases.contains { $0.elements.contains { $0.parameterClause != nil } },
        members: reader.members(block)))
    for member in block.members { readType(member.decl, outer: name) }
  }

  private mutating func readExtension(_ node: ExtensionDeclSyntax) {
    var name = node.extendedType.trimmedDescription
    var requirements = node.genericWhereClause?.trimmedDescription
    if let array = node.extendedType.as(ArrayTypeSyntax.self) {
      name = "Array"
      requirements = "where Element == \(array.element.trimmedDescription)"
    } else if let open = name.firstIndex(of: "<") {
      requirements = "where Bound == \(name[open...].dropFirst().dropLast())"
      name = String(name[..<open])
    }
    let (given, bound) = partitioned(node.memberBlock)
    if !given.isEmpty { unit.sources.append(sourceForCells(extensionOf: name, given)) }
    let isImplicitlyPublic = isPublic(node.modifiers)
    let reader = MemberReader(owner: name, implicitlyPublic: isImplicitlyPublic)
    unit.extensions.append(
      ExtensionDeclaration(
        name: name, inherited: inherited(node.inheritanceClause), requirements: requirements,
        members: reader.members(bound)))
    for member in node.memberBlock.members { readType(member.decl, outer: name) }
  }

  private func inherited(_ clause: InheritanceClauseSyntax?) -> [String] {
    clause?.inheritedTypes.map { $0.type.trimmedDescription } ?? []
  }
}

func isPublic(_ modifiers: DeclModifierListSyntax) -> Bool {
  modifiers.contains { ["public", "open"].contains($0.name.text) && $0.detail == nil }
}

/// The lines of the documentation comment before a declaration.
func documentation(_ node: some SyntaxProtocol) -> [String] {
  node.leadingTrivia.compactMap { piece in
    if case .docLineComment(let text) = piece { text } else { nil }
  }
}
