/// A place where one of several declarations has to be picked: a call, a reference, a subscript.
final class Site {
  enum Kind {
    /// `f(…)`
    case call
    /// `f` as a value
    case reference
    /// `a[…]`
    case subscripted
    /// `a + b`, `-a`
    case operation
  }

  /// Where candidates come from.
  enum Lookup {
    /// Known from the start.
    case candidates
    /// Operators, looked up in the operands' type first.
    case operation(Fixity)
    /// Members of a type that may not be known yet.
    case member(base: Type, name: Name)
    /// `.name`, looked up in the type that the context wants of the site or, when members follow,
    /// of the whole chain.
    case implicitMember(name: Name, chain: Type?)
  }

  struct Argument {
    let label: String?
    let labelSpan: Span
    let type: Type
    let expr: Expr
    let isTrailing: Bool
  }

  let index: Int
  let kind: Kind
  let expr: Expr
  let name: Name
  let lookup: Lookup
  let arguments: [Argument]
  /// The type of the whole site.
  let result: Type
  /// The base as an expression, when there is one.
  let base: Expr?
  let argumentSpan: Span
  /// The scope in which the site's names are looked up.
  let scope: CodeScope

  init(
    index: Int, kind: Kind, expr: Expr, name: Name, lookup: Lookup, arguments: [Argument],
    result: Type, base: Expr?, argumentSpan: Span, scope: CodeScope
  ) {
    self.index = index
    self.kind = kind
    self.expr = expr
    self.name = name
    self.lookup = lookup
    self.arguments = arguments
    self.result = result
    self.base = base
    self.argumentSpan = argumentSpan
    self.scope = scope
  }
}

/// A declaration that a site may mean.
struct Candidate {
  enum Base {
    /// A free function, a local name.
    case none
    /// A member of a value.
    case instance
    /// A static member or initialiser of a type.
    case type
    /// An instance method taken from its type: `String.uppercased`.
    case unapplied
    /// A member of the type around, without `self.`.
    case implicitSelf
    case implicitType
  }

  let member: Member
  let base: Base
  /// The type whose arguments replace the parameters of the member's declaration.
  let owner: Type?
  /// The protocol, for members of protocols and their extensions.
  var proto: NominalDecl?
  /// The base was optional and is wrapped again (`.some` of an implicit member).
  var isThroughOptional = false
  /// A member of what an optional contains, found after members of the optional itself.
  var callsResult = false
  /// A function at the top level that stands behind members of the type around.
  var isOuter = false

  var function: FunctionDecl? {
    if case .function(let decl) = member { decl } else { nil }
  }

  var isImplicitMember: Bool { base == .implicitSelf || base == .implicitType }

  /// The parameters of what is called.
  var parameters: [ParameterDecl]? {
    switch member {
    case .function(let decl): decl.parameters
    case .subscripted(let decl): decl.parameters
    default: nil
    }
  }

  /// Whether it is a requirement that a conforming type's own member stands in front of.
  var isRequirement: Bool {
    guard proto != nil else { return false }
    switch member {
    case .function(let decl):
      if case .nominal = decl.context { return true }
    case .variable(let decl):
      if case .nominal = decl.context { return true }
    case .subscripted(let decl):
      if case .nominal = decl.context { return true }
    default: break
    }
    return false
  }

  /// Plain members are more specific than generic ones, and these than members of a protocol's
  /// extension; among equals the one that demands more is, and of two protocols the one that
  /// refines the other.
  var specificity: Int { 32 * demands + min(proto?.cachedInheritedProtocols?.count ?? 0, 31) }

  private var demands: Int {
    var value = isThroughOptional ? 100 : 0
    if isOuter { value -= 1000 }
    if proto != nil { value -= isRequirement ? 100 : 200 }
    let generics = function?.genericParameters ?? subscriptDecl?.genericParameters ?? []
    if !generics.isEmpty { value += generics.count(where: { $0.bound != nil }) - 100 }
    if let function { value += Self.weight(function.requirementExprs) }
    // Of two subscripts the one that can also be set may be what is needed.
    if subscriptDecl?.setter != nil { value += 1 }
    if parameters?.contains(where: { $0.defaultValue != nil || $0.isVariadic }) ?? false {
      value -= 1
    }
    if case .extended(let extended)? = declContext {
      value += Self.weight(extended.requirementExprs)
    }
    return value
  }

  /// A fixed type demands more than a protocol.
  private static func weight(_ requirements: [RequirementExpr]) -> Int {
    requirements.reduce(0) { sum, requirement in
      if case .sameType = requirement { sum + 8 } else { sum + 4 }
    }
  }

  private var subscriptDecl: SubscriptDecl? {
    if case .subscripted(let decl) = member { decl } else { nil }
  }

  private var declContext: DeclContext? {
    switch member {
    case .function(let decl): decl.context
    case .variable(let decl): decl.context
    case .subscripted(let decl): decl.context
    default: nil
    }
  }
}

/// The candidate that was picked at a site, with everything that `build` needs.
struct Choice {
  let candidate: Candidate
  /// What the generic parameters of the candidate stand for.
  var substitution: Substitution
  /// For each parameter the arguments it gets, by index.
  var matches: [[Int]] = []
  /// The parameters' types with the substitution applied.
  var parameterTypes: [Type] = []
  /// The type of `self` as the candidate sees it.
  var selfType: Type?
  var resultType: Type
}

/// Why arguments do not fit parameters.
enum ArgumentMismatch {
  case missing(parameter: Int)
  case extra(argument: Int)
  case label(argument: Int, expected: String?)
  /// A label that no parameter has.
  case unknownLabel(argument: Int)
  case order(argument: Int, before: Int)

  /// How far the candidate is from fitting.
  var distance: Int {
    switch self {
    case .label, .unknownLabel: 1
    case .order: 1
    case .missing: 2
    case .extra: 2
    }
  }
}

/// How many types of the library, and how many functions of an operator, had been read when its
/// candidates were looked up: without new ones there are no new candidates.
struct OperatorLookup {
  let types: Int
  let functions: Int
}
