final class SubscriptDecl: Referable {
  let parameters: [ParameterDecl]
  let resultExpr: TypeExpr
  let genericParameters: [GenericParameterDecl]
  let requirementExprs: [RequirementExpr]
  let modifiers: Modifiers
  let getter: FunctionDecl
  let setter: FunctionDecl?
  let span: Span
  var context: DeclContext = .local
  var documentation = ""

  init(
    parameters: [ParameterDecl], resultExpr: TypeExpr, genericParameters: [GenericParameterDecl],
    requirementExprs: [RequirementExpr], modifiers: Modifiers, getter: FunctionDecl,
    setter: FunctionDecl?, span: Span
  ) {
    self.parameters = parameters
    self.resultExpr = resultExpr
    self.genericParameters = genericParameters
    self.requirementExprs = requirementExprs
    self.modifiers = modifiers
    self.getter = getter
    self.setter = setter
    self.span = span
    // Both accessors share the parameters; the getter, which there always is, resolves them.
    for parameter in parameters { parameter.owner = getter }
  }
}

/// A generic parameter as written, and its identity as a type.
final class GenericParameterDecl {
  let name: String
  let span: Span
  let bound: TypeExpr?
  /// Unique among all parameters of a program.
  let id: Int
  /// Whether it stands for a `some P` in parameter position.
  var isOpaque = false
  /// `T: ~Copyable`
  var isNoncopyable = false
  /// The protocol whose `Self` it is.
  @BackReference var selfOf: NominalDecl?

  /// The name as its author wrote it; an element of a pack is `each T`.
  var shownName: String {
    guard let mark = name.firstIndex(of: "#") else { return name }
    return "each " + name[..<mark]
  }

  init(name: String, span: Span, bound: TypeExpr?, id: Int) {
    self.name = name
    self.span = span
    self.bound = bound
    self.id = id
  }
}

/// A requirement of a `where` clause as written.
enum RequirementExpr {
  case conforms(TypeExpr, TypeExpr)
  case sameType(TypeExpr, TypeExpr)
}

final class AliasDecl {
  let name: String
  let span: Span
  let target: TypeExpr
  let genericParameters: [GenericParameterDecl]
  var context: DeclContext = .local
  var type: Type?
  var isBeingResolved = false
  /// Whether it stands for itself, once found out.
  var isCyclic = false
  var localScope: LocalScope?
  /// The type around a local alias.
  var outerContext: DeclContext?

  init(name: String, span: Span, target: TypeExpr, genericParameters: [GenericParameterDecl]) {
    self.name = name
    self.span = span
    self.target = target
    self.genericParameters = genericParameters
  }
}

final class AssociatedTypeDecl {
  let name: String
  let span: Span
  let bounds: [TypeExpr]
  let defaultType: TypeExpr?
  let requirementExprs: [RequirementExpr]
  @BackReference var owner: NominalDecl?

  init(
    name: String, span: Span, bounds: [TypeExpr], defaultType: TypeExpr?,
    requirementExprs: [RequirementExpr]
  ) {
    self.name = name
    self.span = span
    self.bounds = bounds
    self.defaultType = defaultType
    self.requirementExprs = requirementExprs
  }
}

final class EnumCaseDecl {
  struct Payload {
    let label: String?
    let typeExpr: TypeExpr
    let defaultValue: Expr?
  }

  let name: String
  let span: Span
  let payload: [Payload]
  let rawValue: Expr?
  let isIndirect: Bool
  var documentation = ""
  @BackReference var owner: NominalDecl?
  var index = 0
  var payloadTypes: [Type]?
  var rawConstant: RawConstant?

  init(name: String, span: Span, payload: [Payload], rawValue: Expr?, isIndirect: Bool) {
    self.name = name
    self.span = span
    self.payload = payload
    self.rawValue = rawValue
    self.isIndirect = isIndirect
  }
}

enum RawConstant {
  case integer(Int)
  case double(Double)
  case string(String)

  var isText: Bool {
    if case .string = self { true } else { false }
  }

  var isFraction: Bool {
    if case .double = self { true } else { false }
  }

  var typeName: String {
    switch self {
    case .integer: "Int"
    case .double: "Double"
    case .string: "String"
    }
  }

  /// The raw value that a case behind this one has by itself: whole numbers count up.
  var successor: Int? {
    let number: Int? =
      switch self {
      case .integer(let value): value
      case .double(let value): Int(exactly: value)
      case .string: nil
      }
    guard let number, number < .max else { return nil }
    return number + 1
  }

  var text: String {
    switch self {
    case .integer(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string(let value): value
    }
  }
}
