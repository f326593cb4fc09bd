import Diagnostics

// Checking: statements → `CoreStmt`s, with every problem of a body reported, not just the first.
//
// `BodyChecker` walks statements and keeps scopes; each expression goes to a `Solver`. Functions
// are checked once, in their generic form.

/// Checks the statements of one body of code.
final class BodyChecker {
  let context: Context
  /// The scope at the start of the body.
  let scope: CodeScope
  /// Who handles errors at the current place, innermost last.
  var throwing: [ThrowContext] = []
  /// What `return` gives, innermost function or closure last; nil while it is being found out.
  var results: [ResultContext] = []
  /// The loops and labelled statements around the place.
  var targets: [LoopTarget] = []
  /// Whether problems are only counted: a trial run that finds out a closure's result.
  var isTrial = false
  /// What a trial run may still cost: a share of the expression that it is for.
  var trialBudget: WorkBudget?
  /// For each `defer` around the place, how many functions are around it.
  var deferrals: [Int] = []
  /// Local functions that were checked in a trial run.
  var trialFunctions: [FunctionDecl] = []

  init(context: Context, scope: CodeScope) {
    self.context = context
    self.scope = scope
  }

  var reporter: Reporter { context.reporter }
  var types: TypeTable { context.types }
  var known: KnownTypes { context.known }

  /// Checks an expression on its own.
  func checkValue(
    _ expr: Expr, _ scope: CodeScope, as target: Type? = nil,
    _ purpose: Locator.Purpose = .value, isTried: Bool = false
  ) -> Core {
    let solver = Solver(checker: self)
    let core = solver.solve(expr, scope, as: target, purpose, isTried: isTried)
    return core
  }

  /// Checks an expression whose value is dropped.
  func checkStatement(_ expr: Expr, _ scope: CodeScope) -> Core {
    checkValue(expr, scope)
  }

  // MARK: Names

  /// A reference to a variable, noting captures.
  func reference(_ variable: VariableDecl, _ span: Span, _ code: CodeScope) -> Core {
    variable.isRead = true
    if variable.isNonescaping { context.mayEscape = true }
    noteCapture(of: variable, in: code.body)
    let type = context.type(of: variable)
    if variable.storage == .computed {
      for accessor in [variable.getter, variable.setter].compactMap({ $0 }) {
        noteUse(of: accessor, code)
      }
      return Core(.property(base: nil, owner: nil, variable), type, span)
    }
    return Core(.variable(variable), type, span)
  }

  private func noteCapture(of variable: VariableDecl, in body: CodeBody) {
    if variable.storage == .global {
      if let cell = body as? CellBody, cell.number == variable.cell { return }
      variable.isCaptured = true
      return
    }
    guard let owner = variable.function, owner !== body else { return }
    var current: CodeBody? = body
    if variable.isInoutParameter || variable.isOwnMutableSelf { context.mayEscape = true }
    while let body = current, body !== owner {
      if !body.captures.contains(where: { $0 === variable }) { body.captures.append(variable) }
      current = body.parent
    }
    variable.isCaptured = true
  }

  /// A reference to the instance of a member that is named without `self.`.
  func implicitSelf(_ variable: VariableDecl, _ span: Span, _ code: CodeScope) -> Core {
    let core = reference(variable, span, code)
    guard variable.function !== code.body, context.isClassBound(core.type, in: code.signature)
    else { return core }
    core.isImplicitSelf = true
    context.mayEscape = true
    return core
  }

  /// Notes that a local function is used, so that what it captures is at hand.
  func noteUse(of function: FunctionDecl, _ code: CodeScope) {
    guard case .local = function.context else { return }
    var current: CodeBody? = code.body
    while let body = current, body !== function.parent {
      if !body.usedFunctions.contains(where: { $0 === function }) {
        body.usedFunctions.append(function)
      }
      current = body.parent
    }
  }

  /// Reports a use of a top-level variable before its declaration.
  func noteUse(of variable: VariableDecl, at span: Span, _ code: CodeScope) {
    guard code.isTopLevel, variable.storage == .global, variable.cell == code.cell,
      variable.span.start > span.start
    else { return }
    reporter.error(
      "use of '\(variable.name)' before its declaration", at: span,
      notes: [("'\(variable.name)' declared here", variable.span)])
  }

  func reportUnknownName(_ name: Name, _ code: CodeScope) {
    // A name that is missing in the source was reported there.
    if name.base.isEmpty { return }
    if reportWeakSelf(name, code) || reportInstanceMember(name, code) { return }
    if let type = context.selfType(of: code.declContext),
      reportUnmetCondition(of: type, name, code.signature)
    {
      return
    }
    reporter.error(
      "cannot find '\(name.base)' in scope", at: name.span,
      help: unavailable(name.base) ?? Suggestion.help(for: name.base, among: visibleNames(code)))
  }

  /// A member of instances, named where there is none.
  private func reportInstanceMember(_ name: Name, _ code: CodeScope) -> Bool {
    guard code.isStatic || code.selfVariable == nil,
      let type = context.selfType(of: code.declContext),
      !context.instanceMembers(of: type, named: name.base, in: code.signature).isEmpty
    else { return false }
    reporter.error(
      "instance member '\(name.base)' cannot be used on type '\(context.describe(type))'",
      at: name.span, help: "use it on a value of the type")
    return true
  }

