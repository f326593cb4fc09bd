/// Makes types, each only once.
final class TypeTable {
  /// What kind of type a description speaks of; its first number.
  private enum Mark: Int {
    case nominal, tuple, function, existential, parameter, dependent, metatype, inoutAddress, opaque
    case list
  }

  /// By the number of their descriptions.
  private var types = NumberTable<Type>()
  private var descriptions = SequenceNumbers()
  private var names = NameTable<Int>()
  /// Types without arguments, by the numbers of their declarations.
  private var nominals: [Type?] = []
  private var opaques = KeyTable<ObjectIdentifier, Int>()
  private var variables: [Type] = []
  private var count = 0
  /// Whether a type was asked for that is too large, and an error given in its place.
  private(set) var wasTooLarge = false

  /// Types that double with each use of a name must not grow for ever.
  static let mostParts = 10_000

  /// Whether a type was too large since the last time this was asked.
  func takeTooLarge() -> Bool {
    defer { wasTooLarge = false }
    return wasTooLarge
  }

  private(set) lazy var void = tuple([Type.TupleField]())
  private(set) lazy var error: Type = {
    defer { count += 1 }
    return Type(.error, flags: .hasError, id: count)
  }()

  func nominal(_ decl: NominalDecl, _ arguments: [Type] = []) -> Type {
    let own = number(of: decl)
    if arguments.isEmpty, let known = nominals[own] { return known }
    let key = number(arguments, behind: description(of: decl))
    if let known = types[key] { return known }
    let type = make(.nominal(decl, arguments), arguments, key)
    if arguments.isEmpty { nominals[own] = type }
    return type
  }

  /// What the numbers of its types begin with.
  private func description(of decl: NominalDecl) -> Int {
    if decl.typeDescription < 0 { decl.typeDescription = number(.nominal, number(of: decl)) }
    return decl.typeDescription
  }

  /// A type with one argument.
  private func nominal(_ decl: NominalDecl, _ argument: Type) -> Type {
    let key = descriptions.number(of: description(of: decl), argument.id)
    return types[key] ?? make(.nominal(decl, [argument]), [argument], key)
  }

  private func number(of decl: NominalDecl) -> Int {
    if decl.typeNumber < 0 {
      decl.typeNumber = nominals.count
      nominals.append(nil)
    }
    return decl.typeNumber
  }

  func tuple(_ fields: [Type.TupleField]) -> Type {
    if fields.count == 1, fields[0].label == nil { return fields[0].type }
    var key = Mark.tuple.rawValue
    for field in fields {
      key = descriptions.number(of: key, number(of: field.label))
      key = descriptions.number(of: key, field.type.id)
    }
    return make(.tuple(fields), fields.map(\.type), key)
  }

  func tuple(_ types: [Type]) -> Type {
    tuple(types.map { Type.TupleField(label: nil, type: $0) })
  }

  func function(_ function: FunctionType) -> Type {
    var function = function
    // What throws `Never` does not throw.
    if let thrown = function.thrown?.nominal, thrown.name == "Never", thrown.isEnum {
      function.thrown = nil
    }
    var parts = function.parameters.map(\.type)
    parts.append(function.result)
    if let thrown = function.thrown { parts.append(thrown) }
    var key = number(.function, function.parameters.count)
    for parameter in function.parameters {
      key = descriptions.number(of: key, parameter.modifierBits)
    }
    return make(.function(function), parts, number(parts, behind: key))
  }

  func function(_ parameters: [Type], _ result: Type, throwing thrown: Type? = nil) -> Type {
    function(
      FunctionType(
        parameters: parameters.map { FunctionType.Parameter(type: $0) }, result: result,
        thrown: thrown))
  }

  /// `any P & Q`; the order of the protocols and bindings does not matter.
  func existential(_ protocols: [NominalDecl], _ bindings: [Type.AssociatedBinding] = []) -> Type {
    let sorted = protocols.sorted { $0.name < $1.name }
    let bound = bindings.sorted { $0.name < $1.name }
    var key = number(.existential, sorted.count)
    for proto in sorted { key = descriptions.number(of: key, number(of: proto)) }
    for binding in bound {
      key = descriptions.number(of: key, number(of: binding.name))
      key = descriptions.number(of: key, binding.type.id)
    }
    return make(.existential(sorted, bound), bound.map(\.type), key)
  }

