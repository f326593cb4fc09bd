// An operator has a hundred candidates, most of them for other types, and reading what they take
// reads half of the library. Where the operands are of one type, that type's own operator is the
// one: nothing can fit better. The others are looked at only when it leads nowhere.

/// What a type itself declares of an operator.
struct OwnOperator {
  /// The one whose operands are all of the type.
  var candidate: Candidate?
  /// Whether another one takes an `Int`, which a literal may then be.
  var takesInt = false
}

extension Solver {
  /// The one operator of the operands' own type, which is then the only one that is possible; nil
  /// when another may be meant.
  func ownOperator(at site: Site) -> Candidate? {
    guard case .operation(let fixity) = site.lookup, mayNarrow, !isSalvaging,
      state.viable[site.index]?.count != 1,
      let own = ownOperator(site.name.base, fixity, site.arguments)
    else { return nil }
    narrowedSites.append(site.index)
    state.viable[site.index] = [own]
    return own
  }

  private func ownOperator(
    _ name: String, _ fixity: Fixity, _ arguments: [Site.Argument]
  ) -> Candidate? {
    guard !context.isDeclared(operator: name) else { return nil }
    let operands = arguments.map { resolve($0.type) }
    guard let type = operands.first(where: { !isVariable($0) }),
      type.isArchetype || isPlain(type)
    else { return nil }
    var hasLiteral = false
    for operand in operands where operand != type {
      guard isVariable(operand), !literals(of: operand).isEmpty, literalsFit(operand, type)
      else { return nil }
      hasLiteral = true
    }
    // `1 << k`: the literal may be of any integer type.
    if hasLiteral, isVariable(operands[0]), name.contains("<<") || name.contains(">>") {
      return nil
    }
    let own =
      type.isArchetype ? requirement(name, fixity, of: type) : declared(name, fixity, in: type)
    return hasLiteral && own.takesInt && type != known.int ? nil : own.candidate
  }

  /// A struct of the library without generic parameters.
  private func isPlain(_ type: Type) -> Bool {
    guard let decl = type.nominal else { return false }
    return decl.kind == .structure && decl.parameters.isEmpty
      && context.sources.isLibrary(decl.nameSpan)
  }

  private func declared(_ name: String, _ fixity: Fixity, in type: Type) -> OwnOperator {
    let key = fixity.mark + name
    if let known = context.ownOperators[type.id]?[key] { return known }
    var found = OwnOperator()
    if let decl = type.nominal {
      let tables = [decl.members] + decl.extensions(with: name).map(\.members)
      found = only(of: type, fixity, among: tables.flatMap { $0.named(name) })
    }
    context.ownOperators[type.id, default: NameTable()][key] = found
    return found
  }

  /// What a protocol demands of a generic parameter.
  private func requirement(_ name: String, _ fixity: Fixity, of type: Type) -> OwnOperator {
    var found: [OwnOperator] = []
    for proto in context.protocols(of: type, in: checker.scope.signature) {
      guard let own = proto.selfParameter, proto.members.has(name) else { continue }
      let demanded = only(of: types.parameter(own), fixity, among: proto.members.named(name))
      if demanded.candidate != nil { found.append(demanded) }
    }
    return found.count == 1 ? found[0] : OwnOperator()
  }

  /// The one function whose parameters are all of a type.
  private func only(of type: Type, _ fixity: Fixity, among members: [Member]) -> OwnOperator {
    var found = OwnOperator()
    var count = 0
    for case .function(let function) in members where fits(function, fixity) {
      let parameters = function.parameters.map { parameter -> Type? in
        let type = context.parameterType(parameter)
        return parameter.isAutoclosure ? type?.function?.result : type
      }
      if function.genericParameters.isEmpty, parameters.allSatisfy({ $0 == type }) {
        count += 1
        found.candidate = context.operatorCandidate(function)
      } else if parameters.contains(known.int) {
        found.takesInt = true
      }
    }
    if count != 1 { found.candidate = nil }
    return found
  }

  /// Looks at all candidates from now on; returns whether some were left out.
  func widenOperators() -> Bool {
    mayNarrow = false
    let hasWidened = !narrowedSites.isEmpty
    for index in narrowedSites where state.viable[index] != nil {
      state.viable[index] = allCandidates(sites[index])
      state.judgedInputs[index] = nil
    }
    narrowedSites = []
    return hasWidened
  }
}

extension Context {
  /// Whether a program declares an operator of its own.
  func isDeclared(operator name: String) -> Bool {
    module.values[name] != nil || module.operatorOwners[name] != nil
  }
}
