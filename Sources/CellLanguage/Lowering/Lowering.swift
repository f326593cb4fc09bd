// Lowering: checked code → instructions, for concrete types.
//
// Functions are lowered when they are first called, once for each combination of generic
// arguments, so that every type, layout and callee is known: there is no dispatch at run time but
// on `any P` and on classes.

/// What all functions of one program share while they are lowered and run.
final class Lowering {
  /// What code was made for, kept alive.
  private var owners: [AnyObject] = []
  /// By function, what is expanded in place of its calls; nil where it is called.
  var inlineBodies: [ObjectIdentifier: InlineBody?] = [:]
  let context: Context
  unowned let machine: Machine
  var enumLayouts: [Int: EnumLayout] = [:]
  /// By what it is made from and the number of its generic arguments and variant.
  private var instances: [ObjectIdentifier: [Int: FunctionCode]] = [:]
  /// The methods at the top of the class hierarchy, by those that override them.
  private var roots: [ObjectIdentifier: FunctionDecl] = [:]
  private var classes: [Int: ClassInfo] = [:]
  private var objectTypes: [Int: Int] = [:]
  private var requirementNumbers: [ObjectIdentifier: [Int: Int]] = [:]
  private(set) var requirements: [RuntimeRequirement] = []
  private var concreteTypes: [Int: Type] = [:]
  /// Default and initial values that are being lowered: what uses itself is expanded once.
  var openDefaults: Set<ObjectIdentifier> = []
  private var openOpaques: Set<ObjectIdentifier> = []
  /// The first type whose values are too large.
  var oversized: Type?
  /// The expression that was lowered last.
  var place = Span.none {
    willSet { if oversized == nil, !types.wasTooLarge { sizePlace = newValue } }
  }
  /// The expression that was lowered when something was found to be too large.
  private(set) var sizePlace = Span.none
  /// Where the stored properties of structs lie.
  var offsets: [Int: [ObjectIdentifier: Int]] = [:]
  var storageAccessors: [ObjectIdentifier: [FunctionDecl]] = [:]
  private var closureTypes: [ObjectIdentifier: Int] = [:]
  /// By variable and the number of the type around it, or -1.
  private var statics: [ObjectIdentifier: [Int: StaticGlobal]] = [:]

  /// A stored static property of one type.
  struct StaticGlobal {
    let index: Int
    /// The word that says whether it has its value.
    let flag: Int
    let initializer: FunctionCode
  }

  /// What an object type is made for, beside a type.
  enum ObjectTypeUse: Int {
    case array, box, existential, instance
  }

  init(context: Context, machine: Machine) {
    self.context = context
    self.machine = machine
  }

  var known: KnownTypes { context.known }
  var types: TypeTable { context.types }

  // MARK: Types

  /// A type without parameters: what `some P` hides is looked up.
  func concrete(_ type: Type, _ substitution: Substitution = Substitution()) -> Type {
    if type.isConcrete { return type }
    let substituted = context.substitute(type, substitution)
    guard substituted.hasParameter else { return substituted }
    if let known = concreteTypes[substituted.id] { return known }
    let result = types.map(substituted) { part in
      switch part.kind {
      case .opaque(let result, let arguments): return self.underlying(result, arguments)
      case .dependent(let base, let name):
        let base = self.concrete(base)
        guard base.isConcrete else { return nil }
        return self.context.memberType(of: base, named: name, in: self.context.emptySignature)
      default: return nil
      }
    }
    concreteTypes[substituted.id] = result
    return result
  }

  private func underlying(_ result: OpaqueResult, _ arguments: [Type]) -> Type {
    if result.underlying == nil, let function = result.function { context.checkBody(of: function) }
    guard let type = result.underlying, openOpaques.insert(ObjectIdentifier(result)).inserted
    else { return types.error }
    defer { openOpaques.remove(ObjectIdentifier(result)) }
    return concrete(type, Substitution(result.parameters, arguments))
  }

  /// The number of a type in the machine's table, for host functions.
  func number(of type: Type) -> Int { machine.number(of: type) }

  private func objectType(
    _ kind: ObjectType.Kind, _ use: ObjectTypeUse, of type: Type
  ) -> Int {
    let key = type.id << 2 | use.rawValue
    if let known = objectTypes[key] { return known }
    let number = machine.register(kind)
    objectTypes[key] = number
    return number
  }

  func arrayType(_ element: Type) -> Int {
    objectType(.array(element: layout(of: element)), .array, of: element)
  }

  func boxType(_ type: Type) -> Int {
    objectType(.box(layout(of: type)), .box, of: type)
  }

  func existentialType(_ type: Type) -> Int {
    objectType(.existential(type, layout(of: type)), .existential, of: type)
  }

  /// The object type of closures with captures of a layout.
  func closureType(_ layout: Layout) -> Int {
    if let known = closureTypes[ObjectIdentifier(layout)] { return known }
    let number = machine.register(.closure(layout))
    // The layout is kept alive by the type, so its identity stays its own.
    closureTypes[ObjectIdentifier(layout)] = number
    return number
  }

