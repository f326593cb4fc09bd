/// Where a modifier stands: what it is in front of, and what that stands in.
private struct ModifiedDecl {
  enum Kind {
    case function(isOperator: Bool)
    case initializer, deinitializer
    case subscripted
    case variable
    case nominal(NominalDecl.Kind)
  }

  let kind: Kind
  let modifiers: Modifiers
  /// Whether it is more than a requirement of a protocol.
  let hasBody: Bool
  /// The type that it is a member of.
  let owner: NominalDecl?
  let isLocal: Bool
}

extension Context {
  /// Reports modifiers of a member that mean nothing there.
  func checkModifiers(of member: Member, in owner: NominalDecl) {
    switch member {
    case .function(let function) where function.synthesis == nil:
      check(ModifiedDecl(function, in: owner, isLocal: false))
      checkOperator(function)
      if owner.isProtocol, function.hasBody, case .nominal = function.context {
        reporter.error(
          "protocol methods must not have bodies", at: function.nameSpan,
          help: "put the body into 'extension \(owner.name)'")
      }
    case .variable(let variable): checkModifiers(of: variable, in: owner, isLocal: false)
    case .subscripted(let decl):
      check(
        ModifiedDecl(
          kind: .subscripted, modifiers: decl.modifiers, hasBody: decl.getter.hasBody, owner: owner,
          isLocal: false))
    case .type(let inner): checkModifiers(of: inner, in: owner, isLocal: false)
    default: break
    }
  }

  /// Reports modifiers of a declaration outside of types that mean nothing there.
  func checkModifiers(of decl: Decl, isLocal: Bool) {
    switch decl {
    case .function(let function):
      check(ModifiedDecl(function, in: nil, isLocal: isLocal))
      checkOperator(function)
      checkIsOutside(function)
    case .variables(let bindings):
      for binding in bindings.bindings.prefix(1) {
        for variable in binding.variables.prefix(1) {
          checkModifiers(of: variable, in: nil, isLocal: isLocal)
        }
      }
    case .nominal(let nominal): checkModifiers(of: nominal, in: nil, isLocal: isLocal)
    default: break
    }
  }

  /// An operator's function needs the operator.
  private func checkOperator(_ function: FunctionDecl) {
    guard function.isOperator, function.kind == .function, !function.name.hasPrefix("$")
    else { return }
    let fixity = function.modifiers.fixity ?? .infix
    let operators = trees.operators
    let isDeclared =
      switch fixity {
      case .prefix: operators.prefix.contains(function.name)
      case .postfix: operators.postfix.contains(function.name)
      case .infix: operators.infix[function.name] != nil
      }
    guard !isDeclared else { return }
    reporter.error(
      "operator implementation without matching operator declaration", at: function.nameSpan,
      help: "declare it with '\(fixity) operator \(function.name)'")
  }

  /// What makes and ends the values of a type stands in a type.
  private func checkIsOutside(_ function: FunctionDecl) {
    switch function.kind {
    case .initializer:
      reporter.error(
        "initializers may only be declared within a type", at: function.nameSpan,
        help: "put it into a type, or write 'func'")
    case .deinitializer:
      reporter.error(
        "deinitializers may only be declared within a class", at: function.nameSpan,
        help: "put it into a class, or remove it")
    default: return
    }
  }

  private func checkModifiers(of variable: VariableDecl, in owner: NominalDecl?, isLocal: Bool) {
    check(
      ModifiedDecl(
        kind: .variable, modifiers: variable.modifiers, hasBody: variable.getter?.hasBody ?? true,
        owner: owner, isLocal: isLocal))
  }

  private func checkModifiers(of nominal: NominalDecl, in owner: NominalDecl?, isLocal: Bool) {
    check(
      ModifiedDecl(
        kind: .nominal(nominal.kind), modifiers: nominal.modifiers, hasBody: true, owner: owner,
        isLocal: isLocal))
  }

  private func check(_ decl: ModifiedDecl) {
    for modifier in decl.modifiers.written {
      guard let problem = decl.problem(of: modifier.name) else { continue }
      reporter.error(problem.summary, at: modifier.span, help: problem.help)
    }
  }
}

extension ModifiedDecl {
  fileprivate typealias Problem = (summary: String, help: String)

  fileprivate init(_ function: FunctionDecl, in owner: NominalDecl?, isLocal: Bool) {
    let kind: Kind =
      switch function.kind {
      case .initializer: .initializer
      case .deinitializer: .deinitializer
      default: .function(isOperator: function.isOperator)
      }
    self.init(
      kind: kind, modifiers: function.modifiers, hasBody: function.hasBody, owner: owner,
      isLocal: isLocal)
  }

