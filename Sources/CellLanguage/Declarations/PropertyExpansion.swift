// Properties that the language writes out in terms of simpler ones: `lazy`, overriding observers,
// observers of variables that are no properties.

/// `@Wrapper(arguments) var x = value`
struct Wrapping {
  var wrapper: TypeExpr
  let arguments: [Argument]?
  let value: Expr?
}

/// Makes the small trees that expansions consist of.
struct TreeMaker {
  let span: Span

  func name(_ base: String) -> Expr { Expr(.name(Name(base: base, span: span)), span) }

  func integer(_ value: Int) -> Expr { Expr(.integer(UInt64(value)), span) }

  func member(_ base: String, _ name: String) -> Expr {
    Expr(.member(self.name(base), Name(base: name, span: span)), span)
  }

  func assign(_ place: Expr, _ value: Expr) -> Stmt {
    Stmt(.expression(Expr(.assign(place, value), span)), span)
  }

  func returned(_ value: Expr) -> Stmt { Stmt(.returned(value), span) }

  func call(_ function: String, _ argument: Expr) -> Stmt {
    let argument = Argument(label: nil, labelSpan: span, value: argument)
    let list = Arguments([argument], span: span)
    return Stmt(.expression(Expr(.call(name(function), list), span)), span)
  }

  /// `let name: type = value`
  func constant(_ name: String, _ type: TypeExpr?, _ value: Expr) -> Stmt {
    let variable = VariableDecl(name: name, span: span, isMutable: false)
    let binding = BindingsDecl.Binding(
      pattern: Pattern(.binding(Name(base: name, span: span), isMutable: false), span), type: type,
      initializer: value, variables: [variable], span: span)
    let decl = BindingsDecl(
      bindings: [binding], isMutable: false, modifiers: Modifiers(), span: span)
    return Stmt(.declaration(.variables(decl)), span)
  }

  /// `if let name = value { return name }`
  func returnIfPresent(_ name: String, _ value: Expr) -> Stmt {
    let pattern = Pattern(.binding(Name(base: name, span: span), isMutable: false), span)
    return Stmt(
      .ifElse(
        IfStmt(
          conditions: [.binding(pattern, type: nil, value)], body: [returned(self.name(name))],
          otherwise: nil, label: nil, span: span)), span)
  }

  func accessor(
    _ kind: FunctionDecl.Kind, of property: VariableDecl, _ body: [Stmt], isMutating: Bool
  ) -> FunctionDecl {
    var modifiers = property.modifiers
    modifiers.isLazy = false
    modifiers.isMutating = isMutating && !modifiers.isStatic
    let parameters = kind == .setter ? [newValue(property.typeExpr)] : []
    let function = FunctionDecl(
      name: "", kind: kind, parameters: parameters,
      resultExpr: kind == .getter ? property.typeExpr : nil, throwing: .never,
      modifiers: modifiers, genericParameters: [], requirementExprs: [], span: span,
      nameSpan: span, body: body)
    function.property = property
    return function
  }

  private func newValue(_ type: TypeExpr?) -> ParameterDecl {
    let variable = VariableDecl(name: "newValue", span: span, isMutable: false)
    variable.storage = .parameter
    return ParameterDecl(
      label: nil, variable: variable, typeExpr: type, defaultValue: nil, isInout: false,
      isVariadic: false, builder: nil, span: span)
  }

  /// An observer as a local function of a setter.
  func localFunction(_ name: String, _ observer: FunctionDecl) -> Stmt {
    let function = FunctionDecl(
      name: name, kind: .function, parameters: observer.parameters, resultExpr: nil,
      throwing: .never, modifiers: Modifiers(), genericParameters: [], requirementExprs: [],
      span: observer.span, nameSpan: observer.nameSpan, body: observer.body)
    for parameter in observer.parameters { parameter.owner = function }
    return Stmt(.declaration(.function(function)), span)
  }

  /// Sets a place between the calls of a property's observers.
  func observedSetter(_ property: VariableDecl, _ place: Expr) -> [Stmt] {
    var body: [Stmt] = []
    if let observer = property.willSetObserver { body.append(localFunction("$willSet", observer)) }
    if let observer = property.didSetObserver {
      body.append(localFunction("$didSet", observer))
      body.append(constant("$old", nil, place))
    }
    if property.willSetObserver != nil { body.append(call("$willSet", name("newValue"))) }
    body.append(assign(place, name("newValue")))
    if property.didSetObserver != nil { body.append(call("$didSet", name("$old"))) }
    return body
  }
}

