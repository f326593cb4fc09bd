/// A type. Equal types are the same object, so comparing them is comparing identities.
package final class Type: Hashable {
  indirect enum Kind {
    /// A struct, enum, class or (as the type of `any P` without arguments) never a protocol.
    case nominal(NominalDecl, [Type])
    case tuple([TupleField])
    case function(FunctionType)
    /// `any P & Q`, with the primary associated types that were given.
    case existential([NominalDecl], [AssociatedBinding])
    case parameter(GenericParameterDecl)
    /// `T.Element`: associated types of one name are one type, whichever protocol declares them.
    case dependent(Type, String)
    case metatype(Type)
    /// A type variable of the solver.
    case variable(Int)
    /// The type of something that can be assigned or passed `inout`.
    case inoutAddress(Type)
    /// `some P` as a result: known to the body, hidden from callers. The arguments stand for the
    /// generic parameters of the declaration.
    case opaque(OpaqueResult, [Type])
    /// What was already reported.
    case error
  }

  struct TupleField: Hashable {
    let label: String?
    let type: Type
  }

  struct AssociatedBinding: Hashable {
    let name: String
    let type: Type
  }

  struct Flags: OptionSet {
    let rawValue: UInt8
    static let hasVariable = Flags(rawValue: 1)
    static let hasParameter = Flags(rawValue: 2)
    static let hasError = Flags(rawValue: 4)
  }

  let kind: Kind
  let flags: Flags
  /// How many types it is made of, itself included.
  let weight: Int
  let id: Int
  /// How values of the type are held, for concrete types, once asked for.
  var layout: Layout?

  init(_ kind: Kind, flags: Flags, weight: Int = 1, id: Int) {
    self.kind = kind
    self.flags = flags
    self.weight = weight
    self.id = id
  }

  package static func == (a: Type, b: Type) -> Bool { a === b }

  package func hash(into hasher: inout Hasher) { hasher.combine(id) }

  var hasVariable: Bool { flags.contains(.hasVariable) }
  var hasParameter: Bool { flags.contains(.hasParameter) }
  var hasError: Bool { flags.contains(.hasError) }
  /// Whether it is a type at run time: no parameters and no variables.
  var isConcrete: Bool { flags.isEmpty }
}

/// The hidden type behind `some P` in a result or property.
final class OpaqueResult {
  let protocols: [NominalDecl]
  let bindings: [Type.AssociatedBinding]
  let parameters: [GenericParameterDecl]
  let name: String
  /// What it is, once the body was checked.
  var underlying: Type?
  @BackReference var function: FunctionDecl?

  init(
    name: String, protocols: [NominalDecl], bindings: [Type.AssociatedBinding],
    parameters: [GenericParameterDecl]
  ) {
    self.name = name
    self.protocols = protocols
    self.bindings = bindings
    self.parameters = parameters
  }
}

struct FunctionType: Hashable {
  struct Parameter: Hashable {
    var type: Type
    var isInout = false
    var isVariadic = false
    var isAutoclosure = false

    /// What it is beside its type, as a number.
    var modifierBits: Int {
      (isInout ? 1 : 0) | (isVariadic ? 2 : 0) | (isAutoclosure ? 4 : 0)
    }
  }

  var parameters: [Parameter]
  var result: Type
  /// nil when it does not throw.
  var thrown: Type?
}

extension Type {
  var nominal: NominalDecl? {
    if case .nominal(let decl, _) = kind { decl } else { nil }
  }

  var arguments: [Type] {
    if case .nominal(_, let arguments) = kind { arguments } else { [] }
  }

  var function: FunctionType? {
    if case .function(let function) = kind { function } else { nil }
  }

  var tupleFields: [TupleField]? {
    if case .tuple(let fields) = kind { fields } else { nil }
  }

  var variableIndex: Int? {
    if case .variable(let index) = kind { index } else { nil }
  }

  var isError: Bool {
    if case .error = kind { true } else { false }
  }

  var isVoid: Bool {
    if case .tuple(let fields) = kind { fields.isEmpty } else { false }
  }

  var isExistential: Bool {
    if case .existential = kind { true } else { false }
  }

  /// The instance type of a metatype.
  var instanceType: Type? {
    if case .metatype(let type) = kind { type } else { nil }
  }

  /// Generic parameters and their associated types inside a generic body.
  var isArchetype: Bool {
    switch kind {
    case .parameter, .dependent, .opaque: true
    default: false
    }
  }

  var isClass: Bool { nominal?.isClass ?? false }
  /// Whether values are objects with stored properties: of classes, or with one owner each.
  var isObject: Bool { nominal.map { $0.isClass || $0.isGuarded } ?? false }
}
