import SwiftSyntax

extension TreeBuilder {
  mutating func declaration(_ node: DeclSyntax) -> Decl? {
    switch node.as(DeclSyntaxEnum.self) {
    case .variableDecl(let variable): return .variables(bindings(variable))
    case .functionDecl(let function):
      return .function(withPacks(.function(function), function.genericParameterClause))
    case .initializerDecl(let initializer):
      return .function(withPacks(.initializer(initializer), initializer.genericParameterClause))
    case .deinitializerDecl(let node): return deinitializer(node).map { .function($0) }
    case .subscriptDecl(let node): return .subscripted(subscripted(node))
    case .structDecl(let node): return .nominal(nominal(node, .structure, node.memberBlock))
    case .classDecl(let node): return .nominal(nominal(node, .classType, node.memberBlock))
    case .enumDecl(let node): return .nominal(nominal(node, .enumeration, node.memberBlock))
    case .protocolDecl(let node): return .nominal(protocolDecl(node))
    case .extensionDecl(let node): return .extended(extended(node))
    case .typeAliasDecl(let node): return .alias(alias(node))
    case .associatedTypeDecl(let node): return .associatedType(associatedType(node))
    case .enumCaseDecl(let node): return .enumCases(enumCases(node))
    case .importDecl(let node): return imported(node)
    case .operatorDecl, .precedenceGroupDecl: return .operatorDecl
    default:
      refuseDeclaration(node)
      return nil
    }
  }

  private func refuseDeclaration(_ node: DeclSyntax) {
    switch node.as(DeclSyntaxEnum.self) {
    case .actorDecl: refuse("actors are", at: node, help: "use a class")
    case .macroDecl, .macroExpansionDecl: refuse("macros are", at: node)
    case .ifConfigDecl: refuse("conditional compilation is", at: node, help: "keep one branch")
    default: refuse("this declaration is", at: node)
    }
  }

  private func imported(_ node: ImportDeclSyntax) -> Decl? {
    let name = node.path.map { $0.name.text }.joined(separator: ".")
    guard ["Foundation", "Score", "Glibc", "Darwin", "Swift"].contains(name) else {
      refuse(
        "module '\(name)' is", at: node.path, help: "remove the import; 'Score' is always imported")
      return nil
    }
    return .imported(Name(base: name, span: span(node.path)))
  }

  // MARK: Variables

  private mutating func bindings(_ node: VariableDeclSyntax) -> BindingsDecl {
    let isMutable = node.bindingSpecifier.text == "var"
    let modifiers = modifiers(node.modifiers, node.attributes)
    var bindings: [BindingsDecl.Binding] = []
    let documentation = documentation(node)
    for binding in node.bindings {
      bindings.append(self.binding(binding, isMutable, modifiers, documentation))
    }
    return self.bindings(bindings, isMutable: isMutable, modifiers, span(node))
  }

  /// The declaration of bindings that are read already.
  func bindings(
    _ written: [BindingsDecl.Binding], isMutable: Bool, _ modifiers: Modifiers, _ span: Span
  ) -> BindingsDecl {
    var bindings = written
    shareAnnotations(&bindings)
    let decl = BindingsDecl(
      bindings: bindings, isMutable: isMutable, modifiers: modifiers, span: span)
    for (index, binding) in bindings.enumerated() {
      for variable in binding.variables {
        variable.bindings = decl
        variable.bindingIndex = index
      }
    }
    return decl
  }

  /// In `var a, b: Int` the annotation belongs to both.
  private func shareAnnotations(_ bindings: inout [BindingsDecl.Binding]) {
    var shared: TypeExpr?
    for index in bindings.indices.reversed() {
      let binding = bindings[index]
      if let type = binding.type {
        shared = binding.initializer == nil ? type : nil
      } else if binding.initializer == nil, let type = shared {
        bindings[index] = BindingsDecl.Binding(
          pattern: binding.pattern, type: type, initializer: nil, variables: binding.variables,
          span: binding.span)
        for variable in binding.variables { variable.typeExpr = type }
      } else {
        shared = nil
      }
    }
  }

