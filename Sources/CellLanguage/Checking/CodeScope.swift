/// Where a piece of code stands: which names it sees and whose body it belongs to.
struct CodeScope {
  /// Local names, innermost block first.
  var local: LocalScope
  /// The function, closure or cell whose code it is.
  var body: CodeBody
  /// The type around the place.
  var declContext: DeclContext = .module
  /// What is known of the generic parameters in sight.
  var signature: GenericSignature
  /// The instance that the method around was called on.
  var ownSelf: VariableDecl?
  /// The class itself, inside of its static methods: `self` there may be a subclass.
  var metatypeVariable: VariableDecl?
  /// Whether `self` is a type: inside static members.
  var isStatic = false
  /// The function around the place, closures passed over.
  var function: FunctionDecl?
  /// The number of the cell; library code has none.
  var cell = -1
  /// Whether names of the top level must be declared before their use.
  var isTopLevel = false

  /// The instance, inside of methods: `[unowned self]` and `guard let self` stand for it too,
  /// a weak one that may be gone does not.
  var selfVariable: VariableDecl? {
    get {
      guard case .variable(let variable)? = local.lookup("self").last else { return ownSelf }
      return variable.modifiers.isWeak ? nil : variable
    }
    set { ownSelf = newValue }
  }

  /// The same place inside another block.
  func nested() -> CodeScope {
    var scope = self
    scope.local = LocalScope(parent: local)
    return scope
  }

  /// The same place inside a closure or local function.
  func nested(in body: CodeBody) -> CodeScope {
    var scope = nested()
    scope.body = body
    return scope
  }

  var typeScope: TypeScope {
    TypeScope(
      local: local, parameters: signature.parameters, context: declContext, signature: signature)
  }
}
