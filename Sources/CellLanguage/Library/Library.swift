import Diagnostics

/// A text of library declarations.
package struct LibraryText: Sendable {
  package let name: String
  package let text: String
  /// Whether its types are held as objects of the host rather than laid out by the machine.
  package let isNative: Bool

  package init(name: String, text: String, isNative: Bool) {
    self.name = name
    self.text = text
    self.isNative = isNative
  }
}

/// The library's declarations, parsed when they are first asked for.
final class Library {
  private let trees: TreeFactory
  private let sources: [LibrarySource]
  private var index = LibraryIndex()
  private var nominals = NameTable<NominalDecl>()
  private var aliases = NameTable<AliasDecl>()
  private var values = NameTable<[Member]>()
  private var operators = NameTable<OperatorFamily>()
  private var extensionsOfEntries: [ObjectIdentifier: ExtensionDecl] = [:]
  private var nominalsOfEntries: [ObjectIdentifier: NominalDecl] = [:]

  init(texts: [LibraryText], trees: TreeFactory) {
    self.trees = trees
    sources = texts.map { text in
      LibrarySource(
        bytes: Array(text.text.utf8), base: trees.reporter.sources.addLibrary(text.text),
        isNative: text.isNative)
    }
    for (number, source) in sources.enumerated() { index.add(source.bytes, source: number) }
  }

  /// The names of all types, functions and variables.
  var names: [String] { Array(index.declarations.keys) }

  func nominal(_ name: String) -> NominalDecl? {
    if !isWhole, !unmentioned.isEmpty { unmentioned.remove(name) }
    if let known = nominals[name] { return known }
    read(name)
    return nominals[name]
  }

  func alias(_ name: String) -> AliasDecl? {
    read(name)
    return aliases[name]
  }

  /// What was read so far.
  var readDeclarations: (nominals: [NominalDecl], values: [[Member]], aliases: [AliasDecl]) {
    (Array(nominals.values), Array(values.values), Array(aliases.values))
  }

  /// Functions and variables of a name.
  func values(_ name: String) -> [Member] {
    read(name)
    return values[name] ?? []
  }

  /// How many types were read so far: without new ones there are no new operators.
  var typeCount: Int { nominals.count }

  /// What is known of an operator.
  private struct OperatorFamily {
    /// The types and extensions that declare it, and whether it was read there.
    var owners: [(entry: LibraryEntry, isRead: Bool)]
    var functions: [FunctionDecl] = []
    /// What had been read when it was last looked at.
    var state: (types: Int, isWhole: Bool) = (-1, false)
  }

  /// Whether what takes values of types that nothing mentioned is found, too.
  ///
  /// There are more than ten kinds of numbers with operators and conversions between all of them,
  /// and a program uses two or three. No value has a type that was never read, so at first only
  /// what belongs to the others is found; when that leads nowhere, everything is.
  var isWhole = false
  /// Types that were read only to find everything.
  private var unmentioned: Set<String> = []

  /// Operator functions, free ones and those declared in types.
  func operatorFunctions(_ name: String) -> [FunctionDecl] {
    var family =
      operators[name]
      ?? OperatorFamily(owners: (index.operatorOwners[name] ?? []).map { ($0, false) })
    let state = (typeCount, isWhole)
    if family.state == state { return family.functions }
    let isNew = operators[name] == nil
    var added = family.owners.indices.filter {
      !family.owners[$0].isRead && isInPlay(family.owners[$0].entry.name)
    }
    // An operator that only types have which nothing mentioned is at least one that exists.
    if isNew, added.isEmpty, values(name).isEmpty { added = Array(family.owners.indices) }
    guard isNew || !added.isEmpty else {
      operators[name]?.state = state
      return family.functions
    }
    for index in added { family.owners[index].isRead = true }
    family.functions = values(name).compactMap { member in
      if case .function(let function) = member { function } else { nil }
    }
    for (entry, isRead) in family.owners where isRead {
      for case .function(let function) in table(of: entry)?.named(name) ?? [] {
        family.functions.append(function)
      }
    }
    // Reading them may have brought further types.
    family.state = isNew ? family.state : state
    operators[name] = family
    return family.functions
  }

