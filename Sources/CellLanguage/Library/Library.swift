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
  private var operators: [String: [FunctionDecl]] = [:]
  private var extensionsOfEntries: [ObjectIdentifier: ExtensionDecl] = [:]
  private var nominalsOfEntries: [ObjectIdentifier: NominalDecl] = [:]

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

  /// Functions and variables of a name.
  func values(_ name: String) -> [Member] {
    read(name)
    return values[name] ?? []
  }

  /// Operator functions, free ones and those declared in types.
  func operatorFunctions(_ name: String) -> [FunctionDecl] {
    if let known = operators[name] { return known }
    var found = values(name).compactMap { member in
      if case .function(let function) = member { function } else { nil }
    }
    for entry in index.operatorOwners[name] ?? [] {
      for case .function(let function) in table(of: entry)?.named(name) ?? [] {
        found.append(function)
      }
    }
    operators[name] = found
    return found
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
    guard case .nominal(let decl)? = parse(header: entry) else { return }
    decl.context = .module
    decl.isNative = texts[entry.header.source].isNative && decl.kind == .structure
    decl.members = members(of: entry, keyword: decl.kind.rawValue, .nominal(decl))
    if decl.isEnum { _ = decl.members.all }
    number(decl)
    nominals[entry.name] = decl
    nominalsOfEntries[ObjectIdentifier(entry)] = decl
    for extended in index.extensions[entry.name] ?? [] { readExtension(extended, of: decl) }
  }

  private func number(_ decl: NominalDecl) {
    guard decl.isEnum || decl.isProtocol else { return }
    for (index, enumCase) in decl.cases.enumerated() {
      enumCase.index = index
      enumCase.owner = decl
    }
    if decl.isProtocol { for associated in decl.associatedTypes { associated.owner = decl } }
  }

  private func readExtension(_ entry: LibraryEntry, of decl: NominalDecl) {
    guard case .extended(let extended)? = parse(header: entry) else { return }
    extended.context = .module
    extended.nominal = decl
    extended.members = members(of: entry, keyword: "struct", .extended(extended))
    decl.extensions.append(extended)
    extensionsOfEntries[ObjectIdentifier(entry)] = extended
  }

  private func members(
    of entry: LibraryEntry, keyword: String, _ declContext: DeclContext
  ) -> MemberTable {
    MemberTable(pending: entry.members) { [unowned self] chunk in
      let body = text(chunk)
      let decls = parse("\(keyword) Library {\n\(body)\n}")
      guard case .nominal(let wrapper)? = decls.first else { return [] }
      let members = wrapper.members.all
      for member in members {
        place(member, in: declContext)
        if case .type(let decl) = member {
          decl.isNative = texts[chunk.source].isNative && decl.kind == .structure
        }
      }
      return members
    }
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

  private func parse(header entry: LibraryEntry) -> Decl? {
    var header = text(entry.header)
    if !header.hasSuffix("}") { header += "}" }
    return parse(header).first
  }

  private func text(_ chunk: LibraryChunk) -> String {
    String(decoding: bytes[chunk.source][chunk.start..<chunk.end], as: UTF8.self)
  }

  private func parse(_ text: String) -> [Decl] {
    let slice = SourceSlice(SourceText(path: "library", text))
    return trees.statements(slice, isUserCode: false).compactMap { statement in
      if case .declaration(let decl) = statement.kind { decl } else { nil }
    }
  }
}
