/// A struct, enum, class or protocol.
final class NominalDecl: Referable {
  enum Kind: String {
    case structure = "struct"
    case enumeration = "enum"
    case classType = "class"
    case protocolType = "protocol"
  }

  let name: String
  let kind: Kind
  let span: Span
  let nameSpan: Span
  let modifiers: Modifiers
  /// Its own generic parameters; those of the types around it come before them in `parameters`.
  let genericParameters: [GenericParameterDecl]
  let requirementExprs: [RequirementExpr]
  let inheritedExprs: [TypeExpr]
  /// The names in `protocol P<A, B>`.
  let primaryAssociatedTypes: [Name]
  var context: DeclContext = .local
  var documentation = ""
  var members: MemberTable
  var extensions: [ExtensionDecl] = []
  private var extensionIndex = ExtensionIndex()
  /// The scope around a local type.
  var localScope: LocalScope?
  /// The type around a local type.
  var outerContext: DeclContext?
  /// The cell that declares it.
  var cell = -1
  /// `struct S: ~Copyable`
  var isNoncopyable = false
  /// A type of the host, held as an opaque object.
  var isNative = false

  var signature: GenericSignature?
  var isResolvingSignature = false
  var resolvedInherited: [Type]?
  /// Whether it is a class that is its own superclass, once found out.
  var inheritsFromItself: Bool?
  var isResolvingInherited = false
  var cachedConformances: [Conformance]?
  var layoutNumber = -1
  /// Its number among the types of the program.
  var typeNumber = -1
  /// What the table of types begins the descriptions of its types with; -1 before there are any.
  var typeDescription = -1

  /// `Self` of a protocol.
  var selfParameter: GenericParameterDecl?
  /// The class that it stands for in a composition such as `Base & P`.
  var classBound: Type?
  /// The cached list of a protocol and all that it inherits from.
  var cachedInheritedProtocols: [NominalDecl]?
  /// Members synthesised for conformances.
  var synthesized: [String: [Member]] = [:]
  var hasSynthesized = false
  var areMembersChecked = false
  var requirementCache: [GenericSignature.Requirement]?
  /// For a type of the library: names in its code that mean no types inside of it.
  var foreignNames = NameTable<Void>()

  init(
    name: String, kind: Kind, span: Span, nameSpan: Span, modifiers: Modifiers,
    genericParameters: [GenericParameterDecl], requirementExprs: [RequirementExpr],
    inheritedExprs: [TypeExpr], primaryAssociatedTypes: [Name], members: MemberTable
  ) {
    self.name = name
    self.kind = kind
    self.span = span
    self.nameSpan = nameSpan
    self.modifiers = modifiers
    self.genericParameters = genericParameters
    self.requirementExprs = requirementExprs
    self.inheritedExprs = inheritedExprs
    self.primaryAssociatedTypes = primaryAssociatedTypes
    self.members = members
  }

  var isProtocol: Bool { kind == .protocolType }
  var isClass: Bool { kind == .classType }
  var isEnum: Bool { kind == .enumeration }
  /// Whether a `deinit` runs at the end of each of its values, which therefore is an object of which
  /// there is only ever one owner.
  private(set) lazy var isGuarded =
    kind == .structure && isNoncopyable && !members.named("deinit").isEmpty

  /// The type around it, if any.
  var outer: NominalDecl? {
    switch context {
    case .nominal(let decl): decl
    case .extended(let decl): decl.nominal
    case .module, .local: nil
    }
  }

  /// The extensions that have members of a name.
  func extensions(with name: String) -> [ExtensionDecl] {
    extensions.isEmpty ? [] : extensionIndex.named(name, among: extensions)
  }

  /// All generic parameters, outer ones first.
  var parameters: [GenericParameterDecl] {
    outer.map { $0.parameters + genericParameters } ?? genericParameters
  }

  /// Whether the wrappers of its properties were looked at.
  var areWrappersComplete = false

  var storedProperties: [VariableDecl] {
    members.mayBeStored.compactMap { member in
      guard case .variable(let variable) = member, variable.storage == .stored, !variable.isStatic
      else { return nil }
      return variable
    }
  }

  var cases: [EnumCaseDecl] {
    members.all.compactMap { member in
      if case .enumCase(let decl) = member { decl } else { nil }
    }
  }

  var associatedTypes: [AssociatedTypeDecl] { members.associatedTypes }

  /// The name with the names of the types around it, as `print` shows it without its module.
  var qualifiedName: String {
    outer.map { $0.qualifiedName + "." + name } ?? name
  }
}

final class ExtensionDecl {
  let extendedExpr: TypeExpr
  let inheritedExprs: [TypeExpr]
  let requirementExprs: [RequirementExpr]
  let span: Span
  var context: DeclContext
  var members: MemberTable
  /// The extended type, once resolved.
  var nominal: NominalDecl?
  var signature: GenericSignature?
  var resolvedInherited: [Type]?
  var isResolvingSignature = false
  var cell = -1

  init(
    extendedExpr: TypeExpr, inheritedExprs: [TypeExpr], requirementExprs: [RequirementExpr],
    span: Span, context: DeclContext, members: MemberTable
  ) {
    self.extendedExpr = extendedExpr
    self.inheritedExprs = inheritedExprs
    self.requirementExprs = requirementExprs
    self.span = span
    self.context = context
    self.members = members
  }
}

