/// What a value of a type consists of, for the questions that are asked about any value: how does
/// it print, is it equal, what is its hash.
final class ValueShape {
  struct Field {
    let label: String?
    let offset: Int
    let type: Type
  }

  indirect enum Kind {
    case integer(IntegerFormat)
    case double, float, boolean
    case string, character, substring
    case optional(Type, isNullable: Bool)
    case array(Type)
    case dictionary(Type, Type)
    case set(Type)
    case tuple([Field])
    case structure([Field])
    case enumeration
    case instance
    case existential
    case native
    case function
    case metatype
    case empty
  }

  let type: Type
  let kind: Kind
  /// The code of members that the type declares itself, by name; nil when it has none.
  private var members: [String: Int?] = [:]

  init(_ type: Type, _ kind: Kind) {
    self.type = type
    self.kind = kind
  }

  func member(_ name: String, _ find: () -> Int?) -> Int? {
    if let known = members[name] { return known }
    let found = find()
    members[name] = .some(found)
    return found
  }
}

extension Machine {
  func shape(of type: Type) -> ValueShape {
    if let known = shapes[type.id] { return known }
    let made = ValueShape(type, shapeKind(type))
    shapes[type.id] = made
    return made
  }

  private func shapeKind(_ type: Type) -> ValueShape.Kind {
    switch type.kind {
    case .tuple(let fields):
      if fields.isEmpty { return .empty }
      return .tuple(placed(fields.map { ($0.label, $0.type) }))
    case .function: return .function
    case .existential: return .existential
    case .metatype: return .metatype
    case .nominal(let decl, let arguments):
      return nominalKind(decl, arguments, type, lowering)
    case .parameter, .dependent, .variable, .inoutAddress, .opaque, .error: return .empty
    }
  }

  private func placed(_ parts: [(String?, Type)]) -> [ValueShape.Field] {
    var offset = 0
    return parts.map { label, type in
      defer { offset += lowering.layout(of: type).size }
      return ValueShape.Field(label: label, offset: offset, type: type)
    }
  }

  private func nominalKind(
    _ decl: NominalDecl, _ arguments: [Type], _ type: Type, _ lowering: Lowering
  ) -> ValueShape.Kind {
    if lowering.context.library.nominal(decl.name) === decl {
      if let format = IntegerFormat(type) { return .integer(format) }
      switch decl.name {
      case "Double": return .double
      case "Float": return .float
      case "Bool": return .boolean
      case "String": return .string
      case "Character": return .character
      case "Substring": return .substring
      case "Array": return .array(arguments[0])
      case "Dictionary": return .dictionary(arguments[0], arguments[1])
      case "Set": return .set(arguments[0])
      case "Optional":
        return .optional(arguments[0], isNullable: lowering.enumLayout(type).form == .nullable)
      default: break
      }
    }
    if decl.isClass || decl.isGuarded { return .instance }
    if decl.isNative { return .native }
    if decl.isEnum { return .enumeration }
    let substitution = lowering.context.substitution(of: type)
    return .structure(
      placed(
        decl.storedProperties.map { property in
          (property.name, lowering.concrete(lowering.context.type(of: property), substitution))
        }))
  }

  /// The number of the code that meets a requirement for a type; nil when the language does so.
  func customMember(_ name: String, of proto: String, for shape: ValueShape) -> Int? {
    shape.member(proto + "." + name) {
      guard let decl = lowering.known.decl(proto),
        lowering.context.conforms(shape.type, to: decl, in: lowering.context.emptySignature)
      else { return nil }
      for member in decl.members.named(name) {
        let requirement: FunctionDecl?
        switch member {
        case .function(let function): requirement = function
        case .variable(let variable): requirement = variable.getter
        default: requirement = nil
        }
        guard let requirement else { continue }
        let substitution = lowering.selfSubstitution(decl, shape.type)
        if case .function(let function, let own) = lowering.witness(
          requirement, decl, shape.type, substitution)
        {
          return number(of: lowering.instance(function, own))
        }
      }
      return nil
    }
  }
}
