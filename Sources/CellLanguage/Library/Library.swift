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
  private let texts: [LibraryText]
  private let bytes: [[UInt8]]
  private var index = LibraryIndex()
  private var nominals: [String: NominalDecl] = [:]
  private var aliases: [String: AliasDecl] = [:]
  private var values: [String: [Member]] = [:]
  private var operators: [String: OperatorFamily] = [:]
  private var extensionsOfEntries: [ObjectIdentifier: ExtensionDecl] = [:]
  private var nominalsOfEntries: [ObjectIdentifier: NominalDecl] = [:]
  /// What was parsed together with other things, before it is needed.
  private var parsedHeaders: [ObjectIdentifier: Decl] = [:]
  private var parsedMembers: [ObjectIdentifier: [Member]] = [:]

  init(texts: [LibraryText], trees: TreeFactory) {
    self.trees = trees
    self.texts = texts
    bytes = texts.map { Array($0.text.utf8) }
    for (number, text) in bytes.enumerated() { index.add(text, source: number) }
  }

  /// The names of all types, functions and variables.
  var names: [String] { Array(index.declarations.keys) }

  func nominal(_ name: String) -> NominalDecl? {
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

  /// What is known of an operator.
  private struct OperatorFamily {
    /// The types and extensions that declare it, and whether it was read there.
    var owners: [(entry: LibraryEntry, isRead: Bool)]
    var functions: [FunctionDecl] = []
  }

  /// Whether what takes values of types that nothing mentioned is found, too.
  ///
  /// There are more than ten kinds of numbers with operators and conversions between all of them,
  /// and a program uses two or three. No value has a type that was never read, so at first only
  /// what belongs to the others is found; when that leads nowhere, everything is.
  private(set) var isWhole = false

  /// From now on finds everything; returns whether it did not before.
  func becomeWhole() -> Bool {
    defer { isWhole = true }
    return !isWhole
  }

  /// Operator functions, free ones and those declared in types.
  func operatorFunctions(_ name: String) -> [FunctionDecl] {
    var family =
      operators[name]
      ?? OperatorFamily(owners: (index.operatorOwners[name] ?? []).map { ($0, false) })
    let isNew = operators[name] == nil
    var added = family.owners.indices.filter {
      !family.owners[$0].isRead && isInPlay(family.owners[$0].entry.name)
    }
    // An operator that only types have which nothing mentioned is at least one that exists.
    if isNew, added.isEmpty, values(name).isEmpty { added = Array(family.owners.indices) }
    guard isNew || !added.isEmpty else { return family.functions }
    for index in added { family.owners[index].isRead = true }
    parseOwners(added.map { family.owners[$0].entry }, of: name)
    family.functions = values(name).compactMap { member in
      if case .function(let function) = member { function } else { nil }
    }
    for (entry, isRead) in family.owners where isRead {
      for case .function(let function) in table(of: entry)?.named(name) ?? [] {
        family.functions.append(function)
      }
    }
    operators[name] = family
    return family.functions
  }

  /// What literals are when nothing else is said.
  private static let typesOfLiterals: Set = [
    "Int", "Double", "String", "Bool", "Array", "Dictionary", "Optional",
  ]

  /// Whether there may be values of a type.
  private func isInPlay(_ name: String) -> Bool {
    isWhole || nominals[name] != nil || Self.typesOfLiterals.contains(name)
      || !index.isConcreteType(name)
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
    parseHeaders([entry])
    guard case .nominal(let decl)? = header(of: entry) else { return }
    decl.context = .module
    decl.isNative = texts[entry.header.source].isNative && decl.kind == .structure
    decl.members = members(of: entry, keyword: decl.kind.rawValue, .nominal(decl))
    number(decl)
    nominals[entry.name] = decl
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
    guard case .extended(let extended)? = header(of: entry) else { return }
    extended.context = .module
    extended.nominal = decl
    extended.members = members(of: entry, keyword: "struct", .extended(extended))
    decl.extensions.append(extended)
    extensionsOfEntries[ObjectIdentifier(entry)] = extended
  }

  private func members(
    of entry: LibraryEntry, keyword: String, _ declContext: DeclContext
  ) -> MemberTable {
    let isInPlay = { [unowned self] in self.isInPlay($0) }
    return MemberTable(entry, isInPlay: isInPlay) { [unowned self] chunks in
      if chunks.contains(where: { parsedMembers[ObjectIdentifier($0.isRead)] == nil }) {
        parseMembers(chunks.map { (keyword, $0) })
      }
      return chunks.map { chunk in
        let members = parsedMembers.removeValue(forKey: ObjectIdentifier(chunk.isRead)) ?? []
        for member in members {
          place(member, in: declContext)
          if case .type(let decl) = member {
            decl.isNative = texts[chunk.source].isNative && decl.kind == .structure
          }
        }
        return members
      }
    }
  }

  // MARK: Parsing together

  // A run of the parser costs as much as some ten lines of what it parses, so pieces that are needed
  // at the same time are parsed at once.

  /// The declarations that hold an operator, and the operator in each.
  private func parseOwners(_ owners: [LibraryEntry], of name: String) {
    parseHeaders(Set(owners.map(\.name)).sorted().flatMap { index.declarations[$0] ?? [] })
    let unread = owners.flatMap { owner in
      (table(of: owner)?.unread(name) ?? []).map { (keyword(of: owner), $0) }
    }
    parseMembers(unread)
  }

  private func keyword(of entry: LibraryEntry) -> String {
    nominalsOfEntries[ObjectIdentifier(entry)]?.kind.rawValue ?? "struct"
  }

  /// The first lines of types that are not read yet, with those of their extensions.
  private func parseHeaders(_ entries: [LibraryEntry]) {
    let types = entries.filter {
      $0.kind == .nominal && nominalsOfEntries[ObjectIdentifier($0)] == nil
    }
    let group = types.flatMap { [$0] + (index.extensions[$0.name] ?? []) }
      .filter { parsedHeaders[ObjectIdentifier($0)] == nil }
    let decls = parse(group.map(headerText).joined(separator: "\n"))
    guard decls.count == group.count else { return }
    for (entry, decl) in zip(group, decls) { parsedHeaders[ObjectIdentifier(entry)] = decl }
  }

  private func parseMembers(_ chunks: [(keyword: String, chunk: LibraryChunk)]) {
    let decls = parse(
      chunks.map { "\($0.keyword) Library {\n\(text($0.chunk))\n}" }.joined(separator: "\n"))
    guard decls.count == chunks.count else { return }
    for (decl, (_, chunk)) in zip(decls, chunks) {
      guard case .nominal(let wrapper) = decl else { continue }
      parsedMembers[ObjectIdentifier(chunk.isRead)] = wrapper.members.all
    }
  }

  private func header(of entry: LibraryEntry) -> Decl? {
    parsedHeaders.removeValue(forKey: ObjectIdentifier(entry)) ?? parse(headerText(entry)).first
  }

  private func place(_ member: Member, in declContext: DeclContext) {
    switch member {
    case .function(let decl): decl.context = declContext
    case .variable(let decl):
      decl.context = declContext
      for accessor in [decl.getter, decl.setter, decl.willSetObserver, decl.didSetObserver] {
        accessor?.context = declContext
      }
    case .subscripted(let decl):
      decl.context = declContext
      decl.getter.context = declContext
      decl.setter?.context = declContext
    case .type(let decl): decl.context = declContext
    case .alias(let decl): decl.context = declContext
    case .associatedType, .enumCase: break
    }
  }

  private func readOther(_ entry: LibraryEntry) {
    for decl in parse(text(entry.header)) {
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

  private func headerText(_ entry: LibraryEntry) -> String {
    let header = text(entry.header)
    return header.hasSuffix("}") ? header : header + "}"
  }

  private func text(_ chunk: LibraryChunk) -> String {
    String(decoding: bytes[chunk.source][chunk.start..<chunk.end], as: UTF8.self)
  }

  private func parse(_ text: String) -> [Decl] {
    let slice = SourceSlice(SourceText(path: "library", text))
    return trees.libraryStatements(slice).compactMap { statement in
      if case .declaration(let decl) = statement.kind { decl } else { nil }
    }
  }
}