  func instanceType(_ info: ClassInfo) -> Int {
    objectType(.instance(info), .instance, of: info.type)
  }

  // MARK: Globals

  /// The first word of a top-level variable in the machine's memory.
  func globalIndex(of variable: VariableDecl) -> Int {
    if variable.index < 0 {
      place = variable.span
      let type = concrete(context.type(of: variable))
      variable.index = machine.addGlobal(layout(of: type))
    }
    return variable.index
  }

  func staticGlobal(
    _ variable: VariableDecl, _ owner: Type?, _ layout: Layout, _ substitution: Substitution,
    _ type: Type
  ) -> StaticGlobal {
    let owner = owner?.id ?? -1
    if let known = statics[ObjectIdentifier(variable)]?[owner] { return known }
    let index = machine.addGlobal(layout)
    let flag = machine.addGlobal(.word)
    let code = FunctionCode(
      name: variable.name, resultSize: 0, parameterSize: 0, isUserCode: false, span: variable.span)
    code.lower = { [unowned self, unowned code] () throws(Trap) in
      self.context.checkInitializer(of: variable)
      var lowering = FunctionLowering(self, code, substitution)
      try lowering.lowerStatic(variable, index, layout, type)
    }
    let made = StaticGlobal(index: index, flag: flag, initializer: code)
    statics[ObjectIdentifier(variable), default: [:]][owner] = made
    return made
  }

  // MARK: Functions

  /// The code of a function for the given generic arguments.
  func instance(_ decl: FunctionDecl, _ substitution: Substitution) -> FunctionCode {
    let signature = context.signature(of: decl)
    var arguments = signature.parameters.map { parameter in
      concrete(substitution[parameter] ?? types.error)
    }
    if let proto = context.nominal(of: decl.context)?.selfParameter, arguments.isEmpty {
      arguments = [concrete(substitution[proto] ?? types.error)]
    }
    let key = instanceNumber(arguments, variant: 0)
    if let known = instances[ObjectIdentifier(decl)]?[key] { return known }
    let code = makeCode(decl, substitution)
    instances[ObjectIdentifier(decl), default: [:]][key] = code
    return code
  }

  private func makeCode(_ decl: FunctionDecl, _ substitution: Substitution) -> FunctionCode {
    let shape = CallShape(decl, substitution, self)
    let isUser = context.sources.place(decl.nameSpan) != nil
    let code = FunctionCode(
      name: displayName(decl), resultSize: shape.result.size, parameterSize: shape.parameterSize,
      isUserCode: isUser, span: decl.nameSpan)
    code.lower = { [unowned self, unowned code] () throws(Trap) in
      var lowering = FunctionLowering(self, code, substitution)
      try lowering.lower(decl, shape)
    }
    return code
  }

  /// The name that a call stack shows.
  func displayName(_ decl: FunctionDecl) -> String {
    let name = decl.fullName
    guard let nominal = context.nominal(of: decl.context) else { return name }
    return "\(nominal.qualifiedName).\(name)"
  }

  /// Distinguishes what is made from one function: for which generic arguments, and whether it is
  /// the function itself (variant 0), a thunk or a witness for `any P`.
  private func instanceNumber(_ arguments: [Type], variant: Int) -> Int {
    types.number(of: arguments) << 8 | variant
  }

  /// Code of another kind, made once for its owner, arguments and variant.
  func code(
    for owner: AnyObject, _ arguments: [Type], variant: Int, _ make: () -> FunctionCode
  ) -> FunctionCode {
    let key = instanceNumber(arguments, variant: variant)
    if let known = instances[ObjectIdentifier(owner)]?[key] { return known }
    let code = make()
    instances[ObjectIdentifier(owner), default: [:]][key] = code
    // A key is an address: it must not be given to anything else.
    owners.append(owner)
    return code
  }

  // MARK: Dispatch

  /// The number of something that is called by the type of a value.
  func number(of requirement: RuntimeRequirement) -> Int {
    let signature = context.signature(of: requirement.function)
    let key = types.number(
      of: [requirement.selfType]
        + signature.parameters.map { concrete(requirement.substitution[$0] ?? types.error) })
    let owner = ObjectIdentifier(requirement.function)
    if let known = requirementNumbers[owner]?[key] { return known }
    requirements.append(requirement)
    requirementNumbers[owner, default: [:]][key] = requirements.count - 1
    return requirements.count - 1
  }

  /// What the machine knows about a class.
  func classInfo(_ type: Type) -> ClassInfo {
    if let known = classes[type.id] { return known }
    let base = context.superclass(of: type).map { classInfo(concrete($0)) }
    // A word says whether the value is complete, so that its `deinit` has to run.
    let isGuarded = !type.isClass || context.guardsObjects
    var offset = base?.layout.size ?? (isGuarded ? 1 : 0)
    var slots = base?.layout.slots ?? []
    var offsets = base?.offsets ?? [:]
    let substitution = context.substitution(of: type)
    for property in type.nominal?.storedProperties ?? [] {
      let part = layout(of: concrete(context.type(of: property), substitution))
      offsets[ObjectIdentifier(property)] = offset
      slots += part.slots.map { Layout.PlacedSlot(offset: offset + $0.offset, slot: $0.slot) }
      offset += part.size
    }
    let info = ClassInfo(
      type: type, layout: Layout(size: offset, slots: slots), superclass: base)
    info.offsets = offsets
    info.isGuarded = isGuarded
    classes[type.id] = info
    addMethods(to: info, type, substitution)
    return info
  }

