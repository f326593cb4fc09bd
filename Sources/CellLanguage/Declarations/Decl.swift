/// A declaration as the author wrote it, carrying what the checker finds out about it.
indirect enum Decl {
  case variables(BindingsDecl)
  case function(FunctionDecl)
  case subscripted(SubscriptDecl)
  case nominal(NominalDecl)
  case extended(ExtensionDecl)
  case alias(AliasDecl)
  case associatedType(AssociatedTypeDecl)
  case enumCases([EnumCaseDecl])
  case imported(Name)
  /// Operators and precedence groups are known before expressions are folded.
  case operatorDecl
}

/// What a declaration stands in.
enum DeclContext {
  /// The top level of a cell or of the library.
  case module
  case nominal(NominalDecl)
  case extended(ExtensionDecl)
  /// Inside the body of a function or closure.
  case local
}

/// Modifiers and attributes that mean something here.
struct Modifiers {
  /// A modifier as its author wrote it.
  struct Written {
    let name: String
    let span: Span
  }

  /// The modifiers in front of a declaration, in their order.
  var written: [Written] = []
  var isStatic = false
  /// Written `static` and not `class`, which cannot be overridden.
  var isFixedStatic = false
  var isMutating = false
  var isNonmutating = false
  var isOverride = false
  var isRequired = false
  var isConvenience = false
  var isFinal = false
  var isIndirect = false
  var isLazy = false
  var isWeak = false
  var isUnowned = false
  /// `private` or `fileprivate`.
  var isPrivate = false
  var isFilePrivate = false
  var isPrivateSet = false
  var isDiscardable = false
  /// `@_disfavoredOverload`: only meant when nothing else is possible.
  var isDisfavoured = false
  var isResultBuilder = false
  /// The result builder in an attribute such as `@ChartBuilder`.
  var builder: TypeExpr?
  /// `@native("name")`: the body is a library function of the host.
  var native: String?
  /// `@intrinsic("name")`: the body is an instruction of the machine.
  var intrinsic: String?
  var fixity: Fixity?
  var isMain = false
  /// What a method does with its instance.
  var ownership: VariableDecl.Ownership?
  /// The arguments of an attribute such as `@Clamped(0...1)`.
  var wrapperArguments: [Argument]?
  /// Whether there is more than one such attribute.
  var hasSeveralWrappers = false

  /// Notes a result builder or property wrapper.
  mutating func add(_ attribute: TypeExpr, _ arguments: [Argument]?) {
    if builder != nil { hasSeveralWrappers = true }
    builder = attribute
    wrapperArguments = arguments
  }
}

enum Fixity {
  case prefix, postfix, infix

  /// Tells names of operators apart that stand on different sides.
  var mark: String {
    switch self {
    case .prefix: "<"
    case .postfix: ">"
    case .infix: ""
    }
  }
}

/// A `let` or `var` statement with its bindings.
final class BindingsDecl: Referable {
  struct Binding {
    let pattern: Pattern
    let type: TypeExpr?
    let initializer: Expr?
    /// The variables that the pattern introduces.
    let variables: [VariableDecl]
    let span: Span
  }

  let bindings: [Binding]
  let isMutable: Bool
  let modifiers: Modifiers
  let span: Span

  init(bindings: [Binding], isMutable: Bool, modifiers: Modifiers, span: Span) {
    self.bindings = bindings
    self.isMutable = isMutable
    self.modifiers = modifiers
    self.span = span
  }
}

/// One variable, constant, stored or computed property, or parameter.
final class VariableDecl: Referable {
  enum Storage {
    case local
    case parameter
    case global
    case stored
    case computed
  }

  /// What a function does with a parameter, if it says so.
  enum Ownership {
    case borrowing, consuming
  }

  let name: String
  let span: Span
  let isMutable: Bool
  var modifiers = Modifiers()
  var context: DeclContext = .local
  var storage: Storage = .local
  var ownership: Ownership?
  var typeExpr: TypeExpr?
  var initializer: Expr?
  var getter: FunctionDecl?
  var setter: FunctionDecl?
  var willSetObserver: FunctionDecl?
  var didSetObserver: FunctionDecl?
  /// The binding that declares it, when its type comes from there.
  @BackReference var bindings: BindingsDecl?
  var bindingIndex = 0
  var documentation = ""
  /// The value of a `lazy` property, which its getter computes.
  var lazyInitializer: Expr?
  /// The `lazy` property that this optional keeps the value of.
  @BackReference var lazyProperty: VariableDecl?
  /// Whether a subclass overrides it, so that a stored property has to be reached by accessors.
  var isOverridden = false

