/// What the sources of one module declare for its users.
struct ModuleUnit {
  let module: String
  var types: [TypeDeclaration] = []
  /// Members of extensions, in the order of the files.
  var extensions: [ExtensionDeclaration] = []
  var functions: [Member] = []
  /// Generic declarations that cells get as source.
  var sources: [String] = []
  var unbound: [UnboundDeclaration] = []
}

/// A struct, an enum or a protocol.
struct TypeDeclaration {
  enum Kind: String {
    case structure = "struct"
    case enumeration = "enum"
    case proto = "protocol"
  }

  let kind: Kind
  /// With the types that it is nested in: `Tensor.Literal`.
  let name: String
  let isPublic: Bool
  let isResultBuilder: Bool
  let documentation: [String]
  let inherited: [String]
  let cases: [EnumCase]
  let hasPayload: Bool
  let members: [Member]

  var lastName: String { name.split(separator: ".").last.map(String.init) ?? name }
  var isNested: Bool { name.contains(".") }
}

struct EnumCase {
  let name: String
  let rawValue: String?
  let documentation: [String]
}

struct ExtensionDeclaration {
  /// The type as it is written: `Tensor`, `Array`.
  let name: String
  let inherited: [String]
  /// `where Element: TensorPart`.
  let requirements: String?
  let members: [Member]
}

/// A function, an initialiser, a property or a subscript.
struct Member {
  enum Kind {
    case function, initializer, property, subscripted
  }

  var kind: Kind
  var name: String
  var documentation: [String] = []
  var isStatic = false
  var isMutating = false
  var isDiscardable = false
  /// `prefix` or `postfix`.
  var fixity: String?
  var isFailable = false
  /// `throws` or `rethrows`.
  var throwing: String?
  var generics: String?
  var parameters: [Parameter] = []
  var result: SwiftType = .void
  var isSettable = false
  /// The preconditions with which the body, or the getter, begins.
  var checks: [Check] = []
  var setterChecks: [Check] = []
  /// Whether users of the module see it.
  var isPublic = false

  var isOperator: Bool {
    kind == .function && name.first.map { !$0.isLetter && $0 != "_" && $0 != "`" } ?? false
  }

  var isThrowing: Bool { throwing != nil }
}

struct Parameter {
  /// nil for `_`.
  var label: String?
  var name: String
  var type: SwiftType
  var isInout = false
  var isVariadic = false
  /// The result builder of a closure.
  var builder: String?
  var defaultValue: String?
}

/// A precondition as it is written.
struct Check {
  let condition: String
  let message: String
  /// Every name that it mentions.
  let names: Set<String>
}

/// A type as it is written, taken apart.
indirect enum SwiftType: Equatable {
  case named(String)
  case existential(String)
  case optional(SwiftType)
  case array(SwiftType)
  case range(String, SwiftType)
  case tuple([Element])
  case function(Function)
  case void
  case other(String)

  struct Element: Equatable {
    let label: String?
    let type: SwiftType
  }

  struct Function: Equatable {
    let parameters: [SwiftType]
    let result: SwiftType
    let isThrowing: Bool
    let isEscaping: Bool
  }

  /// The type in Swift.
  var text: String {
    switch self {
    case .named(let name), .other(let name): name
    case .existential(let name): "any \(name)"
    case .optional(let type):
      if case .existential = type { "(\(type.text))?" } else { "\(type.text)?" }
    case .array(let type): "[\(type.text)]"
    case .range(let kind, let bound): "\(kind)<\(bound.text)>"
    case .tuple(let parts):
      "(" + parts.map { ($0.label.map { "\($0): " } ?? "") + $0.type.text }.joined(separator: ", ")
        + ")"
    case .function(let function):
      (function.isEscaping ? "@escaping " : "") + function.signature
    case .void: "Void"
    }
  }
}

extension SwiftType.Function {
  /// The type without `@escaping`.
  var signature: String {
    "(" + parameters.map(\.text).joined(separator: ", ") + ")"
      + (isThrowing ? " throws" : "") + " -> " + result.text
  }
}
