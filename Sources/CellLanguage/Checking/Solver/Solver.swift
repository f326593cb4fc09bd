// The solver finds the types of one expression.
//
// In:  an expression and, if known, the type that it has to have.
// Out: a `Core` tree, or problems.
//
// 1. `generate` walks the expression. Each part gets a type, which may be a variable; what parts
//    demand of each other becomes a constraint.
// 2. `simplify` reduces constraints until nothing moves any more.
// 3. `search` then binds a variable or picks one of several candidates of a name, and goes on; a
//    wrong choice is taken back by restoring the state. Solutions are ranked as Swift ranks them:
//    default literal types, few conversions, the more specific declaration.
// 4. When there is no solution, the search runs again and is allowed to ignore constraints at a
//    price. What the cheapest solution ignored is what is reported.
// 5. `build` makes the checked expression from the solution.

/// Solves the types of one expression.
final class Solver {
  let context: Context
  var state = State()
  /// The call, reference and subscript sites of the expression.
  var sites: [Site] = []
  var closures: [ClosureSite] = []
  /// Whether constraints may be ignored at a price.
  var isSalvaging = false
  /// Whether operators may be decided by their operands alone.
  var mayNarrow = true
  /// The sites of operators that were.
  var narrowedSites: [Int] = []
  /// Whether only a part of the constraints is looked at, the rest having no variable in common.
  var isInPart = false
  /// Grows whenever variables may have got or lost their types.
  var bindingCount = 0
  /// Variables to which only unknown types convert, and when that was found.
  var unknownSiblings: [Int: Int] = [:]
  /// The closures in which problems were reported while their results were looked for.
  var explainedClosures: Set<Int> = []
  /// Values that expressions without a form of their own stand for.
  var prebuilt: [ObjectIdentifier: Core] = [:]
  /// What the search may cost.
  let budget: WorkBudget
  /// What statements inside the expression (in `if` and `switch` values) were checked to.
  var branches: [ObjectIdentifier: CheckedBranches] = [:]
  /// The expressions that stand for others, such as subscripts for dynamic members.
  var substitutes: [ObjectIdentifier: Expr] = [:]
  /// Subscripts on the left side of an assignment.
  var writtenSites: Set<Int> = []
  /// The closures that key paths stand for.
  var keyPathGetters: [ObjectIdentifier: Expr] = [:]
  /// The pattern and the type it is matched with, when the expression is a pattern's test.
  var patternSubject: (pattern: Expr, type: Type)?
  /// The checker of the statements around, for closures with statements.
  let checker: BodyChecker

  /// The literals and choices that variables stand for the parts of.
  var origins: [Int: Expr] = [:]
  /// The whole expression.
  var root: Expr?

  init(checker: BodyChecker) {
    self.checker = checker
    budget = checker.trialBudget ?? WorkBudget()
    context = checker.context
  }

  var types: TypeTable { context.types }
  var known: KnownTypes { context.known }

  /// Everything that is still demanded, also in the middle of a simplification.
  var openConstraints: LazySequence<FlattenSequence<[ArraySlice<Constraint>]>> {
    budget.spend((state.constraints.count + state.waiting.count) / 8)
    return [state.constraints[...], state.waiting].joined().lazy
  }

  /// Everything that a wrong choice has to undo.
  struct State {
    var variables: [TypeVariable] = []
    var constraints: [Constraint] = []
    /// The conversions among them, once there are many.
    var conversions: ConversionIndex?
    /// Constraints that a round of simplification has not come to yet.
    var waiting: ArraySlice<Constraint> = []
    var expressionTypes = KeyTable<ObjectIdentifier, Type>()
    var siteOfExpression = KeyTable<ObjectIdentifier, Int>()
    /// The candidates that are still possible at each open site.
    var viable = NumberTable<[Candidate]>()
    /// What had been read of the library when an operator's candidates were looked up.
    var lookups = NumberTable<OperatorLookup>()
    /// What was known of a site when its candidates were last judged.
    var judgedInputs = NumberTable<[Type]>()
    var choices = NumberTable<Choice>()
    /// Sites that turned out to need no declaration: tuple elements, calls of values, errors.
    var settledSites: Set<Int> = []
    /// Sites that call a function value.
    var valueCalls: Set<Int> = []
    /// Sites that call the value of a property, with the sites of their `callAsFunction`.
    var calledProperties: [Int: Int] = [:]
    /// For an implicit member that more follows: the type of the whole chain.
    var chains: [ObjectIdentifier: Type] = [:]
    /// The types that `is` and casts name.
    var castTargets: [ObjectIdentifier: Type] = [:]
    var openedClosures = NumberTable<OpenedClosure>()
    var closureOfVariable: [Int: Int] = [:]
    /// Elements of long literals that are still to get the types of others.
    var twins: [Twin] = []
    var score = Score()
    var problems: [Problem] = []
    /// Whether a variable was bound since the constraints were last looked at.
    var isDirty = false

    /// How much a choice has to copy.
    var size: Int { variables.count + constraints.count + expressionTypes.count }
  }
}