  private mutating func binding(
    _ node: PatternBindingSyntax, _ isMutable: Bool, _ modifiers: Modifiers, _ documentation: String
  ) -> BindingsDecl.Binding {
    let pattern = pattern(node.pattern, binds: isMutable ? .variable : .constant)
    let annotation = node.typeAnnotation.map { type($0.type) }
    let initializer = node.initializer.map { expression($0.value) }
    let variables = variables(pattern, annotation, initializer, modifiers, documentation)
    if let block = node.accessorBlock, let variable = variables.first {
      addAccessors(block, to: variable, annotation)
    }
    return BindingsDecl.Binding(
      pattern: pattern, type: annotation, initializer: initializer, variables: variables,
      span: span(node))
  }

  /// The variables that a pattern introduces.
  func variables(
    _ pattern: Pattern, _ annotation: TypeExpr?, _ initializer: Expr?, _ modifiers: Modifiers,
    _ documentation: String
  ) -> [VariableDecl] {
    let variables = pattern.boundNames.map { name, isMutable in
      let variable = VariableDecl(name: name.base, span: name.span, isMutable: isMutable)
      variable.modifiers = modifiers
      variable.documentation = documentation
      return variable
    }
    if variables.count == 1, case .binding = pattern.kind {
      variables[0].typeExpr = annotation
      variables[0].initializer = initializer
    }
    return variables
  }

  /// What is computed has no value of its own to be observed.
  private func reportObservers(_ accessors: Accessors) {
    guard accessors.getter != nil || accessors.setter != nil else { return }
    let kind = accessors.getter != nil ? "getter" : "setter"
    for (name, observer) in [
      ("willSet", accessors.willSetObserver), ("didSet", accessors.didSetObserver),
    ] {
      guard let observer else { continue }
      reporter.error(
        "'\(name)' cannot be provided together with a \(kind)", at: observer.span,
        help: "do what it does in 'set'")
    }
  }

  private mutating func addAccessors(
    _ block: AccessorBlockSyntax, to variable: VariableDecl, _ type: TypeExpr?
  ) {
    give(
      accessors(block, result: type, modifiers: variable.modifiers, parameters: []), to: variable)
  }

  func give(_ accessors: Accessors, to variable: VariableDecl) {
    variable.getter = accessors.getter
    variable.setter = accessors.setter
    reportObservers(accessors)
    variable.willSetObserver = accessors.willSetObserver
    variable.didSetObserver = accessors.didSetObserver
    for accessor in [
      accessors.getter, accessors.setter, accessors.willSetObserver, accessors.didSetObserver,
    ] {
      accessor?.property = variable
    }
    if accessors.getter != nil || accessors.isRequirement { variable.storage = .computed }
  }

  struct Accessors {
    var getter: FunctionDecl?
    var setter: FunctionDecl?
    var willSetObserver: FunctionDecl?
    var didSetObserver: FunctionDecl?
    var isRequirement = false
  }

  mutating func accessors(
    _ block: AccessorBlockSyntax, result: TypeExpr?, modifiers: Modifiers,
    parameters: [ParameterDecl]
  ) -> Accessors {
    var accessors = Accessors()
    switch block.accessors {
    case .getter(let items):
      accessors.getter = accessor(
        .getter, parameters, result, .never, modifiers, span(block), statements(items))
    case .accessors(let list):
      let keywords = Set(list.map(\.accessorSpecifier.text))
      for node in list {
        guard let plain = plain(written(node), node, keywords) else { continue }
        guard !add(plain, to: &accessors, result, modifiers, parameters) else { continue }
        refuse(
          "accessor '\(node.accessorSpecifier.text)' is", at: node, help: "use 'get' and 'set'")
      }
    }
    return accessors
  }

  /// An accessor as it is written.
  struct WrittenAccessor {
    var keyword = ""
    var span = Span.none
    var parameter: String?
    var throwing = Throwing.never
    var isMutating = false
    var isNonmutating = false
    var body: [Stmt]?
  }

  private mutating func written(_ node: AccessorDeclSyntax) -> WrittenAccessor {
    WrittenAccessor(
      keyword: node.accessorSpecifier.text, span: span(node.accessorSpecifier),
      parameter: node.parameters.map { text($0.name) },
      throwing: throwing(node.effectSpecifiers?.throwsClause),
      isMutating: node.modifier?.name.text == "mutating",
      isNonmutating: node.modifier?.name.text == "nonmutating",
      body: node.accessorSpecifier.text.hasPrefix("_") ? [] : node.body.map { block($0) })
  }