  /// What is wrong with a modifier here.
  fileprivate func problem(of modifier: String) -> Problem? {
    switch modifier {
    case "static", "class": typeMember(modifier)
    case "mutating", "nonmutating": mutation(modifier)
    case "override": override()
    case "required", "convenience": initializerOnly(modifier)
    case "final": final()
    case "indirect": indirect()
    case "lazy", "weak", "unowned": variableOnly(modifier)
    case "prefix", "postfix", "infix": fixity(modifier)
    case "private", "fileprivate", "internal", "package", "public", "open": access(modifier)
    default: nil
    }
  }

  private var isInClass: Bool { owner?.isClass ?? false }

  /// "methods", for what can be a member of a type itself.
  private var plural: String? {
    switch kind {
    case .function: "methods"
    case .variable: "properties"
    case .subscripted: "subscripts"
    default: nil
    }
  }

  private func typeMember(_ modifier: String) -> Problem? {
    guard let plural else {
      return ("declaration cannot be marked '\(modifier)'", "remove '\(modifier)'")
    }
    guard owner != nil else {
      return ("\(modifier) \(plural) may only be declared on a type", "remove '\(modifier)'")
    }
    guard modifier == "class", !isInClass else { return nil }
    return ("class \(plural) are only allowed within classes", "change 'class' to 'static'")
  }

  private func mutation(_ modifier: String) -> Problem? {
    let remedy = "remove '\(modifier)'"
    guard case .function = kind else {
      if case .subscripted = kind { return nil }
      return ("'\(modifier)' may only be used on 'func' declarations", remedy)
    }
    if owner == nil { return ("'\(modifier)' is only valid on methods", remedy) }
    if modifiers.isStatic {
      return ("static functions must not be declared \(modifier)", remedy)
    }
    return isInClass
      ? ("'\(modifier)' is not valid on instance methods in classes", remedy) : nil
  }

  private func override() -> Problem? {
    switch kind {
    case .function, .variable, .subscripted, .initializer:
      isInClass
        ? nil : ("'override' can only be specified on class members", "remove 'override'")
    default: notApplicable("override")
    }
  }

  private func initializerOnly(_ modifier: String) -> Problem? {
    guard case .initializer = kind else {
      return (
        "'\(modifier)' may only be used on 'init' declarations", "remove '\(modifier)'"
      )
    }
    guard let owner, !isInClass else { return nil }
    return modifier == "required"
      ? ("'required' initializer in non-class type '\(owner.name)'", "remove 'required'")
      : ("initializers in \(owner.kind.rawValue)s are not marked with 'convenience'", "remove it")
  }

  private func final() -> Problem? {
    switch kind {
    case .nominal(.classType): nil
    case .function, .variable, .subscripted:
      isInClass
        ? nil : ("only classes and class members may be marked with 'final'", "remove 'final'")
    default: notApplicable("final")
    }
  }

  private func indirect() -> Problem? {
    if case .nominal(.enumeration) = kind { return nil }
    return notApplicable("indirect")
  }

  private func variableOnly(_ modifier: String) -> Problem? {
    guard case .variable = kind else {
      return ("'\(modifier)' may only be used on 'var' declarations", "remove '\(modifier)'")
    }
    return nil
  }

  private func fixity(_ modifier: String) -> Problem? {
    guard case .function(let isOperator) = kind else {
      return ("'\(modifier)' may only be used on 'func' declarations", "remove '\(modifier)'")
    }
    if modifier == "infix" {
      return ("'infix' modifier is not required or allowed on func declarations", "remove 'infix'")
    }
    return isOperator
      ? nil
      : ("'\(modifier)' requires a function with an operator identifier", "remove '\(modifier)'")
  }

  private func access(_ modifier: String) -> Problem? {
    let remedy = "remove '\(modifier)'"
    if isLocal { return ("attribute '\(modifier)' can only be used in a non-local scope", remedy) }
    if owner?.isProtocol ?? false, !hasBody {
      return ("'\(modifier)' modifier cannot be used in protocols", remedy)
    }
    guard modifier == "open" else { return nil }
    if case .nominal(.classType) = kind { return nil }
    return isInClass
      ? nil
      : (
        "only classes and overridable class members can be declared 'open'",
        "change 'open' to 'public'"
      )
  }

  private func notApplicable(_ modifier: String) -> Problem {
    ("'\(modifier)' modifier cannot be applied to this declaration", "remove '\(modifier)'")
  }
}
