/// What lowering knows about expanding a function where it is called.
struct InlineBody {
  let statements: [CoreStmt]
  /// Whether the body is one expression that changes nothing and calls nothing that could, so that
  /// parameters may stand for the caller's variables themselves.
  let isQuiet: Bool
}

/// Decides which functions are expanded where they are called: short ones without loops, closures
/// and local functions.
struct InlineCost {
  private(set) var weight = 0
  private(set) var isPossible = true
  /// Whether anything may have an effect.
  private(set) var isQuiet = true

  static let limit = 40

  init(_ statements: [CoreStmt]) {
    add(statements)
    if statements.count != 1 { isQuiet = false }
    if case .returned? = statements.first {} else { isQuiet = false }
    if weight > Self.limit { isPossible = false }
  }

  private mutating func add(_ statements: [CoreStmt]) {
    for statement in statements where isPossible { add(statement) }
  }

  private mutating func add(_ statement: CoreStmt) {
    weight += 1
    switch statement {
    case .expression(let core): add(core)
    case .declare(_, let core): if let core { add(core) }
    case .returned(let core, _): if let core { add(core) }
    case .thrown(let core, _): add(core)
    case .ifElse(let conditions, let then, let otherwise):
      add(conditions)
      add(then)
      add(otherwise)
    case .guardElse(let conditions, let body):
      add(conditions)
      add(body)
    default: isPossible = false
    }
    if weight > Self.limit { isPossible = false }
  }

  private mutating func add(_ conditions: [CoreCondition]) {
    for condition in conditions {
      switch condition {
      case .boolean(let core): add(core)
      case .matching: isPossible = false
      }
    }
  }

  private mutating func add(_ cores: [Core]) { for core in cores { add(core) } }

  private mutating func add(_ core: Core) {
    weight += 1
    guard isPossible, weight <= Self.limit else { return isPossible = false }
    switch core.kind {
    case .integer, .double, .boolean, .string, .variable, .none, .metatype: break
    case .tuple(let parts): add(parts)
    case .element(let base, _), .not(let base), .isNil(let base), .convert(_, let base): add(base)
    case .property(let base, _, let decl):
      if decl.storage != .stored || decl.modifiers.isLazy || base == nil { isQuiet = false }
      if let base { add(base) }
    case .enumCase(_, let payload): add(payload)
    case .call(let callee, let arguments):
      if callee.function.modifiers.intrinsic == nil { isQuiet = false }
      add(arguments)
    case .and(let a, let b), .or(let a, let b): add([a, b])
    case .conditional(let a, let b, let c): add([a, b, c])
    case .assign(let a, let b), .coalesce(let a, let b):
      isQuiet = false
      add([a, b])
    case .address(let base), .force(let base):
      isQuiet = false
      add(base)
    case .array(let parts), .compound(let parts), .interpolation(let parts):
      isQuiet = false
      add(parts)
    case .subscripted(let base, _, let arguments):
      isQuiet = false
      add(base)
      add(arguments)
    case .callValue(let base, let arguments):
      isQuiet = false
      add(base)
      add(arguments)
    default: isPossible = false
    }
  }
}

extension Lowering {
  /// The body to expand in place of a call; nil when the function is called.
  func inlineBody(of decl: FunctionDecl) -> InlineBody? {
    let key = ObjectIdentifier(decl)
    if let known = inlineBodies[key] { return known }
    // While the body is looked at it counts as one that is called.
    inlineBodies[key] = .some(nil)
    let found = makeInlineBody(decl)
    inlineBodies[key] = .some(found)
    return found
  }

  private func makeInlineBody(_ decl: FunctionDecl) -> InlineBody? {
    let modifiers = decl.modifiers
    guard [.function, .getter, .setter].contains(decl.kind), decl.hasBody,
      modifiers.native == nil, modifiers.intrinsic == nil, decl.synthesis == nil
    else { return nil }
    if decl.checked == nil { context.checkBody(of: decl) }
    guard let statements = decl.checked?.statements, !context.reporter.hasErrors else { return nil }
    let cost = InlineCost(statements)
    return cost.isPossible ? InlineBody(statements: statements, isQuiet: cost.isQuiet) : nil
  }
}