  /// `_read` and `_modify` as the `get` and `set` that do the same; nil where those exist as well.
  private mutating func plain(
    _ accessor: WrittenAccessor, _ node: AccessorDeclSyntax, _ keywords: Set<String>
  ) -> WrittenAccessor? {
    let names = ["_read": "get", "_modify": "set"]
    guard let keyword = names[accessor.keyword], let items = node.body?.statements,
      let yield = items.last?.item.as(YieldStmtSyntax.self),
      case .single(let yielded) = yield.yieldedExpressions
    else { return accessor }
    if keywords.contains(keyword) { return nil }
    var plain = accessor
    plain.keyword = keyword
    let make = TreeMaker(span: span(yield))
    var value = expression(yielded)
    if case .inoutAddress(let place) = value.kind { value = place }
    let first = statements(CodeBlockItemListSyntax(items.dropLast()))
    plain.body =
      first + [keyword == "get" ? make.returned(value) : make.assign(value, make.name("newValue"))]
    return plain
  }

  /// Adds an accessor; returns whether it is one that cells know.
  func add(
    _ written: WrittenAccessor, to accessors: inout Accessors, _ result: TypeExpr?,
    _ modifiers: Modifiers, _ parameters: [ParameterDecl]
  ) -> Bool {
    let (name, span, body) = (written.parameter, written.span, written.body)
    var modifiers = modifiers
    if written.isMutating { modifiers.isMutating = true }
    if written.isNonmutating { modifiers.isNonmutating = true }
    switch written.keyword {
    case "get":
      accessors.getter = accessor(
        .getter, parameters, result, written.throwing, modifiers, span, body)
      accessors.isRequirement = body == nil
    case "set":
      if !modifiers.isStatic, !modifiers.isNonmutating { modifiers.isMutating = true }
      let value = accessorParameter(name ?? "newValue", result, span)
      modifiers.native = body == nil ? modifiers.native.map { $0 + "=" } : nil
      accessors.setter = accessor(
        .setter, [value] + parameters, nil, written.throwing, modifiers, span, body)
    case "willSet":
      let value = accessorParameter(name ?? "newValue", result, span)
      accessors.willSetObserver = observer([value], modifiers, span, body)
    case "didSet":
      let value = accessorParameter(name ?? "oldValue", result, span)
      accessors.didSetObserver = observer([value], modifiers, span, body)
    default: return false
    }
    return true
  }

  private func observer(
    _ parameters: [ParameterDecl], _ modifiers: Modifiers, _ span: Span, _ body: [Stmt]?
  ) -> FunctionDecl {
    var modifiers = modifiers
    modifiers.isMutating = !modifiers.isStatic
    return accessor(.observer, parameters, nil, .never, modifiers, span, body)
  }

  private func accessorParameter(_ name: String, _ type: TypeExpr?, _ span: Span) -> ParameterDecl {
    let variable = VariableDecl(name: name, span: span, isMutable: false)
    variable.storage = .parameter
    return ParameterDecl(
      label: nil, variable: variable, typeExpr: type, defaultValue: nil, isInout: false,
      isVariadic: false, builder: nil, span: span)
  }

  func accessor(
    _ kind: FunctionDecl.Kind, _ parameters: [ParameterDecl], _ result: TypeExpr?,
    _ throwing: Throwing, _ modifiers: Modifiers, _ span: Span, _ body: [Stmt]?,
    _ unreadBody: (() -> [Stmt])? = nil
  ) -> FunctionDecl {
    FunctionDecl(
      name: "", kind: kind, parameters: parameters, resultExpr: result, throwing: throwing,
      modifiers: modifiers, genericParameters: [], requirementExprs: [], span: span,
      nameSpan: span, body: body, unreadBody: unreadBody)
  }

  // MARK: Functions

