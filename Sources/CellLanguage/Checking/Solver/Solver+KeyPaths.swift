// Key paths: what they get is checked as the closure `{ $0.a.b }`; the context says whether the
// expression stands for this function or for a key path object.

extension Solver {
  /// The name under which `value[keyPath:]` is looked up.
  static let keyPathSubscript = "subscript(keyPath:)"

  /// `{ $0.a.b }`, one for each key path.
  func keyPathGetter(_ expr: Expr, _ components: [KeyPathComponent]) -> Expr {
    if let known = keyPathGetters[ObjectIdentifier(expr)] { return known }
    let getter = Self.closure(expr, [Self.access(components, expr.span)], count: 1)
    keyPathGetters[ObjectIdentifier(expr)] = getter
    return getter
  }

  /// `{ $0.a.b = $1 }`
  func keyPathSetter(_ expr: Expr, _ components: [KeyPathComponent]) -> Expr {
    let value = Expr(.name(Name(base: "$1", span: expr.span)), expr.span)
    let place = Self.access(components, expr.span)
    return Self.closure(expr, [Expr(.assign(place, value), expr.span)], count: 2)
  }

  private static func closure(_ expr: Expr, _ body: [Expr], count: Int) -> Expr {
    let closure = ClosureExpr(
      parameters: nil, captures: [], result: nil, throwing: .never,
      body: body.map { Stmt(.expression($0), expr.span) }, shorthandCount: count, span: expr.span)
    return Expr(.closure(closure), expr.span)
  }

  private static func access(_ components: [KeyPathComponent], _ span: Span) -> Expr {
    var value = Expr(.name(Name(base: "$0", span: span)), span)
    var isChain = false
    for component in components {
      switch component {
      case .property(let name): value = Expr(.member(value, name), name.span)
      case .subscripted(let arguments): value = Expr(.subscripted(value, arguments), span)
      case .force: value = Expr(.force(value), span)
      case .optionalChain:
        value = Expr(.bind(value), span)
        isChain = true
      }
    }
    return isChain ? Expr(.optionalChain(value), span) : value
  }

  // MARK: Types

  func reduceKeyPath(
    _ type: Type, _ root: Type, _ value: Type, _ components: [KeyPathComponent], _ locator: Locator
  ) -> Bool {
    if let function = expectedFunction(for: type) {
      guard function.parameters.count == 1, unify(root, function.parameters[0].type) else {
        fail(.mismatch(from: types.function([root], value), to: resolve(type), locator))
        return true
      }
      if isVariable(resolve(type)) { _ = unify(type, types.function([root], value)) }
      return true
    }
    if let wanted = expectedKeyPath(for: type) {
      let arguments = wanted.arguments
      if !unify(root, arguments[0]) || !unify(value, arguments[1]) {
        fail(.mismatch(from: arguments[0], to: root, locator))
      }
      if isVariable(resolve(type)) { _ = unify(type, wanted) }
      return true
    }
    if let partial = expectedPartialKeyPath(for: type), !unify(root, partial.arguments[0]) {
      fail(.mismatch(from: partial.arguments[0], to: root, locator))
      return true
    }
    guard !isVariable(resolve(root)) else { return false }
    let name = isWritable(components, zonk(root)) ? "WritableKeyPath" : "KeyPath"
    guard let decl = context.library.nominal(name) else { return false }
    _ = unify(type, types.nominal(decl, [root, value]))
    return true
  }

  /// The kind of key path that the context expects.
  private func expectedKeyPath(for type: Type) -> Type? { wanted(of: type, where: isKeyPath) }

  private func expectedPartialKeyPath(for type: Type) -> Type? {
    wanted(of: type) { $0.nominal != nil && $0.nominal === known.decl("PartialKeyPath") }
  }

  private func wanted(of type: Type, where isMeant: (Type) -> Bool) -> Type? {
    let type = resolve(type)
    if isMeant(type) { return type }
    for case .convert(let from, let to, _) in openConstraints where resolve(from) == type {
      let target = resolve(to)
      if isMeant(target) { return target }
    }
    return nil
  }

  func isKeyPath(_ type: Type) -> Bool {
    guard let decl = type.nominal, decl.name.hasSuffix("KeyPath"), type.arguments.count == 2 else {
      return false
    }
    return context.library.nominal(decl.name) === decl
  }

  /// Whether every step can be written; subscripts are taken to be so.
  private func isWritable(_ components: [KeyPathComponent], _ root: Type) -> Bool {
    var current: Type? = root
    for component in components {
      guard let type = current else { continue }
      switch component {
      case .property(let name):
        guard name.base != "self" else { continue }
        if let field = tupleField(type, name.base) {
          current = field.type
          continue
        }
        guard let (variable, result) = property(name, of: type) else { return false }
        guard variable.isMutable, variable.storage != .computed || variable.setter != nil
        else { return false }
        current = result
      case .optionalChain: return false
      case .force: current = known.wrapped(type)
      case .subscripted: current = nil
      }
    }
    return true
  }

  private func property(_ name: Name, of type: Type) -> (VariableDecl, Type)? {
    for candidate in memberCandidates(of: type, name) {
      guard case .variable(let variable) = candidate.member else { continue }
      let substitution = ownerSubstitution(candidate, selfType: type)
      return (variable, context.substitute(context.type(of: variable), substitution))
    }
    return nil
  }

  /// `subscript(keyPath:)`, which every value has.
  func keyPathCandidates(_ base: Type) -> [Candidate] {
    guard let proto = context.library.nominal("_KeyPathRoot") else { return [] }
    return proto.extensions.flatMap { $0.members.named("subscript") }.map { member in
      Candidate(member: member, base: .instance, owner: base, proto: proto)
    }
  }
}
