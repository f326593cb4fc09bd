/// Finds a value that no pattern matches, by the usual matrix of patterns.
struct Exhaustiveness {
  let context: Context
  /// How many rows of patterns were looked at.
  private var work = 0

  /// Some switches take as many rows as there are values.
  private static let workLimit = 200_000

  init(_ context: Context) {
    self.context = context
  }

  /// Whether there was too much to look at to be sure that nothing is missing.
  var isTooComplex: Bool { work > Self.workLimit }

  /// An example of what is not matched, written as a pattern; `_` when any value would do.
  mutating func missing(_ patterns: [CorePattern], _ type: Type) -> String? {
    guard let example = missing(patterns.map { [$0] }, [type]) else { return nil }
    return example[0]
  }

  private mutating func missing(_ rows: [[CorePattern]], _ types: [Type]) -> [String]? {
    guard let type = types.first else { return rows.isEmpty ? [] : nil }
    work += rows.count + 1
    if isTooComplex { return nil }
    // Where no pattern looks inside, neither need we: recursive enums have no end of values.
    let looksInside = rows.contains { !matchesAll($0[0]) }
    guard looksInside, let constructors = constructors(of: type) else {
      return missingOpen(rows, types)
    }
    for constructor in constructors {
      let specialized = rows.compactMap { specialize($0, constructor) }
      guard let rest = missing(specialized, constructor.fields + types.dropFirst()) else {
        continue
      }
      let parts = rest.prefix(constructor.fields.count)
      return [constructor.text(Array(parts))] + rest.dropFirst(constructor.fields.count)
    }
    return nil
  }

  /// Types with too many values to list need a pattern that matches all.
  private mutating func missingOpen(_ rows: [[CorePattern]], _ types: [Type]) -> [String]? {
    let open = rows.filter { matchesAll($0[0]) }.map { Array($0.dropFirst()) }
    return missing(open, Array(types.dropFirst())).map { ["_"] + $0 }
  }

  private func matchesAll(_ pattern: CorePattern) -> Bool {
    switch pattern.kind {
    case .wildcard, .bind: true
    case .isType(let target): target == pattern.type
    case .asType(let inner, let target): target == pattern.type && matchesAll(inner)
    default: false
    }
  }

  private struct Constructor {
    enum Kind {
      case enumCase(EnumCaseDecl)
      case boolean(Bool)
      case tuple
    }

    let kind: Kind
    let fields: [Type]

    func text(_ parts: [String]) -> String {
      switch kind {
      case .boolean(let value): return "\(value)"
      case .tuple: return "(\(parts.joined(separator: ", ")))"
      case .enumCase(let decl):
        if parts.isEmpty { return ".\(decl.name)" }
        let labelled = zip(decl.payload, parts).map { payload, part in
          payload.label.map { "\($0): \(part)" } ?? part
        }
        return ".\(decl.name)(\(labelled.joined(separator: ", ")))"
      }
    }
  }

  /// All ways to make a value of a type; nil when they cannot be listed.
  private func constructors(of type: Type) -> [Constructor]? {
    if type == context.known.bool {
      return [
        Constructor(kind: .boolean(true), fields: []),
        Constructor(kind: .boolean(false), fields: []),
      ]
    }
    if let fields = type.tupleFields {
      return [Constructor(kind: .tuple, fields: fields.map(\.type))]
    }
    guard let decl = type.nominal, decl.isEnum else { return nil }
    let substitution = context.substitution(of: type)
    return decl.cases.map { enumCase in
      let fields = context.payloadTypes(of: enumCase).map { context.substitute($0, substitution) }
      return Constructor(kind: .enumCase(enumCase), fields: fields)
    }
  }

  /// What a row demands of the parts of a value made by the constructor; nil if it cannot match.
  private func specialize(_ row: [CorePattern], _ constructor: Constructor) -> [CorePattern]? {
    let rest = row.dropFirst()
    let wildcards = constructor.fields.map { CorePattern(.wildcard, $0) }
    if matchesAll(row[0]) { return wildcards + rest }
    switch (row[0].kind, constructor.kind) {
    case (.boolean(let value), .boolean(let wanted)): return value == wanted ? Array(rest) : nil
    case (.tuple(let parts), .tuple): return parts + rest
    case (.enumCase(let decl, let parts), .enumCase(let wanted)):
      guard decl === wanted else { return nil }
      if parts.count == constructor.fields.count { return parts + rest }
      // One name for the whole payload.
      return wildcards + rest
    default: return nil
    }
  }
}