  mutating func function(_ node: FunctionDeclSyntax) -> FunctionDecl {
    if let specifier = node.signature.effectSpecifiers?.asyncSpecifier {
      refuse("asynchronous functions are", at: specifier, help: "remove 'async'")
    }
    var generics = genericParameters(node.genericParameterClause)
    noteNoncopyable(generics, node.genericWhereClause)
    let parameters = parameters(node.signature.parameterClause, &generics)
    let decl = FunctionDecl(
      name: text(node.name), kind: .function, parameters: parameters,
      resultExpr: node.signature.returnClause.map { type($0.type) },
      throwing: throwing(node.signature.effectSpecifiers?.throwsClause),
      modifiers: modifiers(node.modifiers, node.attributes), genericParameters: generics,
      requirementExprs: requirements(node.genericWhereClause), span: span(node),
      nameSpan: span(node.name), body: node.body.map { block($0) })
    decl.documentation = documentation(node)
    return decl
  }

  mutating func initializer(_ node: InitializerDeclSyntax) -> FunctionDecl {
    if let specifier = node.signature.effectSpecifiers?.asyncSpecifier {
      refuse("asynchronous initialisers are", at: specifier, help: "remove 'async'")
    }
    var generics = genericParameters(node.genericParameterClause)
    noteNoncopyable(generics, node.genericWhereClause)
    let parameters = parameters(node.signature.parameterClause, &generics)
    let decl = FunctionDecl(
      name: "init", kind: .initializer, parameters: parameters, resultExpr: nil,
      throwing: throwing(node.signature.effectSpecifiers?.throwsClause),
      modifiers: modifiers(node.modifiers, node.attributes), genericParameters: generics,
      requirementExprs: requirements(node.genericWhereClause), span: span(node),
      nameSpan: span(node.initKeyword), body: node.body.map { block($0) })
    decl.isFailable = node.optionalMark != nil
    decl.documentation = documentation(node)
    return decl
  }

  private mutating func deinitializer(_ node: DeinitializerDeclSyntax) -> FunctionDecl? {
    FunctionDecl(
      name: "deinit", kind: .deinitializer, parameters: [], resultExpr: nil, throwing: .never,
      modifiers: Modifiers(), genericParameters: [], requirementExprs: [], span: span(node),
      nameSpan: span(node.deinitKeyword), body: node.body.map { block($0) })
  }

  private mutating func parameters(
    _ clause: FunctionParameterClauseSyntax, _ generics: inout [GenericParameterDecl]
  ) -> [ParameterDecl] {
    var result: [ParameterDecl] = []
    for node in clause.parameters {
      guard node.type.is(PackExpansionTypeSyntax.self) else {
        result.append(parameter(node, &generics))
        continue
      }
      let elements = expanding(node.type) { builder, index in
        builder.parameter(node, &generics, element: index)
      }
      packs.lengths[text(node.secondName ?? node.firstName)] = elements.count
      result += elements
    }
    return result
  }

  mutating func parameter(
    _ node: FunctionParameterSyntax, _ generics: inout [GenericParameterDecl],
    labelled: Bool = true, element: Int? = nil
  ) -> ParameterDecl {
    let first = text(node.firstName)
    let name = node.secondName.map(text) ?? first
    let inner = element.map { Self.element(name, $0) } ?? name
    let nameToken = node.secondName ?? node.firstName
    let variable = VariableDecl(
      name: inner, span: span(nameToken), isMutable: ownership(of: node.type) == .consuming)
    variable.storage = .parameter
    var (typeNode, isInout) = (node.type, false)
    variable.ownership = ownership(of: typeNode)
    if variable.ownership != nil { usesOwnership = true }
    if let attributed = typeNode.as(AttributedTypeSyntax.self), hasInout(attributed) {
      (typeNode, isInout) = (attributed.baseType, true)
    }
    let typeExpr = opaqueParameters(type(typeNode), &generics)
    if typeExpr.isImplicitlyUnwrapped { variable.typeExpr = typeExpr }
    // Of the elements of a pack only the first has a label.
    let hasLabel = (labelled || node.secondName != nil) && (element ?? 0) == 0
    return ParameterDecl(
      label: first == "_" || !hasLabel ? nil : first, variable: variable, typeExpr: typeExpr,
      defaultValue: node.defaultValue.map { expression($0.value) }, isInout: isInout,
      isVariadic: node.ellipsis != nil, builder: builderAttribute(node.attributes),
      span: span(node))
  }
}