/// A type that is not known yet.
struct TypeVariable {
  /// A type, or another variable that is the same.
  var binding: Type?
  var literals: Literals = []
  /// The generic parameter it stands for, for messages.
  var parameter: GenericParameterDecl?
  let span: Span

  struct Literals: OptionSet {
    let rawValue: UInt16
    static let integer = Literals(rawValue: 1)
    static let float = Literals(rawValue: 2)
    static let string = Literals(rawValue: 4)
    static let boolean = Literals(rawValue: 8)
    static let nilValue = Literals(rawValue: 16)
    static let array = Literals(rawValue: 32)
    static let dictionary = Literals(rawValue: 64)
    static let character = Literals(rawValue: 128)
    static let interpolation = Literals(rawValue: 256)
  }
}

/// How good a solution is: smaller is better, the first difference decides.
struct Score: Comparable {
  /// The price of ignored constraints.
  var ignored = 0
  var viaOptional = 0
  var valueToOptional = 0
  var toAny = 0
  var collectionUpcasts = 0
  /// How many declarations were picked that say of themselves to be the last choice.
  var disfavoured = 0
  var nonDefaultLiterals = 0

  static func < (a: Score, b: Score) -> Bool {
    (
      a.ignored + a.disfavoured, a.viaOptional, a.collectionUpcasts, a.valueToOptional, a.toAny,
      a.nonDefaultLiterals
    )
      < (
        b.ignored + b.disfavoured, b.viaOptional, b.collectionUpcasts, b.valueToOptional, b.toAny,
        b.nonDefaultLiterals
      )
  }
}

/// What parts of an expression demand of each other.
enum Constraint {
  /// A value of the first type can be used as the second.
  case convert(Type, Type, Locator)
  case conforms(Type, NominalDecl, Locator)
  case superclass(Type, Type, Locator)
  /// `result` is the associated type `name` of `base`.
  case dependent(base: Type, name: String, result: Type, Locator)
  /// A candidate has to be picked.
  case site(Int)
  /// A closure's body has to be looked at.
  case closure(Int)
  /// `[a, b]`: the collection and its element type.
  case arrayLiteral(Type, element: Type, Locator)
  case dictionaryLiteral(Type, key: Type, value: Type, Locator)
  /// The first is an optional of the second (`x!`, `x?`).
  case unwrap(Type, Type, Locator)
  /// The second is the first made optional, unless it is so already.
  case flatten(Type, Type)
  /// A use of a `T!`: the first is the optional, the second, or what is in it.
  case implicitUnwrap(Type, optional: Type)
  /// A value that is called: the type of the callee and the call's site.
  case callee(Type, Int)
  /// A key path used as a function: its type, root, value and components.
  case keyPath(Type, root: Type, Type, [KeyPathComponent], Locator)
}

/// Which part of the program a constraint comes from.
struct Locator {
  enum Purpose {
    case value
    case argument(site: Int, index: Int)
    case initializer(String)
    case assignment
    case returnValue
    case condition
    case element
    case key
    case branch
    case closureResult
    case optionalValue
    case genericArgument
    /// The generic parameter of an argument whose existential may be opened.
    case openedArgument
    case operand(String)
    case subject
    case sequence
    case thrownValue
    case cast
    case defaultValue
    case pattern

    var isGenericArgument: Bool {
      switch self {
      case .genericArgument, .openedArgument: true
      default: false
      }
    }

    /// Whether the value is what a body or branch gives; one that never returns fits anywhere.
    var givesResult: Bool {
      switch self {
      case .returnValue, .closureResult, .branch: true
      default: false
      }
    }
  }

  let expr: Expr
  let purpose: Purpose

  init(_ expr: Expr, _ purpose: Purpose = .value) {
    self.expr = expr
    self.purpose = purpose
  }

  var span: Span { expr.span }
}

/// What gets its type from the place where it stands.
enum Contextual {
  case nilValue, emptyCollection, keyPath, inoutArgument
  /// A member by its name alone, such as `.zero`.
  case implicitMember(String)
}

/// A constraint that does not hold.
enum Problem {
  case mismatch(from: Type, to: Type, Locator)
  case noConformance(Type, NominalDecl, Locator)
  case noMember(Type, Name, Locator)
  case arguments(site: Int, Candidate, ArgumentMismatch)
  case noCandidate(site: Int)
  case notCallable(Type, Locator)
  case notOptional(Type, Locator)
  case notInferred(TypeVariable, Locator)
  case closureArity(expected: Int, found: Int, Locator)
  case noContext(Contextual, Locator)
  case tooComplex(Locator)
  /// A parameter of a closure whose type nothing says.
  case openParameter(VariableDecl)
  case reported

  /// How much it counts when ways to read an expression are compared.
  var price: Int {
    switch self {
    case .reported: 1
    case .mismatch: 10
    case .noConformance, .notOptional, .closureArity: 11
    case .notInferred: 5
    case .arguments: 12
    case .noMember, .notCallable, .noContext, .openParameter: 14
    case .noCandidate: 20
    case .tooComplex: 50
    }
  }
}