  /// The type, once it is known.
  var type: Type?
  var isBeingResolved = false
  /// For a wrapped property and its projection: where the wrapper is, and its member.
  var wrapper: (storage: VariableDecl, member: String)?
  /// How a wrapped property is written.
  var wrapping: Wrapping?
  /// The function whose body declares it; nil at the top level and for properties.
  @BackReference var function: CodeBody?
  /// Whether it stands for a place of the caller.
  var isInoutParameter = false
  /// Whether it is a function that must not be kept after the call: a parameter without
  /// `@escaping`, or a name for one.
  var isNonescaping = false
  /// Whether a closure or local function outside its own body refers to it.
  var isCaptured = false
  /// Whether it changes after its initialisation.
  var isAssigned = false
  /// Whether anything reads it.
  var isRead = false
  /// Its place in the module's memory (global) or among the stored properties (stored).
  var index = -1
  /// The initial value of a stored property or a global, once checked.
  var checkedInitializer: Core?
  /// The cell that declares it, at the top level of a notebook.
  var cell = -1
  /// Whether the declaration is `let x: T` without a value, to be set once later.
  var isDeferredConstant = false

  init(name: String, span: Span, isMutable: Bool) {
    self.name = name
    self.span = span
    self.isMutable = isMutable
  }

  var isStatic: Bool { modifiers.isStatic }
  /// Whether its optional is unwrapped where the context wants it (`T!`).
  var isImplicitlyUnwrapped: Bool { typeExpr?.isImplicitlyUnwrapped ?? false }
  var hasAccessors: Bool { getter != nil }
  var canBeSet: Bool { storage == .computed ? setter != nil : isMutable }
  var isObserved: Bool { willSetObserver != nil || didSetObserver != nil }
}

/// A parameter of a function, initialiser or subscript.
final class ParameterDecl {
  /// nil when the argument has no label.
  let label: String?
  let variable: VariableDecl
  let typeExpr: TypeExpr?
  let defaultValue: Expr?
  let isInout: Bool
  let isVariadic: Bool
  let builder: TypeExpr?
  let span: Span
  /// The type that an argument has to have (the element type, if variadic).
  var type: Type?
  var isAutoclosure = false
  /// The checked default value, shared by all calls.
  var checkedDefault: Core?
  var isDefaultBeingChecked = false
  /// The function it belongs to; for subscripts the getter.
  @BackReference var owner: FunctionDecl?

  init(
    label: String?, variable: VariableDecl, typeExpr: TypeExpr?, defaultValue: Expr?,
    isInout: Bool, isVariadic: Bool, builder: TypeExpr?, span: Span
  ) {
    self.label = label
    self.variable = variable
    self.typeExpr = typeExpr
    self.defaultValue = defaultValue
    self.isInout = isInout
    self.isVariadic = isVariadic
    self.builder = builder
    self.span = span
  }

  var name: String { variable.name }
}

/// A body of code with variables of its own: a function, a closure, a cell's top level.
class CodeBody: Referable {
  /// The body around it, for closures and local functions.
  @BackReference var parent: CodeBody?
  /// Variables of enclosing bodies that it refers to, in the order of first use.
  var captures: [VariableDecl] = []
  /// Local functions of enclosing bodies that it calls; it needs what they capture.
  var usedFunctions: [FunctionDecl] = []

  init(parent: CodeBody? = nil) {
    self.parent = parent
  }
}

/// A function, method, operator, initialiser, deinitialiser or accessor.
final class FunctionDecl: CodeBody {
  enum Kind {
    case function, initializer, deinitializer, getter, setter, observer
  }

