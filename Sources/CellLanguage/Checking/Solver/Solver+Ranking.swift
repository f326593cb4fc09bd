// Which of two declarations is the more special one: the one whose parameters could all be passed
// to the other, but not the other way round.

extension Solver {
  /// For each candidate, how many of the others are more special.
  func timesBeaten(_ candidates: [Candidate]) -> [Int] {
    guard candidates.count > 1, candidates.count <= 16 else {
      return Array(repeating: 0, count: candidates.count)
    }
    let ranked = candidates.map { Ranked($0, context) }
    return ranked.map { candidate in
      guard let candidate else { return 0 }
      return ranked.count { other in other.map { isMoreSpecial($0, than: candidate) } ?? false }
    }
  }

  private func isMoreSpecial(_ left: Ranked, than right: Ranked) -> Bool {
    guard left.decl !== right.decl, left.isMember == right.isMember else { return false }
    let (a, b) = (left.candidate, right.candidate)
    // `a ?? nil` of an optional of an optional unwraps it: the form for a plain value comes first.
    if left.decl.name == "??" { return false }
    // What a type provides itself comes before a default for all types.
    if b.isRequirement, a.proto != nil, !a.isRequirement { return false }
    // A function without generic parameters of its own comes before one that has some.
    if a.function != nil, b.function != nil, left.isGeneric != right.isGeneric {
      return right.isGeneric
    }
    let (first, second) = (ObjectIdentifier(left.decl), ObjectIdentifier(right.decl))
    if let known = context.ranks[first]?[second] { return known }
    let result = left.fits(into: right) && !right.fits(into: left)
    context.ranks[first, default: KeyTable()][second] = result
    return result
  }
}

/// A function or subscript as ranking sees it.
private struct Ranked {
  let candidate: Candidate
  let decl: FunctionDecl
  let context: Context
  let parameters: [ParameterDecl]
  let signature: GenericSignature

  init?(_ candidate: Candidate, _ context: Context) {
    switch candidate.member {
    case .function(let function): decl = function
    case .subscripted(let subscripted): decl = subscripted.getter
    default: return nil
    }
    self.candidate = candidate
    self.context = context
    parameters = decl.parameters
    signature = context.signature(of: decl)
  }

  var isMember: Bool { decl.isMember }
  var isGeneric: Bool { !decl.genericParameters.isEmpty }

  /// The parameters that a call has to give.
  private var required: [ParameterDecl] { parameters.filter { $0.defaultValue == nil } }
  private var requiredCount: Int { parameters.count { $0.defaultValue == nil } }

  /// Whether everything that this one takes could be passed on to the other.
  func fits(into other: Ranked) -> Bool {
    guard requiredCount == other.requiredCount else { return false }
    var bindings: [Int: Type] = [:]
    for (mine, its) in zip(required, other.required) {
      guard let type = context.parameterType(mine), let target = context.parameterType(its),
        !mine.isVariadic || its.isVariadic,
        fits(type, target, other, &bindings)
      else { return false }
    }
    return true
  }

  private func fits(
    _ type: Type, _ target: Type, _ other: Ranked, _ bindings: inout [Int: Type]
  ) -> Bool {
    if type == target { return true }
    if target.isArchetype { return meets(type, target, other, &bindings) }
    switch (type.kind, target.kind) {
    case (.nominal(let left, let mine), .nominal(let right, let its)) where left === right:
      return zip(mine, its).allSatisfy { fits($0, $1, other, &bindings) }
    case (_, .nominal(_, let its)) where context.known.isOptional(target) && !type.isArchetype:
      return fits(type, its[0], other, &bindings)
    case (.nominal, .nominal): return context.isSubclass(type, of: target, in: signature)
    case (_, .existential(let protocols, _)):
      return !type.isExistential
        && protocols.allSatisfy { context.conforms(type, to: $0, in: signature) }
    case (.function(let mine), .function(let its)):
      return mine.parameters.count == its.parameters.count
        && zip(mine.parameters, its.parameters).allSatisfy {
          fits($0.type, $1.type, other, &bindings)
        } && fits(mine.result, its.result, other, &bindings)
    case (.tuple(let mine), .tuple(let its)):
      return mine.count == its.count
        && zip(mine, its).allSatisfy { fits($0.type, $1.type, other, &bindings) }
    default: return false
    }
  }

  /// Whether a type has everything that a generic parameter of the other asks for.
  private func meets(
    _ type: Type, _ parameter: Type, _ other: Ranked, _ bindings: inout [Int: Type]
  ) -> Bool {
    if let known = bindings[parameter.id], known != type { return false }
    bindings[parameter.id] = type
    return context.protocols(of: parameter, in: other.signature).allSatisfy { proto in
      context.conforms(type, to: proto, in: signature)
    }
  }
}