  /// What literals are when nothing else is said.
  private static let typesOfLiterals: Set = [
    "Int", "Double", "String", "Bool", "Array", "Dictionary", "Optional",
  ]

  /// Whether there may be values of a type.
  private func isInPlay(_ name: String) -> Bool {
    isWhole || (nominals[name] != nil && !unmentioned.contains(name))
      || Self.typesOfLiterals.contains(name) || !index.isConcreteType(name)
  }

  /// Every declaration, read in full.
  func everything() -> (nominals: [NominalDecl], values: [Member]) {
    for name in index.declarations.keys.sorted() { read(name) }
    let all = nominals.keys.sorted().compactMap { nominals[$0] }
    return (all, values.keys.sorted().flatMap { values[$0] ?? [] })
  }

  private func table(of entry: LibraryEntry) -> MemberTable? {
    read(entry.name)
    if entry.kind == .extended { return extensionsOfEntries[ObjectIdentifier(entry)]?.members }
    return nominalsOfEntries[ObjectIdentifier(entry)]?.members
  }

  private func read(_ name: String) {
    for entry in index.declarations[name] ?? [] where !entry.isRead {
      entry.isRead = true
      if entry.kind == .nominal { readNominal(entry) } else { readOther(entry) }
    }
  }

  private func readNominal(_ entry: LibraryEntry) {
    guard case .nominal(let decl)? = parse(entry.header).first else { return }
    decl.context = .module
    decl.isNative = sources[entry.header.source].isNative && decl.kind == .structure
    decl.members = members(of: entry, .nominal(decl))
    number(decl)
    nominals[entry.name] = decl
    if isWhole { unmentioned.insert(entry.name) }
    nominalsOfEntries[ObjectIdentifier(entry)] = decl
    for extended in index.extensions[entry.name] ?? [] { readExtension(extended, of: decl) }
  }

  private func number(_ decl: NominalDecl) {
    if decl.isEnum {
      for (index, enumCase) in decl.cases.enumerated() {
        enumCase.index = index
        enumCase.owner = decl
      }
    }
    if decl.isProtocol { for associated in decl.associatedTypes { associated.owner = decl } }
  }

  private func readExtension(_ entry: LibraryEntry, of decl: NominalDecl) {
    guard case .extended(let extended)? = parse(entry.header).first else { return }
    extended.context = .module
    extended.nominal = decl
    extended.members = members(of: entry, .extended(extended))
    decl.extensions.append(extended)
    extensionsOfEntries[ObjectIdentifier(entry)] = extended
  }

  private func members(of entry: LibraryEntry, _ declContext: DeclContext) -> MemberTable {
    let isInPlay = { [unowned self] in self.isInPlay($0) }
    return MemberTable(entry, isInPlay: isInPlay) { [unowned self] chunks in
      chunks.map { chunk in
        let members = parse(chunk).flatMap { TreeBuilder.members(of: $0, in: declContext) }
        for case .type(let decl) in members {
          decl.isNative = sources[chunk.source].isNative && decl.kind == .structure
        }
        return members
      }
    }
  }

  // MARK: Reading

  private func readOther(_ entry: LibraryEntry) {
    for decl in parse(entry.header) {
      switch decl {
      case .alias(let alias):
        alias.context = .module
        aliases[alias.name] = alias
      case .function(let function):
        function.context = .module
        values[function.name, default: []].append(.function(function))
      case .variables(let bindings):
        for variable in bindings.bindings.flatMap(\.variables) {
          variable.context = .module
          if variable.storage == .local { variable.storage = .global }
          for accessor in [variable.getter, variable.setter] {
            accessor?.context = .module
          }
          values[variable.name, default: []].append(.variable(variable))
        }
      default: continue
      }
    }
  }

  private func parse(_ chunk: LibraryChunk) -> [Decl] {
    trees.declarations(in: sources[chunk.source], chunk.start..<chunk.end)
  }
}

/// A text of the library and where it lies in the position space that all sources share.
final class LibrarySource {
  let bytes: [UInt8]
  let base: Int
  /// Whether its types are held as objects of the host.
  let isNative: Bool

  init(bytes: [UInt8], base: Int, isNative: Bool) {
    self.bytes = bytes
    self.base = base
    self.isNative = isNative
  }
}
