/// How a function is called: the words of its result and of each parameter.
struct CallShape {
  struct Parameter {
    let variable: VariableDecl
    let type: Type
    let layout: Layout
    let isInout: Bool
    /// Where it starts in the frame.
    let offset: Int
    /// Whether the function may change it, as its own.
    var isOwn = false
    /// Whether the caller gives the value away.
    var isGiven = false
  }

  let resultType: Type
  let result: Layout
  /// `self`, then the parameters, then what a local function captures.
  let parameters: [Parameter]
  let captures: [VariableDecl]
  let parameterSize: Int
  /// Whether the first parameter is `self`.
  let hasSelf: Bool

  init(_ decl: FunctionDecl, _ substitution: Substitution, _ lowering: Lowering) {
    let context = lowering.context
    context.resolveInterface(of: decl)
    var list: [Parameter] = []
    var result = lowering.concrete(context.resultType(of: decl), substitution)
    if decl.kind == .initializer, let type = context.selfType(of: decl.context) {
      let own = lowering.concrete(type, substitution)
      if own.isClass {
        // The object is set up in place; the result says whether that succeeded.
        result = decl.isFailable ? context.known.bool : context.types.void
      } else {
        result = decl.isFailable ? context.known.optional(own) : own
      }
    }
    resultType = result
    self.result = lowering.layout(of: result)
    var offset = self.result.size
    func add(_ variable: VariableDecl, _ type: Type, isInout: Bool) {
      let concrete = lowering.concrete(type, substitution)
      let layout = lowering.layout(of: concrete)
      let isOwn = variable.ownership == .consuming && !isInout
      list.append(
        Parameter(
          variable: variable, type: concrete, layout: layout, isInout: isInout, offset: offset,
          isOwn: isOwn, isGiven: isOwn && context.isNoncopyable(concrete)))
      offset += layout.size
    }
    hasSelf = Self.takesSelf(decl, context)
    if hasSelf, let variable = context.selfVariable(of: decl), let type = variable.type {
      let isClass = lowering.concrete(type, substitution).isClass
      add(variable, type, isInout: decl.isMutating && !isClass)
    }
    for parameter in decl.parameters {
      add(
        parameter.variable, parameter.variable.type ?? context.types.error,
        isInout: parameter.isInout)
    }
    captures = lowering.captures(of: decl)
    for variable in captures {
      if lowering.isBoxed(variable) {
        list.append(
          Parameter(
            variable: variable, type: variable.type ?? context.types.error, layout: .object,
            isInout: false, offset: offset))
        offset += 1
      } else {
        add(variable, variable.type ?? context.types.error, isInout: false)
      }
    }
    parameters = list
    parameterSize = offset - self.result.size
  }

  /// A static member or initialiser with the metatype in front of its parameters.
  init(ofType requirement: RuntimeRequirement, _ plain: CallShape, _ lowering: Lowering) {
    let context = lowering.context
    let isInitializer = requirement.function.kind == .initializer
    let instance = requirement.selfType
    resultType =
      !isInitializer
      ? plain.resultType
      : requirement.function.isFailable ? context.known.optional(instance) : instance
    result = lowering.layout(of: resultType)
    var offset = result.size
    let metatype = VariableDecl(name: "self", span: .none, isMutable: false)
    metatype.storage = .parameter
    metatype.type = context.types.metatype(instance)
    var list = [
      Parameter(
        variable: metatype, type: context.types.metatype(instance), layout: .word, isInout: false,
        offset: offset)
    ]
    offset += 1
    for parameter in plain.parameters.dropFirst(plain.hasSelf ? 1 : 0) {
      list.append(
        Parameter(
          variable: parameter.variable, type: parameter.type, layout: parameter.layout,
          isInout: parameter.isInout, offset: offset))
      offset += parameter.layout.size
    }
    parameters = list
    captures = []
    parameterSize = offset - result.size
    hasSelf = true
  }

  /// Instance members take the instance first; initialisers of classes the object to set up.
  private static func takesSelf(_ decl: FunctionDecl, _ context: Context) -> Bool {
    if context.takesMetatype(decl) { return true }
    guard decl.isMember, !decl.isStatic else { return false }
    guard decl.kind == .initializer else { return true }
    return context.nominal(of: decl.context)?.isClass ?? false
  }
}
