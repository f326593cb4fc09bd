extension FunctionLowering {
  // MARK: Properties

  mutating func propertyPlace(
    _ base: Core?, _ owner: Type?, _ decl: VariableDecl, _ core: Core
  ) -> LoweredPlace {
    guard let base else { return staticPlace(owner, decl, core) }
    let baseType = concrete(base.type)
    if baseType.instanceType != nil { return staticPlace(owner, decl, core, metatype: base) }
    let isStorage = Self.isSuper(base) || isOwnInitialisation(of: decl, base)
    let property = resolve(decl, for: baseType, owner, isSuper: isStorage)
    switch property {
    case .stored(let variable, let declaring):
      return storedPlace(base, baseType, variable, declaring, core)
    case .computed(let variable, let substitution, let selfType, let dispatch):
      return accessorPlace(base, variable, substitution, selfType, dispatch, core)
    case .constant(let enumCase):
      let value = Core(.enumCase(enumCase, []), baseType, core.span)
      return .computed(
        ComputedPlace(get: value, set: nil, layout: layout(of: core), type: concrete(core.type)))
    case .missing:
      emitTrap("'\(decl.name)' has no implementation for this type", core.span)
      return .discard(layout(of: core))
    }
  }

  /// A property once the type of its base is known.
  enum Property {
    case stored(VariableDecl, in: Type)
    case computed(VariableDecl, Substitution, selfType: Type, Callee.Dispatch)
    case constant(EnumCaseDecl)
    case missing
  }

  /// Whether an initialiser sets up a property of its own class: what overrides it is not asked.
  private func isOwnInitialisation(of decl: VariableDecl, _ base: Core) -> Bool {
    guard let function = currentFunction, function.kind == .initializer,
      case .variable(let variable) = base.kind, variable === function.selfVariable
    else { return false }
    return context.nominal(of: function.context) === context.nominal(of: decl.context)
  }

  static func isSuper(_ base: Core) -> Bool {
    if case .convert(.asSuper, _) = base.kind { true } else { false }
  }

  func resolve(
    _ decl: VariableDecl, for type: Type, _ owner: Type?, isSuper: Bool = false
  ) -> Property {
    guard let nominal = context.nominal(of: decl.context) else { return .missing }
    if nominal.isProtocol { return resolveRequirement(decl, nominal, type, owner) }
    let declaring = self.declaring(nominal, type)
    let isDirect = isSuper || !decl.isOverridden
    if decl.storage == .stored, isDirect { return .stored(decl, in: declaring) }
    return .computed(
      decl, context.substitution(of: declaring), selfType: type,
      isDirect ? .direct : .dynamic)
  }

  /// The type in a class hierarchy that declares a member.
  func declaring(_ nominal: NominalDecl, _ type: Type) -> Type {
    var current: Type? = type
    while let candidate = current {
      if candidate.nominal === nominal { return candidate }
      current = context.superclass(of: candidate).map(concrete)
    }
    return type
  }

  func resolveRequirement(
    _ decl: VariableDecl, _ proto: NominalDecl, _ type: Type, _ owner: Type?
  ) -> Property {
    let selfSubstitution = lowering.selfSubstitution(proto, type)
    let isRequirement: Bool
    if case .nominal = decl.context { isRequirement = true } else { isRequirement = false }
    guard isRequirement else {
      return .computed(decl, selfSubstitution, selfType: type, .direct)
    }
    if type.isExistential {
      return .computed(decl, selfSubstitution, selfType: type, .witness)
    }
    guard let witness = context.witness(for: .variable(decl), of: type, in: context.emptySignature)
    else { return .missing }
    switch witness.member {
    case .enumCase(let enumCase): return .constant(enumCase)
    case .variable(let variable):
      if let found = witness.proto {
        return .computed(
          variable, lowering.selfSubstitution(found, type), selfType: type, .direct)
      }
      return resolve(variable, for: type, owner)
    default: return .missing
    }
  }

  mutating func storedPlace(
    _ base: Core, _ baseType: Type, _ decl: VariableDecl, _ declaring: Type, _ core: Core
  ) -> LoweredPlace {
    var place = lowerPlace(base)
    if baseType.isObject, holdsIndices { place = keptObject(place, base.span) }
    let type = concrete(core.type)
    let layout = lowering.layout(of: type)
    var found: LoweredPlace
    if baseType.isObject {
      let info = lowering.classInfo(declaring)
      let offset = info.offsets[ObjectIdentifier(decl)] ?? 0
      found = .field(object: place, offset: offset, layout)
    } else {
      found = part(of: place, lowering.offset(of: decl, in: declaring), layout, type, core.span)
    }
    found = behindWeak(found, decl)
    guard decl.isObserved, !isInsideObserver(decl) else { return found }
    return observed(
      found, base: holder(baseType, place, core.span), decl, type, core.span, baseType)
  }

  /// An observer's own changes do not call it again, nor do those of an initialiser.
  func isInsideObserver(_ decl: VariableDecl) -> Bool {
    currentFunction.map { function in
      function === decl.willSetObserver || function === decl.didSetObserver
        || (function.kind == .initializer
          && context.nominal(of: function.context) === context.nominal(of: decl.context))
    } ?? false
  }

  /// A stored property whose changes are watched.
  mutating func observed(
    _ place: LoweredPlace, base: Core?, _ decl: VariableDecl, _ type: Type, _ span: Span,
    _ selfType: Type?
  ) -> LoweredPlace {
    let get = holder(type, place, span)
    let void = context.types.void
    let context = context
    let set = { (value: Core) -> Core in
      var steps: [CoreStmt] = []
      let old = VariableDecl(name: "oldValue", span: span, isMutable: false)
      old.type = type
      let new = VariableDecl(name: "newValue", span: span, isMutable: false)
      new.type = type
      let receiver = base.map {
        $0.type.isClass ? $0 : Core(.address($0), $0.type, span)
      }
      let substitution = selfType.map { context.substitution(of: $0) } ?? Substitution()
      func call(_ function: FunctionDecl, _ argument: VariableDecl) -> Core {
        let callee = Callee(
          function: function, substitution: substitution, dispatch: .direct, selfType: selfType)
        let arguments = [receiver].compactMap { $0 } + [Core(.variable(argument), type, span)]
        return Core(.call(callee, arguments), void, span)
      }
      // In one block, at whose end the two values are given back.
      steps.append(.declare(new, value))
      if decl.didSetObserver != nil { steps.append(.declare(old, get)) }
      if let willSet = decl.willSetObserver { steps.append(.expression(call(willSet, new))) }
      steps.append(.expression(Core(.assign(get, Core(.variable(new), type, span)), void, span)))
      if let didSet = decl.didSetObserver { steps.append(.expression(call(didSet, old))) }
      return Core(.statements(steps), void, span)
    }
    return .computed(
      ComputedPlace(get: get, set: set, layout: lowering.layout(of: type), type: type))
  }

  /// The object at a place, kept while other code may put another one there.
  mutating func keptObject(_ place: LoweredPlace, _ span: Span) -> LoweredPlace {
    if case .register = place { return place }
    let object = load(place, nil, span)
    guard !object.isOwned else { return .register(object.operand, object.layout) }
    let kept = temporary(allocateOwned(.object), .object)
    copy(object.operand, to: kept.operand, .object, span)
    return .register(kept.operand, .object)
  }

  // MARK: Accessors

  /// A property with a getter and perhaps a setter.
  mutating func accessorPlace(
    _ base: Core, _ decl: VariableDecl, _ substitution: Substitution, _ selfType: Type,
    _ dispatch: Callee.Dispatch, _ core: Core
  ) -> LoweredPlace {
    var (getter, setter) = (decl.getter, decl.setter)
    if decl.storage == .stored {
      getter = lowering.storageAccessor(decl, .getter)
      setter = decl.isMutable ? lowering.storageAccessor(decl, .setter) : nil
    }
    guard let getter else {
      emitTrap("'\(decl.name)' cannot be read", core.span)
      return .discard(layout(of: core))
    }
    let receiver = receiver(base, getter, setter)
    let type = concrete(core.type)
    let void = context.types.void
    let get = Self.accessorCall(
      getter, substitution, selfType, dispatch, receiver, [], type, core.span)
    let set = setter.map { setter in
      { (value: Core) in
        Self.accessorCall(
          setter, substitution, selfType, dispatch, receiver, [value], void, core.span)
      }
    }
    return .computed(
      ComputedPlace(get: get, set: set, layout: lowering.layout(of: type), type: type))
  }

  /// The base of an accessor call, evaluated once.
  mutating func receiver(
    _ base: Core, _ getter: FunctionDecl?, _ setter: FunctionDecl?
  ) -> Core {
    let type = concrete(base.type)
    let isMutating = getter?.isMutating ?? false || setter?.isMutating ?? false
    if !isMutating || type.isClass {
      if case .variable = base.kind { return base }
      let value = value(base)
      let operand = holdsIndices ? kept(value, base.span) : value.operand
      return holder(type, .register(operand, value.layout), base.span)
    }
    return holder(type, lowerPlace(base), base.span)
  }

  /// The registers of a value, moved out of the way of calls if need be.
  mutating func kept(_ value: Value, _ span: Span) -> Operand {
    guard value.operand.bank == .temporary, value.layout.isTrivial else { return value.operand }
    let copy = allocateVariable(value.layout)
    move(value.operand, to: copy, value.layout.size, span)
    return copy
  }

  static func accessorCall(
    _ accessor: FunctionDecl, _ substitution: Substitution, _ selfType: Type,
    _ dispatch: Callee.Dispatch, _ receiver: Core?, _ arguments: [Core], _ type: Type, _ span: Span,
    metatype: Core? = nil
  ) -> Core {
    let callee = Callee(
      function: accessor, substitution: substitution, dispatch: dispatch, selfType: selfType,
      metatype: metatype)
    var all: [Core] = []
    if let receiver {
      let isInout = accessor.isMutating && !selfType.isClass
      all.append(isInout ? Core(.address(receiver), receiver.type, span) : receiver)
    }
    return Core(.call(callee, all + arguments), type, span)
  }

  // MARK: Static and global properties

  mutating func staticPlace(
    _ owner: Type?, _ decl: VariableDecl, _ core: Core, metatype: Core? = nil
  ) -> LoweredPlace {
    let type = concrete(core.type)
    let selfType = owner.map(concrete)
    var variable = decl
    var substitution = selfType.map { context.substitution(of: $0) } ?? Substitution()
    if let metatype, let place = dynamicStaticPlace(decl, substitution, selfType, metatype, core) {
      return place
    }
    if let proto = context.nominal(of: decl.context), proto.isProtocol, let selfType {
      guard let found = staticWitness(decl, proto, selfType) else {
        emitTrap("'\(decl.name)' has no implementation for this type", core.span)
        return .discard(layout(of: core))
      }
      switch found {
      case .constant(let enumCase):
        let value = Core(.enumCase(enumCase, []), selfType, core.span)
        return .computed(
          ComputedPlace(get: value, set: nil, layout: layout(of: core), type: type))
      case .computed(let witness, let own, _, _):
        variable = witness
        substitution = own
      case .stored(let witness, _): variable = witness
      case .missing: return .discard(layout(of: core))
      }
    }
    if let getter = variable.getter {
      let void = context.types.void
      let get = Self.accessorCall(
        getter, substitution, selfType ?? void, .direct, nil, [], type, core.span)
      let set = variable.setter.map { setter in
        { (value: Core) in
          Self.accessorCall(
            setter, substitution, selfType ?? void, .direct, nil, [value], void, core.span)
        }
      }
      return .computed(ComputedPlace(get: get, set: set, layout: layout(of: core), type: type))
    }
    if let name = variable.modifiers.intrinsic ?? variable.modifiers.native {
      return constantPlace(name, variable, substitution, core)
    }
    let place = storedStatic(variable, selfType, substitution, type, core)
    guard variable.isObserved, !isInsideObserver(variable) else { return place }
    return observed(place, base: nil, variable, type, core.span, selfType)
  }

  /// A static property of a type that is known only at run time.
  mutating func dynamicStaticPlace(
    _ decl: VariableDecl, _ substitution: Substitution, _ selfType: Type?, _ metatype: Core,
    _ core: Core
  ) -> LoweredPlace? {
    guard let getter = decl.getter, let selfType else { return nil }
    let nominal = context.nominal(of: decl.context)
    let isRequirement = nominal?.isProtocol ?? false
    guard isRequirement ? selfType.isExistential : nominal?.isClass ?? false else { return nil }
    let value = value(metatype)
    var held = holder(
      concrete(metatype.type), .register(kept(value, core.span), .word), core.span)
    if Self.isSuper(metatype) { held = Core(.convert(.asSuper, held), held.type, core.span) }
    let type = concrete(core.type)
    let void = context.types.void
    let dispatch: Callee.Dispatch = isRequirement ? .witness : .direct
    let get = Self.accessorCall(
      getter, substitution, selfType, dispatch, nil, [], type, core.span, metatype: held)
    let set = decl.setter.map { setter in
      { (value: Core) in
        Self.accessorCall(
          setter, substitution, selfType, dispatch, nil, [value], void, core.span, metatype: held)
      }
    }
    return .computed(ComputedPlace(get: get, set: set, layout: layout(of: core), type: type))
  }

  func staticWitness(
    _ decl: VariableDecl, _ proto: NominalDecl, _ type: Type
  ) -> Property? {
    var selfSubstitution = Substitution()
    for inherited in context.inheritedProtocols(of: proto) {
      if let parameter = inherited.selfParameter { selfSubstitution[parameter] = type }
    }
    if case .extended = decl.context {
      return .computed(decl, selfSubstitution, selfType: type, .direct)
    }
    guard let witness = context.witness(for: .variable(decl), of: type, in: context.emptySignature)
    else { return nil }
    switch witness.member {
    case .enumCase(let enumCase): return .constant(enumCase)
    case .variable(let variable):
      let own = witness.proto != nil ? selfSubstitution : context.substitution(of: witness.owner)
      return .computed(variable, own, selfType: type, .direct)
    default: return nil
    }
  }

  /// A static property of the prelude that the host gives.
  mutating func constantPlace(
    _ name: String, _ decl: VariableDecl, _ substitution: Substitution, _ core: Core
  ) -> LoweredPlace {
    let arguments = context.signature(of: decl.context).parameters.map {
      lowering.concrete(substitution[$0] ?? context.types.error)
    }
    let value = callNative(name, [], [arguments], layout(of: core), core.span)
    return .register(value.operand, value.layout)
  }

  /// A stored static property: made when it is first used, then kept.
  mutating func storedStatic(
    _ decl: VariableDecl, _ owner: Type?, _ substitution: Substitution, _ type: Type, _ core: Core
  ) -> LoweredPlace {
    let global = lowering.staticGlobal(decl, owner, lowering.layout(of: type), substitution, type)
    emit(
      .initializeOnce, 0, .constant(machine.number(of: global.initializer)),
      extra: UInt64(global.flag), core.span)
    return .global(global.index, lowering.layout(of: type))
  }
}