  let name: String
  let kind: Kind
  let parameters: [ParameterDecl]
  let resultExpr: TypeExpr?
  let throwing: Throwing
  let modifiers: Modifiers
  let genericParameters: [GenericParameterDecl]
  let requirementExprs: [RequirementExpr]
  let span: Span
  let nameSpan: Span
  /// nil for protocol requirements and for functions of the host.
  private(set) lazy var body: [Stmt]? = writtenBody ?? unreadBody?()
  private let writtenBody: [Stmt]?
  /// Reads the body of a library function, which most programs never call.
  private let unreadBody: (() -> [Stmt])?
  var context: DeclContext = .local
  var documentation = ""
  /// `init?`
  var isFailable = false
  /// The properties that a memberwise initialiser sets, in the order of its parameters.
  var memberwiseProperties: [VariableDecl] = []
  /// The properties that an initialiser sets in any case, so that they need no initial value.
  var setProperties: [VariableDecl] = []
  /// What it is made from, when it has parameter packs.
  var template: PackTemplate?
  /// Whether some call means it, of a function with packs in certain lengths.
  var isUsed = false
  /// How a synthesised member is made, such as `==` of a struct.
  var synthesis: Synthesis?

  /// The signature, once resolved.
  var signature: GenericSignature?
  var resultType: Type?
  var thrownType: Type?
  /// The function type as seen by a caller (without `self`).
  var type: Type?
  var isBeingResolved = false
  /// The variable that holds `self` inside.
  var selfVariable: VariableDecl?
  /// The property or subscript that an accessor belongs to.
  @BackReference var property: VariableDecl?
  @BackReference var subscriptDecl: SubscriptDecl?
  /// The stored property that an accessor made by lowering reads or writes.
  @BackReference var accessedProperty: VariableDecl?
  /// The body after checking.
  var checked: CheckedBody?
  var isBeingChecked = false
  /// The nearest enclosing generic signature, for local functions.
  var outerSignature: GenericSignature?
  /// The scope around a local function.
  var localScope: LocalScope?
  /// The type around a local function, where its types are looked up.
  var outerContext: DeclContext?
  /// Whether an accessor changes its instance, when its wrapper says so and not its modifiers.
  var mutatesThroughWrapper: Bool?
  /// The cell that declares it.
  var cell = -1

  init(
    name: String, kind: Kind, parameters: [ParameterDecl], resultExpr: TypeExpr?,
    throwing: Throwing, modifiers: Modifiers, genericParameters: [GenericParameterDecl],
    requirementExprs: [RequirementExpr], span: Span, nameSpan: Span, body: [Stmt]?,
    unreadBody: (() -> [Stmt])? = nil
  ) {
    self.name = name
    self.kind = kind
    self.parameters = parameters
    self.resultExpr = resultExpr
    self.throwing = throwing
    self.modifiers = modifiers
    self.genericParameters = genericParameters
    self.requirementExprs = requirementExprs
    self.span = span
    self.nameSpan = nameSpan
    writtenBody = body
    self.unreadBody = unreadBody
    super.init()
    for parameter in parameters where parameter.owner == nil { parameter.owner = self }
  }

  var hasBody: Bool { writtenBody != nil || unreadBody != nil }
  var isStatic: Bool { modifiers.isStatic }
  var isMutating: Bool { mutatesThroughWrapper ?? modifiers.isMutating }
  var isOperator: Bool {
    switch name.utf8.first ?? 0 {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): false
    default: name.first.map { !$0.isLetter && $0 != "_" && $0 != "`" } ?? false
    }
  }
  var isMember: Bool {
    switch context {
    case .nominal, .extended: true
    case .module, .local: false
    }
  }

  var isLocal: Bool {
    if case .local = context { true } else { false }
  }

  /// Whether another function has the same name and labels.
  func isNamed(like other: FunctionDecl) -> Bool {
    name == other.name && parameters.count == other.parameters.count
      && zip(parameters, other.parameters).allSatisfy { $0.label == $1.label }
  }

  /// The name with its labels, as diagnostics show it: `move(to:_:)`.
  var fullName: String {
    if isOperator { return name }
    if kind == .getter || kind == .setter { return property?.name ?? "subscript" }
    let labels = parameters.map { ($0.label ?? "_") + ":" }.joined()
    return "\(name)(\(labels))"
  }
}