  /// A member of an instance that may be gone, named as if it were there.
  private func reportWeakSelf(_ name: Name, _ code: CodeScope) -> Bool {
    guard case .variable(let variable)? = code.local.lookup("self").last,
      variable.modifiers.isWeak, let type = variable.type.flatMap(known.wrapped),
      let member = context.instanceMembers(of: type, named: name.base, in: code.signature).first
    else { return false }
    let isMethod = if case .function = member.member { true } else { false }
    let mention = isMethod ? "call to method" : "reference to property"
    reporter.error(
      "\(mention) '\(name.base)' in closure requires explicit use of 'self' to make capture "
        + "semantics explicit", at: name.span,
      help: "write 'self?.\(name.base)', or begin with 'guard let self else { return }'")
    return true
  }

  /// Well-known names that cells leave out, with the nearest thing that works.
  private func unavailable(_ name: String) -> String? {
    switch name {
    case "Task", "DispatchQueue", "Thread": "cells run on one thread; call the function directly"
    case "FileManager", "FileHandle", "Process", "ProcessInfo", "URLSession":
      "cells cannot reach files, processes or the network"
    case "Date", "Calendar", "Clock", "ContinuousClock":
      "cells have no clock, so that every build is the same"
    case "Mirror": "cells have no reflection; conform to 'CustomStringConvertible'"
    case "UnsafePointer", "UnsafeMutablePointer", "UnsafeBufferPointer": "use an array"
    case "NSObject", "NSString", "NSNumber": "use Swift's own types"
    default: nil
    }
  }

  private func visibleNames(_ code: CodeScope) -> [String] {
    var names = code.local.visibleNames
    var current = context.nominal(of: code.declContext)
    while let nominal = current {
      names += nominal.members.names + nominal.extensions.flatMap(\.members.names)
      current = nominal.outer
    }
    names += Array(context.module.values.keys) + Array(context.module.nominals.keys)
    return (names + context.library.names).filter { $0.first?.isLetter ?? false }.sorted()
  }
}

/// What `return` does at a place.
struct ResultContext {
  /// The type that is returned; nil while a trial run finds it out.
  var type: Type?
  /// What the first `return` of a trial run gave.
  var found: Type?
  var isTrial = false
  /// Whether a trial run is that of a closure, whose returns may differ in being optional.
  var isClosure = false
  /// Whether some `return` of a closure gives `nil`.
  var hasNil = false
  /// Whether an initialiser is meant, whose `return` has no value (or `nil`).
  var initializer: FunctionDecl?
}

/// Who handles errors that are thrown at a place.
struct ThrowContext {
  enum Kind {
    /// A function that throws errors of the type, or none.
    case function(Type?)
    /// A closure; whether it throws is being found out.
    case closure
    /// `try?`, `try!`
    case absorbed
    /// The body of a `do` with catches.
    case catching
    /// The top level of a cell.
    case topLevel
  }

  let kind: Kind
  var didThrow = false
  /// Where the first error is thrown.
  var firstPlace: Span?
  var thrownTypes: [Type] = []

  static var absorbed: ThrowContext { ThrowContext(kind: .absorbed) }
  static var closure: ThrowContext { ThrowContext(kind: .closure) }
  static var catching: ThrowContext { ThrowContext(kind: .catching) }
  static var topLevel: ThrowContext { ThrowContext(kind: .topLevel) }
  static func function(_ type: Type?) -> ThrowContext { ThrowContext(kind: .function(type)) }
}

/// The top level of a cell.
final class CellBody: CodeBody {
  let number: Int

  init(number: Int) {
    self.number = number
    super.init()
  }
}

extension BodyChecker {
  /// Checks that an error that may be thrown here is marked with `try` and handled.
  func noteThrow(_ thrown: Type, isTried: Bool, at span: Span) {
    if !isTried {
      reporter.error("call can throw but is not marked with 'try'", at: span, help: "write 'try'")
    }
    noteThrown(thrown, at: span)
  }

  /// - Parameter isPartlyCaught: whether catches around the place let some errors through.
  func noteThrown(_ thrown: Type, at span: Span, isPartlyCaught: Bool = false) {
    guard let index = throwing.indices.last else { return }
    throwing[index].didThrow = true
    throwing[index].firstPlace = throwing[index].firstPlace ?? span
    throwing[index].thrownTypes.append(thrown)
    guard case .function(let allowed) = throwing[index].kind else { return }
    guard let allowed else {
      reporter.error(
        "errors thrown from here are not handled"
          + (isPartlyCaught ? " because the enclosing catch is not exhaustive" : ""), at: span,
        help: isPartlyCaught
          ? "add a 'catch' without a pattern, or mark the function 'throws'"
          : "mark the function 'throws', or use 'do' and 'catch'")
      return
    }
    if allowed != known.anyError, allowed != thrown, !thrown.isError {
      reporter.error(
        "thrown type '\(context.describe(thrown))' cannot be converted to error type "
          + "'\(context.describe(allowed))'", at: span)
    }
  }
}
