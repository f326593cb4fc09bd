extension Context {
  /// A pack in a tuple may have any length up to this.
  private static let longestTuple = 8
  private static let mostLengths = 400
  private static let longest = 64
  private static let mostExpansions = 2000

  /// Candidates for a call: those with parameter packs in all lengths that its arguments allow.
  func expanded(_ candidates: [Candidate], for arguments: [Site.Argument]) -> [Candidate] {
    guard candidates.contains(where: { $0.function?.template != nil }) else { return candidates }
    return candidates.flatMap { candidate -> [Candidate] in
      guard let function = candidate.function, let template = function.template else {
        return [candidate]
      }
      let fitting = lengths(template.names.count, upTo: max(arguments.count, Self.longestTuple))
        .compactMap { expansion(of: function, template, $0) }
        .filter { mayTake(arguments, $0) }
      // With nothing that fits, the problem is best said of the function as it is written.
      return (fitting.isEmpty ? [function] : fitting).map { expansion in
        var made = Candidate(
          member: .function(expansion), base: candidate.base, owner: candidate.owner,
          proto: candidate.proto)
        made.isThroughOptional = candidate.isThroughOptional
        return made
      }
    }
  }

  /// All combinations of lengths, short ones first.
  private func lengths(_ count: Int, upTo most: Int) -> [[Int]] {
    var found: [[Int]] = [[]]
    for _ in 0..<count {
      found = found.flatMap { start in (0...most).map { start + [$0] } }
      if found.count > Self.mostLengths { found = Array(found.prefix(Self.mostLengths)) }
    }
    return found
  }

  private func mayTake(_ arguments: [Site.Argument], _ function: FunctionDecl) -> Bool {
    let matching = ArgumentMatching(arguments, to: function.parameters) { index in
      guard let expr = function.parameters[index].typeExpr else { return false }
      return expr.mayBeFunction
    }
    return matching.mismatch == nil
  }

  private func expansion(
    of function: FunctionDecl, _ template: PackTemplate, _ lengths: [Int]
  ) -> FunctionDecl? {
    if let known = template.known[lengths] { return known }
    guard lengths.allSatisfy({ $0 <= Self.longest }) else {
      reporter.error(
        "'\(function.name)' is called with more than \(Self.longest) values in a parameter pack",
        at: function.nameSpan, help: "use an array")
      return nil
    }
    guard newExpansions.count < Self.mostExpansions, !template.uneven.contains(lengths) else {
      return nil
    }
    guard let made = trees.expansion(of: template, lengths) else {
      template.uneven.insert(lengths)
      return nil
    }
    made.context = function.context
    made.parent = function.parent
    made.localScope = function.localScope
    made.outerContext = function.outerContext
    made.outerSignature = function.outerSignature
    made.cell = function.cell
    template.known[lengths] = made
    newExpansions.append(made)
    return made
  }

  /// Checks what calls have made, which may make more.
  func checkExpansions() {
    var index = 0
    while index < newExpansions.count, !reporter.isFull {
      let function = newExpansions[index]
      if function.isUsed { checkBody(of: function) }
      index += 1
    }
    newExpansions = newExpansions.filter { !$0.isUsed }
  }
}

extension TypeExpr {
  fileprivate var mayBeFunction: Bool {
    switch kind {
    case .function: true
    case .optional(let wrapped): wrapped.mayBeFunction
    default: false
    }
  }
}