/// A type's extensions by the names of their members; more of them may come with each cell.
private struct ExtensionIndex {
  private var count = 0
  private var byName = NameTable<[ExtensionDecl]>()

  mutating func named(_ name: String, among extensions: [ExtensionDecl]) -> [ExtensionDecl] {
    for extended in extensions[count...] {
      for name in extended.members.names { byName[name, default: []].append(extended) }
    }
    count = extensions.count
    return byName[name] ?? []
  }
}

/// Something that a name can mean inside a type.
enum Member {
  case function(FunctionDecl)
  case variable(VariableDecl)
  case subscripted(SubscriptDecl)
  case enumCase(EnumCaseDecl)
  case type(NominalDecl)
  case alias(AliasDecl)
  case associatedType(AssociatedTypeDecl)

  var name: String {
    switch self {
    case .function(let decl): decl.name
    case .variable(let decl): decl.name
    case .subscripted: "subscript"
    case .enumCase(let decl): decl.name
    case .type(let decl): decl.name
    case .alias(let decl): decl.name
    case .associatedType(let decl): decl.name
    }
  }

  var span: Span {
    switch self {
    case .function(let decl): decl.nameSpan
    case .variable(let decl): decl.span
    case .subscripted(let decl): decl.span
    case .enumCase(let decl): decl.span
    case .type(let decl): decl.nameSpan
    case .alias(let decl): decl.span
    case .associatedType(let decl): decl.span
    }
  }
}

/// The members of one type or extension, by name.
///
/// Members of library types are parsed when their name is first asked for.
final class MemberTable {
  private var byName = NameTable<[Member]>()
  /// All that were read, with their places in the source.
  private var order: [(place: Int, member: Member)] = []
  private var pending = NameTable<[LibraryChunk]>()
  /// The names of associated types, for members that are not yet read.
  private var associatedTypeNames: [String]?
  /// The names of properties without accessors, for members that are not yet read.
  private var storedNames: [String]?
  private var load: (([LibraryChunk]) -> [[Member]])?
  /// Whether there may be values of a type.
  private var isInPlay: (String) -> Bool = { _ in true }

  init() {}

  init(
    _ entry: LibraryEntry, isInPlay: @escaping (String) -> Bool,
    load: @escaping ([LibraryChunk]) -> [[Member]]
  ) {
    self.isInPlay = isInPlay
    pending = entry.takeMembers()
    associatedTypeNames = entry.associatedTypes
    storedNames = entry.storedNames
    self.load = load
  }

  func add(_ member: Member) {
    add(member, at: order.count)
  }

  private func add(_ member: Member, at place: Int) {
    byName[member.name, default: []].append(member)
    order.append((place, member))
  }

  /// The members of a name, but for those that only take what does not exist yet.
  func named(_ name: String) -> [Member] {
    if !pending.isEmpty, let chunks = pending[name] {
      let waiting = chunks.filter { $0.takes.map { !isInPlay($0) } ?? false }
      pending[name] = waiting.isEmpty ? nil : waiting
      if waiting.count < chunks.count {
        read(waiting.isEmpty ? chunks : chunks.filter { $0.takes.map(isInPlay) ?? true })
      }
    }
    return byName[name] ?? []
  }

  /// The members among which stored properties are, in the order of declaration.
  var mayBeStored: [Member] {
    guard let storedNames else { return all }
    for name in storedNames { _ = named(name) }
    return order.filter { storedNames.contains($0.member.name) }.sorted { $0.place < $1.place }
      .map(\.member)
  }

  /// The members that were read so far.
  var readMembers: [Member] { order.map(\.member) }

  /// Whether there are members of a name, without reading them.
  func has(_ name: String) -> Bool { byName[name] != nil || pending[name] != nil }

  /// All members in the order of declaration.
  var all: [Member] {
    readEverything()
    return order.map(\.member)
  }

  var associatedTypes: [AssociatedTypeDecl] {
    let members = associatedTypeNames.map { $0.flatMap(named) } ?? all
    return members.compactMap { member in
      if case .associatedType(let decl) = member { decl } else { nil }
    }
  }

  /// Whether there is an associated type of a name.
  func hasAssociatedType(_ name: String) -> Bool {
    if let associatedTypeNames { return associatedTypeNames.contains(name) }
    return byName[name]?.contains { member in
      if case .associatedType = member { true } else { false }
    } ?? false
  }

  /// All names, without reading any member.
  var names: [String] { Array(byName.keys) + pending.keys.filter { byName[$0] == nil } }

  private func readEverything() {
    guard !pending.isEmpty else { return }
    let chunks = pending.values.joined().sorted { $0.start < $1.start }
    pending = NameTable()
    read(chunks)
    order.sort { $0.place < $1.place }
  }

  private func read(_ chunks: [LibraryChunk]) {
    let unread = chunks.filter { !$0.isRead.value }
    guard !unread.isEmpty, let load else { return }
    for chunk in unread { chunk.isRead.value = true }
    for (chunk, members) in zip(unread, load(unread)) {
      for member in members { add(member, at: chunk.start) }
    }
  }
}
