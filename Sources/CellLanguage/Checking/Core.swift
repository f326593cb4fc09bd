// Core: a checked program. Every name is resolved, every conversion written out, every type known
// up to the generic parameters of the function that the code stands in.
//
// The checker makes it from the author's tree; lowering turns it into instructions, once for every
// combination of generic arguments that runs.

/// A checked expression.
final class Core {
  let kind: CoreKind
  let type: Type
  let span: Span
  /// Whether the author wrote `consume`.
  var isConsumed = false
  /// Whether the value leaves its place, which is empty afterwards.
  var isMoved = false
  /// For an assignment to a wrapped property in an initialiser: the one that makes its wrapper.
  var wrapping: Core?
  /// Whether that one is meant, because the wrapper has no value yet.
  var isWrapping = false
  /// Whether this assignment gives the last property of an object its first value.
  var completesSelf = false
  /// Whether it is an object, `self`, that the author left out in front of a member.
  var isImplicitSelf = false

  init(_ kind: CoreKind, _ type: Type, _ span: Span) {
    self.kind = kind
    self.type = type
    self.span = span
  }
}

extension Core {
  /// Whether it is a variable or a part of one.
  var isPlace: Bool {
    switch kind {
    case .variable, .property: true
    default: false
    }
  }
}

indirect enum CoreKind {
  case integer(Int)
  case double(Double)
  case boolean(Bool)
  case string(String)
  /// Pieces of text and values, joined.
  case interpolation([Core])
  case variable(VariableDecl)
  case tuple([Core])
  case element(Core, Int)
  case array([Core])
  case dictionary([(key: Core, value: Core)])
  /// A property; without a base, a static one of the given type.
  case property(base: Core?, owner: Type?, VariableDecl)
  case subscripted(base: Core, Callee, [Core])
  case call(Callee, [Core])
  /// A call of a closure or function value.
  case callValue(Core, [Core])
  case enumCase(EnumCaseDecl, [Core])
  /// A function, method or initialiser as a value; `self` is bound if given.
  case functionValue(Callee, boundSelf: Core?)
  case closure(ClosureBody)
  /// The value of a parameter that the call left out.
  case defaultArgument(ParameterDecl, Callee)
  /// The storage of an argument that the callee may change.
  case address(Core)
  case assign(Core, Core)
  case compound([Core])
  case convert(Conversion, Core)
  case cast(Core, CastKind, Type)
  case force(Core)
  /// What a chain of `?` makes optional as a whole.
  case optionalChain(Core)
  case bind(Core)
  case conditional(Core, Core, Core)
  /// `self.init(…)` and `super.init(…)`.
  case initSelf(Callee, [Core], isSuper: Bool)
  case and(Core, Core)
  case or(Core, Core)
  case coalesce(Core, Core)
  case not(Core)
  case isNil(Core)
  case statements([CoreStmt])
  /// `try?`: nil when the value throws; `try!` traps.
  case tried(TryKind, Core)
  case metatype(Type)
  case typeOf(Core)
  /// Ends the value of a variable where not all ways to the place have consumed it.
  case drop(VariableDecl)
  /// `discard self`: the value ends without its `deinit`.
  case discard(Core)
  /// An empty optional.
  case none
  case invalid
}

indirect enum Conversion {
  /// `T` to `T?`
  case toOptional
  /// `T?` to `U?` by converting what is inside.
  case insideOptional(Conversion, Type, Type)
  /// A concrete value to `any P`.
  case erase
  /// `any P` to `any Q`.
  case eraseAgain
  /// A hashable value to `AnyHashable`, by its initialiser.
  case hashable(Callee)
  /// A subclass to its superclass.
  case upcast
  /// `super`: the object itself, whose members are those of the superclass.
  case asSuper
  /// Between function types that are held alike.
  case function
  case tuple([Conversion?], [Type], [Type])
  case arrayElements(Conversion, Type, Type)
  case dictionaryValues(Conversion, Type, Type)
  /// A labelled to an unlabelled tuple and back.
  case sameLayout
}

/// What a call calls.
struct Callee {
  enum Dispatch {
    /// The function itself.
    case direct
    /// The witness of a protocol requirement for the type of `self`.
    case witness
    /// The overriding method of the object's class.
    case dynamic
  }

  let function: FunctionDecl
  /// What the function's generic parameters stand for, those of its type included.
  var substitution: Substitution
  let dispatch: Dispatch
  /// The type of `self` for members; for static ones the type itself.
  let selfType: Type?
  /// For static members and initialisers: the type they are called on, when it is a value that
  /// is known only at run time.
  var metatype: Core?

  init(
    function: FunctionDecl, substitution: Substitution, dispatch: Dispatch, selfType: Type?,
    metatype: Core? = nil
  ) {
    self.function = function
    self.substitution = substitution
    self.dispatch = dispatch
    self.selfType = selfType
    self.metatype = metatype
  }
}

