import Diagnostics

/// Everything that the cells of one notebook share while they are checked and run: types, sources,
/// problems, the library and the names that cells have declared.
final class Context {
  let types = TypeTable()
  let reporter: Reporter
  let trees: TreeFactory
  let emptySignature = GenericSignature(parameters: [], requirements: [])
  let module = Module()
  /// Which of two declarations was found to be the more special one.
  var ranks = KeyTable<ObjectIdentifier, KeyTable<ObjectIdentifier, Bool>>()
  let library: Library
  /// Operators as candidates, by their names with marks for their sides, and the numbers of functions
  /// that they were made from.
  var operatorCandidates = NameTable<(count: Int, candidates: [Candidate])>()
  /// Functions and types that bodies declare.
  var locals: [Member] = []
  /// What stands for classes in compositions with protocols.
  var classBounds: [Int: NominalDecl] = [:]
  /// Functions with packs that calls made in certain lengths, whose bodies are still to be checked.
  var newExpansions: [FunctionDecl] = []
  /// How values of the host are written to bytes, by the names of their types.
  var codecs: [String: NativeCodec] = [:]
  /// Sources that declare operators, which change what other code means.
  var operatorTexts: [String] = []
  /// Whether a class has a `deinit`, so that objects have to say when they are complete.
  var guardsObjects = false
  /// Whether the body being checked has something that a closure must not take along.
  var mayEscape = false
  /// How many conditions of conformances are being looked at, one because of the other.
  var conformanceDepth = 0

  /// A condition may ask for itself with a larger type, and so for ever.
  static let mostConditions = 500

  private(set) lazy var known = KnownTypes(context: self)

  /// The operators that types of the library declare themselves, by the types' numbers and their own
  /// names with marks for their sides.
  var ownOperators: [Int: NameTable<OwnOperator>] = [:]

  /// How many lists of what types conform to are being made; until then they are incomplete.
  var unfinishedLists = 0

  /// How many associated types are being found in terms of each other.
  var witnessDepth = 0
  static let witnessLimit = 200

  init(libraryTexts: [LibraryText]) {
    reporter = Reporter(sources: SourceMap())
    trees = TreeFactory(reporter: reporter)
    library = Library(texts: libraryTexts, trees: trees)
  }

  deinit {
    // What is let go can be nested deeply.
    onLargeStack { tearDown() }
  }

  var sources: SourceMap { reporter.sources }

  /// Reports that a type at a place was too large to be made.
  func reportTooLarge(at span: Span) {
    guard types.takeTooLarge() else { return }
    reporter.error(
      "this needs a type that is made of more than \(TypeTable.mostParts) types", at: span,
      help: "put the parts into an array or a class")
  }
}

/// Names at the top level of a notebook.
final class Module {
  /// Functions and variables, in the order of declaration.
  var values = NameTable<[Member]>()
  var nominals = NameTable<NominalDecl>()
  var aliases = NameTable<AliasDecl>()
  /// Types that declare operators, by the operator's name.
  var operatorOwners = NameTable<[MemberTable]>()
  /// How many words of memory the globals take.
  var globalSize = 0
}

/// The types that the language itself refers to.
final class KnownTypes {
  private unowned let context: Context
  private var cache = NameTable<NominalDecl>()

  init(context: Context) {
    self.context = context
  }

  /// A type of the prelude. Every name used here exists there; a test checks it.
  func decl(_ name: String) -> NominalDecl? {
    if let known = cache[name] { return known }
    let found = context.library.nominal(name)
    cache[name] = found
    return found
  }

  func type(_ name: String, _ arguments: [Type] = []) -> Type {
    type(decl(name), arguments)
  }

  private func type(_ decl: NominalDecl?, _ arguments: [Type]) -> Type {
    decl.map { context.types.nominal($0, arguments) } ?? context.types.error
  }

  /// The protocols of the types that literals can make.
  private(set) lazy var literalProtocols = LiteralKind.allCases.map { decl($0.proto) }

  private(set) lazy var int = type("Int")
  private(set) lazy var double = type("Double")
  private(set) lazy var float = type("Float")
  private(set) lazy var bool = type("Bool")
  private(set) lazy var string = type("String")
  private(set) lazy var character = type("Character")
  private(set) lazy var anyError = existential("Error")
  private(set) lazy var any = context.types.existential([])
  private lazy var optionalDecl = decl("Optional")
  private lazy var arrayDecl = decl("Array")
  private lazy var dictionaryDecl = decl("Dictionary")
  private lazy var anyHashableDecl = decl("AnyHashable")

  func array(_ element: Type) -> Type { type(arrayDecl, [element]) }
  func set(_ element: Type) -> Type { type("Set", [element]) }
  func dictionary(_ key: Type, _ value: Type) -> Type { type(dictionaryDecl, [key, value]) }
  func optional(_ wrapped: Type) -> Type { type(optionalDecl, [wrapped]) }

  func existential(_ name: String) -> Type {
    decl(name).map { context.types.existential([$0]) } ?? context.types.error
  }

  func isOptional(_ type: Type) -> Bool { type.nominal != nil && type.nominal === optionalDecl }

  func isAnyHashable(_ type: Type) -> Bool {
    type.nominal != nil && type.nominal === anyHashableDecl
  }

  /// The `T` in `T?`.
  func wrapped(_ type: Type) -> Type? { isOptional(type) ? type.arguments.first : nil }

  func isArray(_ type: Type) -> Bool { type.nominal != nil && type.nominal === arrayDecl }
}
