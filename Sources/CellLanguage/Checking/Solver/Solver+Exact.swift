extension Solver {
  /// The one plain function whose parameters are just the operands' types. Nothing can be better,
  /// so the search need not look at the others.
  func exactMatch(_ candidates: [Candidate], _ site: Site) -> Candidate? {
    guard site.kind == .operation else { return nil }
    let operands = site.arguments.map { resolve($0.type) }
    let natural = operands.map { isVariable($0) ? defaultType(for: literals(of: $0)) : $0 }
    guard operands.contains(where: { !isVariable($0) }) else { return nil }
    let exact = candidates.filter { parametersAre(natural, $0) }
    if exact.count == 1 { return isOpen(candidates, operands) ? nil : exact[0] }
    guard exact.isEmpty, natural.allSatisfy({ $0 != nil }),
      let type = operands.first(where: { !isVariable($0) })
    else { return nil }
    // `x * 2` with a `Double`: the literal follows, unless someone takes an `Int` there.
    let isTaken = candidates.contains { candidate in
      candidate.proto == nil
        && zip(operands, natural).enumerated().contains { index, pair in
          isVariable(pair.0) && pair.1 != nil && parameterType(candidate, index) == pair.1
        }
    }
    guard !isTaken else { return nil }
    let same = candidates.filter { candidate in
      parametersAre(operands.map { isVariable($0) ? type : $0 }, candidate)
    }
    return same.count == 1 ? same[0] : nil
  }

  /// Whether the operands that are known leave the type of a literal to the context: in `1 << k` the
  /// literal may be of any integer type.
  private func isOpen(_ candidates: [Candidate], _ operands: [Type]) -> Bool {
    guard operands.contains(where: { isVariable($0) }) else { return false }
    let wanted = operands.map { isVariable($0) ? nil : $0 }
    var count = 0
    for candidate in candidates where parametersAre(known: wanted, candidate) {
      count += 1
      if count > 1 { return true }
    }
    return false
  }

  private func parametersAre(known: [Type?], _ candidate: Candidate) -> Bool {
    guard let function = candidate.function, function.genericParameters.isEmpty,
      candidate.proto == nil
    else { return false }
    return known.indices.allSatisfy { index in
      known[index] == nil || parameterType(candidate, index) == known[index]
    }
  }

  private func parameterType(_ candidate: Candidate, _ index: Int) -> Type? {
    guard let function = candidate.function, function.parameters.indices.contains(index) else {
      return nil
    }
    return context.parameterType(function.parameters[index])
  }

  private func parametersAre(_ wanted: [Type?], _ candidate: Candidate) -> Bool {
    guard let function = candidate.function, function.genericParameters.isEmpty,
      candidate.proto == nil, context.signature(of: function).isEmpty
    else { return false }
    return wanted.indices.allSatisfy { index in
      wanted[index] != nil && parameterType(candidate, index) == wanted[index]
    }
  }
}
