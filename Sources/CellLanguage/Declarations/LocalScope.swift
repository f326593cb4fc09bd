/// The names that statements introduce, from the innermost block outwards.
final class LocalScope {
  enum Entry {
    case variable(VariableDecl)
    case function(FunctionDecl)
    case nominal(NominalDecl)
    case alias(AliasDecl)
  }

  let parent: LocalScope?
  private var entries = NameTable<[Entry]>()

  init(parent: LocalScope?) {
    self.parent = parent
  }

  func add(_ entry: Entry, as name: String) {
    entries[name, default: []].append(entry)
  }

  /// The entries of the innermost scope that knows the name.
  func lookup(_ name: String) -> [Entry] {
    var scope: LocalScope? = self
    while let current = scope {
      if let found = current.entries[name] { return found }
      scope = current.parent
    }
    return []
  }

  func ownEntries(_ name: String) -> [Entry] { entries[name] ?? [] }

  func nominal(_ name: String) -> NominalDecl? {
    for case .nominal(let decl) in lookup(name) { return decl }
    return nil
  }

  func alias(_ name: String) -> AliasDecl? {
    for case .alias(let decl) in lookup(name) { return decl }
    return nil
  }

  /// All names in sight, for suggestions.
  var visibleNames: [String] {
    Array(entries.keys) + (parent?.visibleNames ?? [])
  }
}