extension VariableDecl {
  /// The properties that stand for this one in its type: mostly itself alone.
  func expanded() -> [VariableDecl] {
    if modifiers.isLazy, storage != .computed, let value = initializer {
      return [expandLazy(value), self]
    }
    if modifiers.isOverride, isObserved, initializer == nil { expandOverride() }
    if let wrapper = modifiers.builder, storage == .local, isMutable, !isFunction {
      return expandWrapper(wrapper) + [self]
    }
    return [self]
  }

  /// `lazy var`: an optional that is filled when it is first read. Returns the optional.
  private func expandLazy(_ value: Expr) -> VariableDecl {
    let make = TreeMaker(span: span)
    let stored = VariableDecl(name: "$__lazy_storage_$_" + name, span: span, isMutable: true)
    stored.storage = .stored
    stored.lazyProperty = self
    lazyInitializer = value
    initializer = nil
    storage = .computed
    let place = make.member("self", stored.name)
    getter = make.accessor(
      .getter, of: self,
      [
        make.returnIfPresent("$value", place), make.constant("$value", typeExpr, value),
        make.assign(place, make.name("$value")), make.returned(make.name("$value")),
      ], isMutating: true)
    setter = make.accessor(
      .setter, of: self, [make.assign(place, make.name("newValue"))], isMutating: true)
    return stored
  }

  private var isFunction: Bool {
    if case .function = typeExpr?.kind { true } else { false }
  }

  /// `@Wrapper var x`: the wrapper in `_x`, its value as `x`, its projection as `$x`.
  private func expandWrapper(_ type: TypeExpr) -> [VariableDecl] {
    let make = TreeMaker(span: span)
    let stored = VariableDecl(name: "_" + name, span: span, isMutable: true)
    stored.storage = .stored
    stored.modifiers.isStatic = modifiers.isStatic
    stored.initializer = wrapped(type, modifiers.wrapperArguments, value: initializer)
    if stored.initializer == nil { stored.typeExpr = type }
    wrapping = Wrapping(wrapper: type, arguments: modifiers.wrapperArguments, value: initializer)
    let projected = VariableDecl(name: "$" + name, span: span, isMutable: true)
    projected.modifiers.isStatic = modifiers.isStatic
    modifiers.builder = nil
    initializer = nil
    for (property, member) in [(self, "wrappedValue"), (projected, "projectedValue")] {
      let place = Expr(
        .member(make.member("self", stored.name), Name(base: member, span: span)), span)
      property.storage = .computed
      property.wrapper = (stored, member)
      property.getter = make.accessor(
        .getter, of: property, [make.returned(place)], isMutating: false)
      property.setter = make.accessor(
        .setter, of: property, [make.assign(place, make.name("newValue"))], isMutating: true)
    }
    return [stored, projected]
  }

  /// `Wrapper(wrappedValue: value, …)`
  func wrapped(
    _ type: TypeExpr, _ arguments: [Argument]?, value initializer: Expr?
  ) -> Expr? {
    var list = arguments ?? []
    if var value = initializer {
      if let typeExpr { value = Expr(.cast(value, .coerce, typeExpr), span) }
      list.insert(Argument(label: "wrappedValue", labelSpan: span, value: value), at: 0)
    } else if arguments == nil {
      return nil
    }
    return Expr(.call(Expr(.type(type), type.span), Arguments(list, span: span)), span)
  }

  /// `override var x: T { didSet { … } }` observes the property of the superclass.
  private func expandOverride() {
    let make = TreeMaker(span: span)
    let place = make.member("super", name)
    storage = .computed
    getter = make.accessor(.getter, of: self, [make.returned(place)], isMutating: false)
    setter = make.accessor(
      .setter, of: self, make.observedSetter(self, place), isMutating: true)
    willSetObserver = nil
    didSetObserver = nil
  }
}

extension NominalDecl {
  /// The property whose wrapper a stored property holds.
  func property(wrappedIn stored: VariableDecl) -> VariableDecl? {
    guard stored.name.hasPrefix("_") else { return nil }
    for case .variable(let variable) in members.named(String(stored.name.dropFirst()))
    where variable.wrapper?.storage === stored { return variable }
    return nil
  }
}
