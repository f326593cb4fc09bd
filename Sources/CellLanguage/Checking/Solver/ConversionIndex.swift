/// The conversions and conformances of a large system, by the variables that they are about.
///
/// It may name some that hold by now; what it names was demanded at some time.
struct ConversionIndex {
  private var targets = NumberTable<[Type]>()
  private var sources = NumberTable<[Type]>()
  private var protocols = NumberTable<[NominalDecl]>()

  /// What a variable converts to.
  func targets(of variable: Int) -> [Type] { targets[variable] ?? [] }

  /// What converts to a variable.
  func sources(of variable: Int) -> [Type] { sources[variable] ?? [] }

  /// What a variable has to conform to.
  func protocols(of variable: Int) -> [NominalDecl] { protocols[variable] ?? [] }

  mutating func add(_ type: Type, conformingTo proto: NominalDecl) {
    if let index = type.variableIndex { protocols[index, default: []].append(proto) }
  }

  /// Notes a conversion between types whose variables at the top are not bound.
  mutating func add(_ from: Type, _ to: Type, written: (from: Type, to: Type)) {
    if let index = from.variableIndex { targets[index, default: []].append(written.to) }
    if let index = to.variableIndex { sources[index, default: []].append(written.from) }
  }

  /// Two variables became one.
  mutating func merge(_ index: Int, into other: Int) {
    if let list = targets.removeValue(forKey: index) { targets[other, default: []] += list }
    if let list = sources.removeValue(forKey: index) { sources[other, default: []] += list }
    if let list = protocols.removeValue(forKey: index) { protocols[other, default: []] += list }
  }
}

extension Solver.State {
  /// Adds a constraint.
  mutating func demand(_ constraint: Constraint) {
    constraints.append(constraint)
    if conversions != nil { note(constraint) }
  }

  fileprivate mutating func note(_ constraint: Constraint) {
    switch constraint {
    case .convert(let from, let to, _):
      let (start, end) = (root(from), root(to))
      conversions?.add(start, end, written: (from, to))
    case .conforms(let type, let proto, _):
      let subject = root(type)
      conversions?.add(subject, conformingTo: proto)
    default: break
    }
  }

  private func root(_ type: Type) -> Type {
    var type = type
    while let index = type.variableIndex, index < variables.count,
      let binding = variables[index].binding
    {
      type = binding
    }
    return type
  }
}

extension Solver {
  /// Up to how many constraints it is quicker to look at each.
  private static let smallSystem = 64

  /// What a type converts to, in open constraints.
  func conversionTargets(of type: Type) -> [Type] {
    if let index = type.variableIndex, let conversions = indexedConversions() {
      let found = conversions.targets(of: index)
      budget.spend(found.count / 8 + 1)
      return found
    }
    var found: [Type] = []
    for case .convert(let from, let to, _) in openConstraints where resolve(from) == type {
      found.append(to)
    }
    return found
  }

  /// What converts to a type, in open constraints.
  func conversionSources(of type: Type) -> [Type] {
    if let index = type.variableIndex, let conversions = indexedConversions() {
      let found = conversions.sources(of: index)
      budget.spend(found.count / 8 + 1)
      return found
    }
    var found: [Type] = []
    for case .convert(let from, let to, _) in openConstraints where resolve(to) == type {
      found.append(from)
    }
    return found
  }

  /// What a type has to conform to, by open constraints.
  func demandedProtocols(of type: Type) -> [NominalDecl] {
    if let index = type.variableIndex, let conversions = indexedConversions() {
      return conversions.protocols(of: index)
    }
    var found: [NominalDecl] = []
    for case .conforms(let subject, let proto, _) in openConstraints
    where resolve(subject) == type {
      found.append(proto)
    }
    return found
  }

  private func indexedConversions() -> ConversionIndex? {
    if let conversions = state.conversions { return conversions }
    guard state.constraints.count + state.waiting.count > Self.smallSystem else { return nil }
    state.conversions = ConversionIndex()
    for constraint in openConstraints { state.note(constraint) }
    return state.conversions
  }
}