  func parameter(_ decl: GenericParameterDecl) -> Type {
    make(.parameter(decl), [], number(.parameter, decl.id), own: .hasParameter)
  }

  func dependent(_ base: Type, _ name: String) -> Type {
    make(
      .dependent(base, name), [base],
      descriptions.number(of: number(.dependent, base.id), number(of: name)), own: .hasParameter)
  }

  func metatype(_ instance: Type) -> Type {
    make(.metatype(instance), [instance], number(.metatype, instance.id))
  }

  func inoutAddress(_ object: Type) -> Type {
    make(.inoutAddress(object), [object], number(.inoutAddress, object.id))
  }

  func opaque(_ result: OpaqueResult, _ arguments: [Type]) -> Type {
    let known = opaques[ObjectIdentifier(result)] ?? opaques.count
    opaques[ObjectIdentifier(result)] = known
    let key = number(arguments, behind: number(.opaque, known))
    return make(.opaque(result, arguments), arguments, key, own: .hasParameter)
  }

  /// The number of a list of types.
  func number(of list: some Sequence<Type>) -> Int {
    descriptions.number(of: Mark.list.rawValue, list.lazy.map(\.id))
  }

  private func number(_ mark: Mark, _ next: Int) -> Int {
    descriptions.number(of: mark.rawValue, next)
  }

  private func number(_ list: [Type], behind start: Int) -> Int {
    var number = start
    for type in list { number = descriptions.number(of: number, type.id) }
    return number
  }

  /// The number of a name; 0 where there is none.
  private func number(of name: String?) -> Int {
    guard let name else { return 0 }
    if let known = names[name] { return known }
    names[name] = names.count + 1
    return names.count
  }

  func variable(_ index: Int) -> Type {
    while variables.count <= index {
      variables.append(Type(.variable(variables.count), flags: .hasVariable, id: count))
      count += 1
    }
    return variables[index]
  }

  private func make(
    _ kind: Type.Kind, _ parts: [Type], _ key: Int, own: Type.Flags = []
  ) -> Type {
    if let type = types[key] { return type }
    let flags = parts.reduce(own) { $0.union($1.flags) }
    let weight = parts.reduce(1) { $0 + $1.weight }
    guard weight <= Self.mostParts else {
      wasTooLarge = true
      return error
    }
    let type = Type(kind, flags: flags, weight: weight, id: count)
    count += 1
    types[key] = type
    return type
  }
}

extension TypeTable {
  /// Rebuilds a type with its parts replaced; `leaf` decides about parameters and variables.
  func map(_ type: Type, _ leaf: (Type) -> Type?) -> Type {
    if type.isConcrete { return type }
    if let replaced = leaf(type) { return replaced }
    switch type.kind {
    case .nominal(let decl, let arguments):
      // Most have one argument, and most types that come out were made before.
      guard arguments.count == 1 else { return nominal(decl, arguments.map { map($0, leaf) }) }
      let argument = map(arguments[0], leaf)
      return argument === arguments[0] ? type : nominal(decl, argument)
    case .tuple(let fields):
      return tuple(fields.map { Type.TupleField(label: $0.label, type: map($0.type, leaf)) })
    case .function(let function):
      return self.function(map(function, leaf))
    case .existential(let protocols, let bindings):
      let mapped = bindings.map { Type.AssociatedBinding(name: $0.name, type: map($0.type, leaf)) }
      return existential(protocols, mapped)
    case .dependent(let base, let name):
      return dependent(map(base, leaf), name)
    case .metatype(let instance):
      return metatype(map(instance, leaf))
    case .inoutAddress(let object):
      return inoutAddress(map(object, leaf))
    case .opaque(let result, let arguments):
      return opaque(result, arguments.map { map($0, leaf) })
    case .parameter, .variable, .error:
      return type
    }
  }

  func map(_ function: FunctionType, _ leaf: (Type) -> Type?) -> FunctionType {
    var result = function
    for index in result.parameters.indices {
      result.parameters[index].type = map(result.parameters[index].type, leaf)
    }
    result.result = map(function.result, leaf)
    result.thrown = function.thrown.map { map($0, leaf) }
    return result
  }
}