  private func addMethods(to info: ClassInfo, _ type: Type, _ substitution: Substitution) {
    info.methods = info.superclass?.methods ?? [:]
    info.initializers = info.superclass?.initializers ?? [:]
    info.deinitializers = info.superclass?.deinitializers ?? []
    let synthesized = type.nominal.flatMap { context.synthesizedMembers(of: $0)["init"] } ?? []
    for member in (type.nominal?.members.all ?? []) + (type.isClass ? synthesized : []) {
      switch member {
      case .function(let function):
        if function.kind == .deinitializer {
          info.deinitializers.insert(instance(function, substitution), at: 0)
        } else if type.isClass, isOverridable(function) {
          let root = ObjectIdentifier(root(of: function, type))
          info.methods[root] = instance(function, substitution)
          if function.kind == .initializer { info.initializers[root] = (function, substitution) }
        }
      case .variable(let variable) where type.isClass:
        for accessor in accessors(of: variable) {
          info.methods[ObjectIdentifier(root(of: accessor, type))] = instance(
            accessor, substitution)
        }
      case .subscripted(let decl) where type.isClass:
        for accessor in [decl.getter, decl.setter].compactMap({ $0 }) {
          info.methods[ObjectIdentifier(root(of: accessor, type))] = instance(
            accessor, substitution)
        }
      default: continue
      }
    }
    inheritInitializers(info, type)
  }

  /// An initialiser that is inherited sets up the properties of the class before it goes on as that
  /// of the superclass.
  private func inheritInitializers(_ info: ClassInfo, _ type: Type) {
    guard let base = info.superclass, let decl = type.nominal,
      decl.storedProperties.contains(where: { $0.initializer != nil })
    else { return }
    for (root, initializer) in base.initializers
    where info.initializers[root]?.decl === initializer.decl {
      guard let next = base.methods[root] else { continue }
      let (decl, substitution) = initializer
      let shape = CallShape(decl, substitution, self)
      let code = FunctionCode(
        name: displayName(decl), resultSize: shape.result.size,
        parameterSize: shape.parameterSize, isUserCode: false, span: decl.nameSpan)
      code.lower = { [unowned self, unowned code] () throws(Trap) in
        var lowering = FunctionLowering(self, code, substitution)
        try lowering.lowerInherited(decl, shape, of: type, next)
      }
      info.methods[root] = code
    }
  }

  private func isOverridable(_ function: FunctionDecl) -> Bool {
    guard function.genericParameters.isEmpty else { return false }
    return function.kind == .function
      || (function.kind == .initializer && !function.modifiers.isConvenience)
  }

  /// The accessors of a property that calls may be dispatched to.
  private func accessors(of variable: VariableDecl) -> [FunctionDecl] {
    if variable.storage == .stored {
      guard variable.isOverridden, !variable.isStatic else { return [] }
      return [storageAccessor(variable, .getter), storageAccessor(variable, .setter)]
    }
    return [variable.getter, variable.setter].compactMap { $0 }
  }

  /// The method at the top of the class hierarchy that a method overrides.
  func root(of decl: FunctionDecl, _ type: Type) -> FunctionDecl {
    if let known = roots[ObjectIdentifier(decl)] { return known }
    var result = decl
    var current = context.superclass(of: type)
    while let base = current, let nominal = base.nominal {
      if let overridden = overridden(by: decl, in: nominal) {
        result = root(of: overridden, base)
        break
      }
      current = context.superclass(of: base)
    }
    roots[ObjectIdentifier(decl)] = result
    return result
  }

  private func overridden(by decl: FunctionDecl, in nominal: NominalDecl) -> FunctionDecl? {
    if let property = decl.property ?? decl.accessedProperty {
      for case .variable(let variable) in nominal.members.named(property.name)
      where variable.isStatic == property.isStatic {
        if variable.storage == .stored {
          return variable.isOverridden ? storageAccessor(variable, decl.kind) : nil
        }
        return decl.kind == .getter ? variable.getter : variable.setter
      }
      return nil
    }
    if let own = decl.subscriptDecl {
      for case .subscripted(let other) in nominal.members.named("subscript")
      where other.parameters.map(\.label) == own.parameters.map(\.label) {
        return decl.kind == .getter ? other.getter : other.setter
      }
      return nil
    }
    let mine = decl.parameters.map { context.parameterType($0) }
    var alike: [FunctionDecl] = []
    for case .function(let other) in nominal.members.named(decl.name)
    where other.fullName == decl.fullName && other.isStatic == decl.isStatic {
      if other.parameters.map({ context.parameterType($0) }) == mine { return other }
      alike.append(other)
    }
    // The types differ when the superclass is generic.
    return decl.modifiers.isOverride && alike.count == 1 ? alike[0] : nil
  }
}
