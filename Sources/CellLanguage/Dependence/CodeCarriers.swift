/// Tells whether values of a type can hold code: closures, or things of the host that may hold some.
struct CodeCarriers {
  private let context: Context
  private let nominals: [NominalDecl]
  private var open: Set<Int> = []

  init(_ context: Context, _ nominals: [NominalDecl]) {
    self.context = context
    self.nominals = nominals
  }

  mutating func canHoldCode(_ type: Type) -> Bool {
    // A type that contains itself is decided by its other parts.
    guard open.insert(type.id).inserted else { return false }
    switch type.kind {
    case .function: return true
    case .tuple(let fields): return fields.contains { canHoldCode($0.type) }
    case .existential: return true
    case .opaque(let result, _): return result.underlying.map { canHoldCode($0) } ?? true
    case .inoutAddress(let object): return canHoldCode(object)
    case .nominal(let decl, let arguments): return canHoldCode(decl, arguments, type)
    case .metatype, .parameter, .dependent, .variable, .error: return false
    }
  }

  private mutating func canHoldCode(
    _ decl: NominalDecl, _ arguments: [Type], _ type: Type
  ) -> Bool {
    if decl.isClass { return true }
    if decl.isNative { return !context.hasCodec(decl) }
    if arguments.contains(where: { canHoldCode($0) }) { return true }
    // What the library keeps inside its types is numbers, text and its own arguments, unless it
    // says that it is code.
    let substitution = context.substitution(of: type)
    for property in decl.storedProperties
    where canHoldCode(context.substitute(context.type(of: property), substitution)) {
      return true
    }
    for item in decl.isEnum ? decl.cases : [] {
      for part in item.payloadTypes ?? [] where canHoldCode(context.substitute(part, substitution))
      {
        return true
      }
    }
    return false
  }
}
