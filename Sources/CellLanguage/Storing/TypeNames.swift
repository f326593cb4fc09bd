/// Types as text that leads back to them in another process.
struct TypeNames {
  private let context: Context

  init(_ context: Context) {
    self.context = context
  }

  /// `Array<main.Point>`; nil for types that have no name outside of a function's body.
  func name(of type: Type) -> String? {
    switch type.kind {
    case .nominal(let decl, let arguments):
      guard let path = path(of: decl) else { return nil }
      return listed(arguments).map { arguments.isEmpty ? path : "\(path)<\($0)>" }
    case .tuple(let fields):
      guard let types = allNames(fields.map(\.type)) else { return nil }
      let parts = zip(fields, types).map { ($0.label.map { "\($0):" } ?? "") + $1 }
      return "(\(parts.joined(separator: ",")))"
    case .existential(let protocols, let bindings):
      guard bindings.isEmpty else { return nil }
      let names = protocols.compactMap(path)
      return names.count == protocols.count ? "any(\(names.joined(separator: ",")))" : nil
    case .function, .metatype, .parameter, .dependent, .variable, .inoutAddress, .opaque, .error:
      return nil
    }
  }

  private func allNames(_ types: [Type]) -> [String]? {
    let names = types.compactMap(name)
    return names.count == types.count ? names : nil
  }

  private func listed(_ types: [Type]) -> String? { allNames(types)?.joined(separator: ",") }

  /// `Array`, `main.Point`, `main.Outer.Inner`.
  private func path(of decl: NominalDecl) -> String? {
    if context.library.nominal(decl.name) === decl, decl.outer == nil { return decl.name }
    if let outer = decl.outer { return path(of: outer).map { "\($0).\(decl.name)" } }
    return context.module.nominals[decl.name] === decl ? "main.\(decl.name)" : nil
  }

  // MARK: Reading

  func type(named text: String) -> Type? {
    var parser = NameParser(context, text)
    return parser.parse()
  }

  private struct NameParser {
    private let context: Context
    private let text: [Character]
    private var position = 0
    private var depth = 0

    init(_ context: Context, _ text: String) {
      self.context = context
      self.text = Array(text)
    }

    mutating func parse() -> Type? {
      guard let type = type(), position == text.count else { return nil }
      return type
    }

    private var next: Character? { position < text.count ? text[position] : nil }

    private mutating func take(_ character: Character) -> Bool {
      guard next == character else { return false }
      position += 1
      return true
    }

    private mutating func word() -> String {
      let start = position
      while let next, !"<>(),:".contains(next) { position += 1 }
      return String(text[start..<position])
    }

    private mutating func type() -> Type? {
      depth += 1
      defer { depth -= 1 }
      guard depth < 200 else { return nil }
      if take("(") { return tuple() }
      let name = word()
      if name == "any", take("(") { return existential() }
      guard let decl = nominal(name) else { return nil }
      var arguments: [Type] = []
      if take("<") {
        repeat {
          guard let argument = type() else { return nil }
          arguments.append(argument)
        } while take(",")
        guard take(">") else { return nil }
      }
      guard decl.parameters.count == arguments.count, !decl.isProtocol else { return nil }
      return context.types.nominal(decl, arguments)
    }

    private mutating func tuple() -> Type? {
      var fields: [Type.TupleField] = []
      if take(")") { return context.types.tuple(fields) }
      repeat {
        let start = position
        var label: String? = word()
        if !take(":") {
          position = start
          label = nil
        }
        guard let type = type() else { return nil }
        fields.append(Type.TupleField(label: label, type: type))
      } while take(",")
      return take(")") ? context.types.tuple(fields) : nil
    }

    private mutating func existential() -> Type? {
      var protocols: [NominalDecl] = []
      while !take(")") {
        guard let decl = nominal(word()), decl.isProtocol else { return nil }
        protocols.append(decl)
        _ = take(",")
      }
      return context.types.existential(protocols)
    }

    private func nominal(_ path: String) -> NominalDecl? {
      let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      let isOwn = parts[0] == "main" && parts.count > 1
      guard let first = isOwn ? parts.dropFirst().first : parts.first else { return nil }
      var decl = isOwn ? context.module.nominals[first] : context.library.nominal(first)
      for part in parts.dropFirst(isOwn ? 2 : 1) {
        decl = decl.flatMap { inner($0, part) }
      }
      return decl
    }

    private func inner(_ decl: NominalDecl, _ name: String) -> NominalDecl? {
      let tables = [decl.members] + decl.extensions.map(\.members)
      for member in tables.lazy.flatMap({ $0.named(name) }) {
        if case .type(let found) = member { return found }
      }
      return nil
    }
  }
}