/// The body of a closure.
final class ClosureBody: CodeBody {
  var parameters: [VariableDecl] = []
  /// For each parameter, whether it is `inout`.
  var inoutParameters: [Bool] = []
  var statements: [CoreStmt] = []
  var result: Type
  var isThrowing = false
  /// Values computed when the closure is made: `[x = expression]`.
  var explicitCaptures: [(variable: VariableDecl, value: Core)] = []
  let span: Span

  init(parent: CodeBody?, result: Type, span: Span) {
    self.result = result
    self.span = span
    super.init(parent: parent)
  }
}

/// A function's body after checking.
final class CheckedBody {
  let statements: [CoreStmt]

  init(statements: [CoreStmt]) {
    self.statements = statements
  }
}

indirect enum CoreStmt {
  case expression(Core)
  case declare(VariableDecl, Core?)
  /// Takes a value apart; the pattern always matches.
  case destructure(CorePattern, Core)
  case localFunction(FunctionDecl)
  case returned(Core?, Span)
  case ifElse([CoreCondition], [CoreStmt], [CoreStmt])
  /// What the conditions bind stays visible behind it.
  case guardElse([CoreCondition], [CoreStmt])
  case whileLoop(LoopTarget, [CoreCondition], [CoreStmt])
  case repeatLoop(LoopTarget, [CoreStmt], Core)
  case forLoop(CoreFor)
  case switched(CoreSwitch)
  case breakOut(LoopTarget)
  case continueLoop(LoopTarget)
  case thrown(Core, Span)
  case deferred([CoreStmt])
  case doCatch(CoreDo)
  case block(LoopTarget?, [CoreStmt])
  /// Ends the arm of an `if` or `switch` that is used as a value.
  case yield(Core)
  /// Appends the second of a pair to the array that is the first.
  case append(Core)
}

/// Something that `break` and `continue` can name.
final class LoopTarget {
  let label: String?
  let isLoop: Bool
  /// Whether a plain `break` leaves it: loops and `switch`.
  let isBreakable: Bool
  /// Whether a `fallthrough` leaves it.
  var isLeft = false

  /// The label of what `fallthrough` leaves.
  static let nextCase = "$next"

  init(label: String?, isLoop: Bool, isBreakable: Bool? = nil) {
    self.label = label
    self.isLoop = isLoop
    self.isBreakable = isBreakable ?? isLoop
  }
}

enum CoreCondition {
  case boolean(Core)
  case matching(CorePattern, Core)

  var span: Span {
    switch self {
    case .boolean(let core), .matching(_, let core): core.span
    }
  }
}

final class CoreFor {
  let target: LoopTarget
  let pattern: CorePattern
  let sequence: Core
  let element: Type
  let filter: Core?
  let body: [CoreStmt]
  let span: Span
  /// `for case`: what does not match is skipped.
  let isRefutable: Bool

  init(
    target: LoopTarget, pattern: CorePattern, sequence: Core, element: Type, filter: Core?,
    body: [CoreStmt], span: Span, isRefutable: Bool
  ) {
    self.target = target
    self.pattern = pattern
    self.sequence = sequence
    self.element = element
    self.filter = filter
    self.body = body
    self.span = span
    self.isRefutable = isRefutable
  }
}

final class CoreSwitch {
  struct Case {
    let items: [(pattern: CorePattern, filter: Core?)]
    let body: [CoreStmt]
    let fallsThrough: Bool
  }

  let target: LoopTarget
  let subject: Core
  let cases: [Case]
  let span: Span

  init(target: LoopTarget, subject: Core, cases: [Case], span: Span) {
    self.target = target
    self.subject = subject
    self.cases = cases
    self.span = span
  }
}

final class CoreDo {
  struct Catch {
    let items: [(pattern: CorePattern, filter: Core?)]
    let body: [CoreStmt]
  }

  let target: LoopTarget
  let body: [CoreStmt]
  let catches: [Catch]
  /// What the body throws, as the catch patterns see it.
  let errorType: Type
  /// Whether some error can leave all catches.
  let isExhaustive: Bool

  init(
    target: LoopTarget, body: [CoreStmt], catches: [Catch], errorType: Type, isExhaustive: Bool
  ) {
    self.target = target
    self.body = body
    self.catches = catches
    self.errorType = errorType
    self.isExhaustive = isExhaustive
  }
}

/// A checked pattern over a value of `type`.
final class CorePattern {
  indirect enum Kind {
    case wildcard
    case bind(VariableDecl)
    case tuple([CorePattern])
    case enumCase(EnumCaseDecl, [CorePattern])
    /// Matches when the expression, in which `subject` stands for the value, is true.
    case expression(subject: VariableDecl, Core)
    case isType(Type)
    case asType(CorePattern, Type)
    case boolean(Bool)
  }

  let kind: Kind
  let type: Type

  init(_ kind: Kind, _ type: Type) {
    self.kind = kind
    self.type = type
  }

  var isIrrefutable: Bool {
    switch kind {
    case .wildcard, .bind: true
    case .tuple(let parts): parts.allSatisfy(\.isIrrefutable)
    case .enumCase, .expression, .isType, .asType, .boolean: false
    }
  }
}
